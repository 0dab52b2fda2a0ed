import type { EvidenceKind, Flag, Risk } from '../domain/coverage'
import type { Level } from '../domain/documents'
import type { LeftOutReason } from '../domain/history'
import type { Source } from '../domain/text'

/** The words for the model's terms, one place for all outputs. */

export const riskWord: Readonly<Record<Risk, string>> = {
  unknown: 'unknown',
  uncovered: 'uncovered',
  'single-point': 'single point of knowledge',
  'below-policy': 'below policy',
  'no-trainer': 'no trainer',
  covered: 'covered',
}

export const levelWord: Readonly<Record<Level, string>> = {
  none: 'cannot run it yet',
  read: 'has read it',
  shadowed: 'has shadowed it',
  performed: 'can run it',
  teaches: 'can teach it',
}

/** What somebody can do, said no more firmly than it is known: authors only seem to know what they wrote. */
export const heldWord = (level: Level, basis: EvidenceKind): string =>
  basis === 'authored' ? 'seems to know it' : levelWord[level]

export const evidenceWord: Readonly<Record<EvidenceKind, string>> = {
  'signed-off': 'signed off',
  declared: 'declared',
  owner: 'owner (assumed)',
  exercised: 'exercised',
  training: 'in training',
  authored: 'inferred from history',
}

export const flagWord: Readonly<Record<Flag, string>> = {
  'external-only': 'only external people',
  'team-owned': 'team owner, members unknown',
  'no-owner': 'no owner',
  lapsed: 'lapsed',
  undated: 'undated',
  'leaving-soon': 'leaving soon',
  'not-seen': 'not seen for a year',
  'away-now': 'away now',
  'changed-since-sign-off': 'changed since sign-off',
  accepted: 'risk accepted',
}

export const leftOutSentence: Readonly<Record<LeftOutReason, string>> = {
  bot: 'by a bot',
  sweep: 'part of a commit that touches ten or more documents',
  'front-matter-only': 'changes the front matter only',
  'white-space-only': 'changes white space only',
  'rename-only': 'a rename without a changed line',
  deletion: 'a deletion',
  'earlier-text': 'brings back an earlier text',
  import: 'an import whose text others have since written further',
}

/** `path:line`, or the commit's first twelve digits. */
export const sourceText = (source: Source): string =>
  source.kind === 'line' ? `${source.path}:${source.line}` : `commit ${source.commit.slice(0, 12)}`

/** `Alice, Bob and Carol`; the empty text for nobody. */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`

/** `1 runbook`, `2 runbooks`. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`

/** A share of 0–1 in whole per cent, the nearest; what only comes near to all or none is neither `100%` nor `0%`. */
export const percentText = (share: number): string => {
  const nearest = Math.round(share * 100)
  if (share > 0 && nearest === 0) return '1%'
  if (share < 1 && nearest === 100) return '99%'
  return `${nearest}%`
}
