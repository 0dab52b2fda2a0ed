import type { DocPath } from '../../domain/text'
import { listed } from '../words'
import type { HandoverItem } from './handover'
import type { Leaving } from './leaving'
import { benchProposals } from './serviceItems'

/** Roles they hold, teams they lead, and runbooks they own without being able to run them. */
export const accountabilityItems = (leaving: Leaving, covered: readonly DocPath[]): readonly HandoverItem[] => [
  ...roleItems(leaving),
  ...teamItems(leaving),
  ...ownershipItems(leaving, new Set(covered)),
]

const roleItems = (leaving: Leaving): readonly HandoverItem[] => {
  const { benches, change, nameOf } = leaving
  return benches
    .filter(({ kind }) => kind === 'role')
    .flatMap((bench): HandoverItem[] => {
      const seats = change.seats.roles.filter(({ role }) => role === bench.id)
      if (seats.length === 0) return []
      const alone = seats.some((seat) => seat.alone)
      const proposals = benchProposals(leaving, bench)
      const [first] = proposals
      const who = listed(seats.map(({ person }) => nameOf(person)))
      const others = bench.holders.filter(leaving.stays).map(nameOf)
      return [
        {
          kind: 'role',
          urgency: alone ? 'nobody-left' : 'enough',
          title: bench.name,
          where: undefined,
          matter: alone
            ? `${who} alone ${hold(seats)} this role.`
            : `${who} ${hold(seats)} this role, and so ${others.length === 1 ? 'does' : 'do'} ${listed(others)}.`,
          proposals,
          nobody: first === undefined ? 'The team file names no candidate for it who stays.' : undefined,
          steps: leaving.steps([
            ...(first === undefined ? ['Say in the team file who could hold it.'] : []),
            ...(first === undefined || bench.readyNow.includes(first.person)
              ? []
              : [`Prepare ${nameOf(first.person)}.`]),
            first === undefined
              ? 'Name a holder in the team file.'
              : `Name ${nameOf(first.person)} as holder in the team file.`,
          ]),
        },
      ]
    })
}

const hold = (holders: readonly unknown[]): string => (holders.length === 1 ? 'holds' : 'hold')

const teamItems = (leaving: Leaving): readonly HandoverItem[] => {
  const { base, change, nameOf, stays } = leaving
  return change.seats.leads.map(({ person, team }): HandoverItem => {
    const found = base.teams.get(team)
    const mates = (found?.members ?? []).filter(stays).map(nameOf)
    return {
      kind: 'team',
      urgency: 'open',
      title: found?.name ?? team,
      where: undefined,
      matter: `${nameOf(person)} leads this team.`,
      proposals: [],
      nobody:
        mates.length === 0
          ? 'Nobody in it stays, as far as the team file says.'
          : `Who leads it is for people to decide; in it are ${listed(mates)}.`,
      steps: leaving.steps(['Say in the team file who leads it.']),
    }
  })
}

const ownershipItems = (leaving: Leaving, covered: ReadonlySet<DocPath>): readonly HandoverItem[] => {
  const { base, change, nameOf, stays, successorsOf } = leaving
  const paths = [...new Set(change.seats.owned.map(({ path }) => path))].filter((path) => !covered.has(path))
  const able = new Map(change.after.runbooks.map(({ path, people }) => [path, people]))
  return paths.map((path): HandoverItem => {
    const seats = change.seats.owned.filter((seat) => seat.path === path)
    const who = listed([...new Set(seats.map(({ person }) => nameOf(person)))])
    const alone = seats.some((seat) => seat.alone)
    const knower = able.get(path)?.find(({ canRun, person }) => canRun && stays(person))
    const proposal =
      knower === undefined
        ? successorsOf(path).find(({ person }) => stays(person))
        : { person: knower.person, reasons: ['can run it already'], cautions: knower.away ? ['away today'] : [] }
    return {
      kind: 'ownership',
      urgency: alone ? 'open' : 'enough',
      title: base.documents.get(path)?.facts.title ?? path,
      where: { path, line: undefined },
      matter: `${who} ${seats.length === 1 ? 'owns' : 'own'} it${alone ? ', and nobody else does' : ''}.`,
      proposals: proposal === undefined ? [] : [proposal],
      nobody: proposal === undefined ? 'Nobody who stays holds anything of it or knows a neighbour of it.' : undefined,
      steps: leaving.steps([
        proposal === undefined
          ? `Name another owner in place of ${who}.`
          : `Name ${nameOf(proposal.person)} as owner in place of ${who}.`,
      ]),
    }
  })
}
