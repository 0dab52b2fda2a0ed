import type { Basis, Flag, Risk } from '../../core/domain/coverage'
import type { Level } from '../../core/domain/documents'
import type { Criticality } from '../../core/domain/people'
import type { RunbookCoverage } from '../../core/metrics/coverageReport/coverageReport'
import type { Tone } from '../../panel/protocol/page'
import type { L10n } from '../l10n'

/** The words for what the engine only names. */
export type Words = {
  readonly risks: Readonly<Record<Risk, string>>
  readonly flags: Readonly<Record<Flag, string>>
  readonly levels: Readonly<Record<Level, string>>
  readonly letters: Readonly<Record<Level, string>>
  readonly criticality: Readonly<Record<Criticality, string>>
  readonly basis: Readonly<Record<Basis, string>>
}

const riskWords = ({ t }: L10n): Words['risks'] => ({
  unknown: t('unknown'),
  uncovered: t('uncovered'),
  'single-point': t('single point'),
  'below-policy': t('below policy'),
  'no-trainer': t('no trainer'),
  covered: t('covered'),
})

const flagWords = ({ t }: L10n): Words['flags'] => ({
  'external-only': t('known outside the company only'),
  'team-owned': t('owned by a team whose members are unknown'),
  'no-owner': t('no owner declared'),
  lapsed: t('somebody’s practice has lapsed'),
  undated: t('a level has no date'),
  'leaving-soon': t('somebody leaves soon'),
  'not-seen': t('rests on somebody not seen for a year'),
  'away-now': t('somebody is away now'),
  'changed-since-sign-off': t('changed since sign-off'),
  accepted: t('risk accepted'),
})

const levelWords = ({ t }: L10n): Words['levels'] => ({
  none: t('none'),
  read: t('has read it'),
  shadowed: t('has shadowed it'),
  performed: t('can run it'),
  teaches: t('can teach it'),
})

export const words = (l10n: L10n): Words => ({
  risks: riskWords(l10n),
  flags: flagWords(l10n),
  levels: levelWords(l10n),
  letters: { none: '', read: l10n.t('R'), shadowed: l10n.t('S'), performed: l10n.t('P'), teaches: l10n.t('T') },
  criticality: {
    critical: l10n.t('critical'),
    high: l10n.t('high'),
    normal: l10n.t('normal'),
    low: l10n.t('low'),
  },
  basis: { declared: l10n.t('declared'), inferred: l10n.t('inferred'), none: l10n.t('unknown') },
})

/** How loudly a runbook's risk is said. What history alone suggests, or what was accepted, raises no voice. */
export const toneOf = ({ risk, basis, flags }: Pick<RunbookCoverage, 'risk' | 'basis' | 'flags'>): Tone => {
  if (risk === 'covered') return 'fine'
  return basis !== 'declared' || flags.includes('accepted') ? 'calm' : toneOfRisk(risk)
}

/** How loudly a risk is said where people declared what it rests on. */
export const toneOfRisk = (risk: Risk): Tone => {
  switch (risk) {
    case 'uncovered':
    case 'single-point':
      return 'alarm'
    case 'below-policy':
    case 'no-trainer':
      return 'warn'
    case 'unknown':
      return 'calm'
    case 'covered':
      return 'fine'
  }
}

/** `2026-11-21` as short as can be told on the day `today`: "21 Nov", and the year where it is another one. */
export const shortDate = (date: string, today: string, language: string): string =>
  new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
    ...(date.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' }),
  }).format(new Date(`${date}T00:00:00Z`))

const formats = new Map<string, Intl.DateTimeFormat>()

/** To make one takes longer than to use it a hundred times. */
const dateFormat = (language: string): Intl.DateTimeFormat => {
  const format = formats.get(language) ?? new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' })
  formats.set(language, format)
  return format
}

/** `2026-11-21` in the reader's language, such as "21 Nov 2026"; the day is one of UTC. */
export const dateWords = (date: string, language: string): string =>
  dateFormat(language).format(new Date(`${date}T00:00:00Z`))

/** With a capital at its start. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
