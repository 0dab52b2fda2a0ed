import type { Criticality } from '../../domain/people'
import type { CoverageReport } from '../coverageReport/coverageReport'
import { counted, listed } from '../words'
import { inWords } from './planWords'
import type { ConfirmStep, Pairing, Reach, UnderWay, Unmet, UnmetReason } from './plan'

type Parts = {
  readonly confirm: readonly ConfirmStep[]
  readonly pairings: readonly Pairing[]
  readonly underWay: readonly UnderWay[]
  readonly unmet: readonly Unmet[]
  readonly reach: readonly Reach[]
  readonly optimal: boolean
}

const plural = (count: number): string => (count === 1 ? 'runbook' : 'runbooks')

/** What the plan comes to: a sentence on the pairings and how many more there could be, then on the rest. */
export const summaryOf = (report: CoverageReport, parts: Parts): readonly string[] => {
  const { confirm, pairings, underWay, reach } = parts
  if (report.runbooks.length === 0) return ['There is no active runbook to plan for.']
  if (reach.length === 0) return ['Every runbook that was asked for meets policy: there is nothing to plan.']
  return [
    pairings.length > 0 ? pairingsText(parts) : noPairings(parts),
    ...(confirm.length > 0 ? [confirmText(confirm, pairings)] : []),
    ...(underWay.length > 0 ? [underWayText(underWay)] : []),
  ]
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const pairingsText = ({ pairings, reach, optimal }: Parts): string => {
  const reached = reach.filter((each) => each.reached > 0)
  const parts = reached.map((each) => `${each.reached} of ${each.below} ${each.criticality}`)
  const verb = pairings.length === 1 ? 'brings' : 'bring'
  const last = reached.at(-1)?.below ?? 0
  return `${counted(pairings.length, 'pairing')} ${verb} ${listed(parts)} ${plural(last)} to policy; ${boundText(reach, optimal)}.`
}

/** "no plan reaches more", or how many more there might be. */
const boundText = (reach: readonly Reach[], optimal: boolean): string => {
  if (optimal) return 'no plan reaches more'
  const more = reach.filter(({ reached, atMost }) => atMost > reached)
  if (more.length === 0) return 'no plan reaches more, though a shorter one may reach as many'
  const parts = more.map(({ criticality, reached, atMost }) => `${inWords(atMost - reached)} more ${criticality}`)
  return `at most ${listed(parts)} could be reached`
}

/** The reason as it is said of one runbook; `them` stands for `it` where there are several. */
const reasonText: Readonly<Record<UnmetReason, string>> = {
  'unknown-knowers': 'nobody is known who can run it',
  'knowers-left': 'those who could run it are not here any more',
  'knowers-lapsed': 'the evidence for those who could run it has lapsed',
  'nobody-else': 'there is nobody else to train',
  'too-few': 'there are too few people to train',
  'mentors-full': 'no mentor has a seat',
  'trainees-full': 'everybody learns as much as they can',
  limit: 'no pairing was asked for',
  'seats-elsewhere': 'the seats serve others',
}

const noPairings = ({ unmet }: Parts): string => {
  const groups = new Map<UnmetReason, number>()
  for (const { reason } of unmet) groups.set(reason, (groups.get(reason) ?? 0) + 1)
  if (groups.size === 0) return 'No pairing is needed.'
  const parts = [...groups].map(([reason, count]) => {
    const text = count === 1 ? reasonText[reason] : reasonText[reason].replace(/\brun it\b/, 'run them')
    return `${counted(count, 'runbook')}: ${text}`
  })
  return `No pairing helps now. ${parts.map((part) => `${capital(part)}.`).join(' ')}`
}

const confirmText = (confirm: readonly ConfirmStep[], pairings: readonly Pairing[]): string => {
  const closed = confirm.filter(({ closes }) => closes).length
  const waiting = pairings.filter(({ afterConfirming }) => afterConfirming.length > 0).length
  const tail = [
    ...(closed > 0 ? [`it alone brings ${closed} to policy`] : []),
    ...(waiting > 0 ? [`${counted(waiting, 'pairing')} ${waiting === 1 ? 'waits' : 'wait'} for it`] : []),
  ]
  const first = `Confirming comes first for ${counted(confirm.length, 'runbook')}`
  return tail.length === 0 ? `${first}.` : `${first}: ${tail.join(', and ')}.`
}

const underWayText = (underWay: readonly UnderWay[]): string =>
  `${capital(inWords(underWay.length))} more ${underWay.length === 1 ? 'runbook gets' : 'runbooks get'} there by open assignments alone.`

/** How far the plan comes for each criticality that has runbooks below policy. */
export const reachOf = (
  below: readonly { readonly path: string; readonly criticality: Criticality }[],
  by: {
    readonly confirmed: ReadonlySet<string>
    readonly underWay: ReadonlySet<string>
    readonly met: ReadonlySet<string>
  },
  bounds: readonly number[] | undefined,
): readonly Reach[] => {
  const all: readonly Criticality[] = ['critical', 'high', 'normal', 'low']
  let before = 0
  return all.flatMap((criticality, rank) => {
    const own = below.filter((each) => each.criticality === criticality)
    const count = (set: ReadonlySet<string>): number => own.filter(({ path }) => set.has(path)).length
    const reached = count(by.met)
    const atMost = Math.max(reached, (bounds?.[rank] ?? 0) - before)
    before += reached
    if (own.length === 0) return []
    const confirmed = count(by.confirmed)
    const underWay = count(by.underWay)
    const open = own.length - confirmed - underWay
    return [{ criticality, below: own.length, underWay, confirmed, reached, atMost: Math.min(open, atMost) }]
  })
}
