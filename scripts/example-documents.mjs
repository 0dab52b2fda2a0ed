import { was } from './example-edits.mjs'

/**
 * The words of the plan: the example's documents, and how a commit that changes them is written down.
 * @typedef {import('./example-people.mjs').Author} Author
 * @typedef {import('./example-edits.mjs').Undo} Undo
 * @typedef {import('./example-history.mjs').Change} Change
 * @typedef {import('./example-history.mjs').PlannedCommit} PlannedCommit
 */

/** @type {(path: string, ...undo: Undo[]) => Change} */
export const edit = (path, ...undo) => ({ path, undo })

/** @type {(on: string, by: Author, message: string, ...changes: Change[]) => PlannedCommit} */
export const commit = (on, by, message, ...changes) => ({ on, by, message, changes })

export const failover = 'runbooks/ledger/fail-over-the-ledger-database.md'
export const restore = 'runbooks/ledger/restore-the-ledger-from-backup.md'
export const settlement = 'runbooks/ledger/replay-a-stuck-settlement-batch.md'
export const keyRotation = 'runbooks/ledger/rotate-the-ledger-encryption-key.md'
export const standby = 'runbooks/ledger/promote-the-old-standby.md'
export const rollback = 'runbooks/booking/roll-back-a-booking-release.md'
export const drain = 'runbooks/booking/drain-the-booking-queue.md'
export const shed = 'runbooks/booking/shed-load-on-peak-days.md'
export const rates = 'runbooks/booking/switch-carrier-rate-provider.md'
export const lag = 'runbooks/tracking/catch-up-after-event-lag.md'
export const rebalance = 'runbooks/tracking/rebalance-tracking-partitions.md'
export const deadLetters = 'runbooks/tracking/reprocess-dead-letters.md'
export const certificates = 'runbooks/edge/renew-edge-certificates.md'
export const block = 'runbooks/edge/block-an-abusive-client.md'
export const warm = 'runbooks/edge/warm-the-edge-cache.md'
export const pager = 'runbooks/general/hand-over-the-pager.md'
export const dashboard = 'runbooks/general/restore-a-deleted-dashboard.md'
export const carrier = 'runbooks/general/escalate-to-a-carrier.md'
export const peakReview = 'incidents/2025-12-09-booking-slow-on-the-busiest-day.md'
export const portalReview = 'incidents/2026-01-22-partner-portal-certificate-expired.md'
export const lagReview = 'incidents/2026-03-18-tracking-lag-after-a-partition-move.md'
export const batchReview = 'incidents/2026-05-27-settlement-batch-stuck.md'
export const diskReview = 'incidents/2026-07-03-ledger-primary-lost-its-disk.md'
export const ratesReview = 'incidents/2026-08-19-no-carrier-rates.md'
export const carrierReview = 'incidents/2026-09-30-carrier-certificate-expired.md'
export const batchAgain = 'incidents/2026-10-21-settlement-batch-stuck-again.md'
export const lettersReview = 'incidents/2026-11-16-dead-letters-from-one-carrier.md'
export const codeowners = '.github/CODEOWNERS'
export const team = '.understudy/team.yaml'

/** The pages that were given a review date on one day. */
export const reviewed = [
  restore,
  failover,
  settlement,
  keyRotation,
  rollback,
  drain,
  shed,
  rates,
  lag,
  deadLetters,
  certificates,
  block,
]
/** The dashboards' address before they moved. */
export const newHost = was('https://graphs.fennmark.example', 'http://grafana.fennmark.example')
/** The pages that named the dashboards' host when it changed. */
export const sweep = [
  standby,
  restore,
  failover,
  rollback,
  drain,
  shed,
  lag,
  rebalance,
  deadLetters,
  certificates,
  block,
  pager,
]
