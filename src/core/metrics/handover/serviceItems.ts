import type { PersonId } from '../../domain/people'
import { riskRank } from '../../domain/risks'
import type { DocPath } from '../../domain/text'
import type { Bench } from '../coverageReport/bench'
import type { ServiceChange } from '../people/whatIf'
import { counted, listed, riskWord } from '../words'
import type { HandoverItem, Proposal, Urgency } from './handover'
import type { Leaving } from './leaving'

/** Services that people who leave answer for, or that fare worse without them. */
export const serviceItems = (leaving: Leaving): readonly HandoverItem[] => {
  const changes = new Map(leaving.change.services.map((change) => [change.service.id as string, change]))
  return leaving.benches
    .filter(({ kind }) => kind === 'service')
    .flatMap((bench) => {
      const change = changes.get(bench.id)
      const holders = bench.holders.filter((person) => leaving.gone.has(person))
      const worse = change !== undefined && isWorse(change)
      return holders.length === 0 && !worse ? [] : [serviceItem(leaving, bench, holders, worse ? change : undefined)]
    })
}

const isWorse = ({ before, after }: ServiceChange): boolean =>
  after.risk !== undefined && before.risk !== undefined && riskRank(after.risk) < riskRank(before.risk)

const serviceItem = (
  leaving: Leaving,
  bench: Bench,
  holders: readonly PersonId[],
  change: ServiceChange | undefined,
): HandoverItem => {
  const { nameOf } = leaving
  const others = bench.holders.filter(leaving.stays)
  const answering = others.map((person) => ({ person, reasons: ['answers for it already'], cautions: [] }))
  const proposals = [...answering, ...benchProposals(leaving, bench)]
  const [first] = proposals
  const who = listed(holders.map(nameOf))
  const rest =
    others.length === 0 ? 'nobody else does' : `so ${others.length === 1 ? 'does' : 'do'} ${listed(others.map(nameOf))}`
  const holding = holders.length === 0 ? '' : `${who} ${holders.length === 1 ? 'answers' : 'answer'} for it; ${rest}. `
  const risk =
    change?.after.risk === undefined || change.before.risk === undefined
      ? ''
      : `Its worst risk goes from ${riskWord[change.before.risk]} to ${riskWord[change.after.risk]}. `
  return {
    kind: 'service',
    urgency: urgencyOf(holders, others, change),
    title: bench.name,
    where: undefined,
    matter: `${holding}${risk}`.trim(),
    proposals,
    nobody:
      first === undefined && others.length === 0
        ? 'Nobody who stays can run all that it needs, or is one step short of it.'
        : undefined,
    steps:
      holders.length === 0 || others.length > 0
        ? []
        : leaving.steps([
            first === undefined ? 'Say who answers for it.' : `${nameOf(first.person)} takes over from ${who}.`,
          ]),
  }
}

const urgencyOf = (
  holders: readonly PersonId[],
  others: readonly PersonId[],
  change: ServiceChange | undefined,
): Urgency => {
  if (change !== undefined) return 'short'
  return holders.length > 0 && others.length === 0 ? 'open' : 'enough'
}

/** Those who stay and are ready now, then those who are next. */
export const benchProposals = ({ stays, base }: Leaving, bench: Bench): readonly Proposal[] => {
  const title = (path: DocPath): string => base.documents.get(path)?.facts.title ?? path
  const now = bench.readyNow.map((person) => ({
    person,
    reasons: [bench.kind === 'role' ? 'is ready for it, as the team file says' : 'can run all that it needs'],
    cautions: [],
  }))
  const next = bench.readyNext.map(({ person, missing, when }) => ({
    person,
    reasons:
      missing.length === 0
        ? [`is a candidate, ready ${when ?? 'later'}, as the team file says`]
        : [
            `is one step short on ${counted(missing.length, 'runbook')}: ${listed(missing.map(({ path }) => title(path)))}`,
          ],
    cautions: [],
  }))
  return [...now, ...next].filter(({ person }) => stays(person))
}
