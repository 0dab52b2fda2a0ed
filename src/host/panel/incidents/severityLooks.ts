import type { IncidentLook } from '../../../picture/incidentTimeline'
import type { L10n } from '../../l10n'

/** How bad a word says an incident was: 1 the worst; `other` for a word that tells no order; `none` for no word. */
export type SeverityRank = 1 | 2 | 3 | 4 | 'other' | 'none'

const ranks: readonly (readonly [SeverityRank, RegExp])[] = [
  [1, /^(critical|blocker|emergency|disaster|urgent)$/],
  [2, /^(high|major|severe|serious|error)$/],
  [3, /^(medium|moderate|partial|warning)$/],
  [4, /^(low|minor|trivial|negligible|info|informational)$/],
]

/** Scales count down from the worst, from 0 or from 1: `sev1`, `P0`, `S2`, `level 3`; or they are words. */
export const severityRank = (severity: string | undefined): SeverityRank => {
  if (severity === undefined) return 'none'
  const digit = /(?:^|[^\d.])(\d)(?!\d)/.exec(severity)?.[1]
  if (digit !== undefined) return ([1, 1, 2, 3] as const)[Number(digit)] ?? 4
  const words = severity.toLowerCase().split(/[^\p{L}]+/u)
  return ranks.find(([, pattern]) => words.some((word) => pattern.test(word)))?.[0] ?? 'other'
}

const order: readonly SeverityRank[] = [1, 2, 3, 4, 'other', 'none']

const drawn: Readonly<Record<SeverityRank, Omit<IncidentLook, 'text'>>> = {
  1: { shape: 'diamond', letter: '1', paint: 'alarm' },
  2: { shape: 'triangle', letter: '2', paint: 'warn' },
  3: { shape: 'circle', letter: '3', paint: 'accent' },
  4: { shape: 'circle', letter: '4', paint: 'third' },
  other: { shape: 'square', letter: '·', paint: 'fourth' },
  none: { shape: 'square', letter: '?', paint: 'muted' },
}

const shownWords = 4

/** One look for each rank, called by the words that the reviews themselves use for it. */
export const severityLooks = (
  severities: readonly (string | undefined)[],
  { t }: L10n,
): readonly (IncidentLook & { readonly rank: SeverityRank })[] => {
  const all = [...new Set(severities)].map((word) => ({ word, is: severityRank(word) }))
  return order.map((rank) => {
    const words = all.flatMap(({ word, is }) => (is === rank ? [word] : [])).sort()
    const said = words.flatMap((word) => word ?? [])
    const more = said.length > shownWords ? ', …' : ''
    const text = rank === 'none' ? t('no severity stated') : said.slice(0, shownWords).join(', ') + more
    return { ...drawn[rank], rank, text }
  })
}
