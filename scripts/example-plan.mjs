/**
 * The example's history: who changed what when, oldest first, as edits that lead from each text back to the one before.
 * The people in it are those whom the example's states need; docs/example.md says who shows what.
 */
import { firstYear } from './example-plan-2024.mjs'
import { secondYear } from './example-plan-2025.mjs'
import { thirdYear } from './example-plan-2026-spring.mjs'
import { sinceSummer } from './example-plan-2026-autumn.mjs'

export const plan = [...firstYear, ...secondYear, ...thirdYear, ...sinceSummer]

export const tagger = { name: 'Fennmark deploys', email: 'deploys@fennmark.example', zone: '+0000' }

/** Releases, some of them shortly before an incident. */
export const tags = [
  { name: 'deploy/booking-2025.12.08', at: '2025-12-08 13:20' },
  { name: 'deploy/edge-2026.01.21', at: '2026-01-21 15:05' },
  { name: 'deploy/tracking-2026.03.18', at: '2026-03-18 12:50' },
  { name: 'deploy/ledger-2026.05.27', at: '2026-05-27 14:30' },
  { name: 'deploy/ledger-2026.07.02', at: '2026-07-02 09:40' },
  { name: 'deploy/booking-2026.08.19', at: '2026-08-19 09:15' },
  { name: 'deploy/edge-2026.09.29', at: '2026-09-29 14:00' },
  { name: 'deploy/ledger-2026.10.21', at: '2026-10-21 13:10' },
  { name: 'deploy/tracking-2026.11.16', at: '2026-11-16 12:20' },
]
