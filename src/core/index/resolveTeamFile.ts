import type { KnowledgeBase, Resolved } from '../domain/knowledgeBase'
import type { PersonId, Role, RoleId, StatedName } from '../domain/people'
import type { DocPath, Parsed, Problem } from '../domain/text'
import { teamFilePath, type TeamFile } from '../parse/understudy/teamFile'
import { warning } from '../parse/text/problemOf'

type Resolve = (name: string) => Resolved

const personNamed = (name: StatedName, resolve: Resolve, problems: Problem[]): readonly PersonId[] => {
  const who = resolve(name.value)
  if (who.kind === 'person') return [who.id]
  const nearest = who.kind === 'unresolved' ? who.nearest : undefined
  const message =
    who.kind === 'team'
      ? `A person is expected here; "${name.value}" is a team.`
      : `Nobody here is known as "${name.value}".${nearest === undefined ? '' : ` Is "${nearest}" meant?`}`
  problems.push(warning('team-file-person', message, name.range))
  return []
}

/** The team file's roles with the people they name; a name that is nobody's is a problem at its place. */
export const resolveRoles = (roles: TeamFile['roles'], resolve: Resolve): Parsed<ReadonlyMap<RoleId, Role>> => {
  const problems: Problem[] = []
  const resolved = roles.map(({ id, name, line, holders, candidates }): [RoleId, Role] => [
    id,
    {
      id,
      name: name ?? id,
      holders: [...new Set(holders.flatMap((holder) => personNamed(holder, resolve, problems)))],
      candidates: candidates.flatMap(({ person, ready }) =>
        personNamed(person, resolve, problems).map((one) => ({ person: one, ready })),
      ),
      source: { kind: 'line', path: teamFilePath, line },
    },
  ])
  return { value: new Map(resolved), problems }
}

/** Leads and members of teams whom nobody knows: they count as nobody, which should not go unsaid. */
export const unknownInTeams = ({ teams }: TeamFile, resolve: Resolve): readonly Problem[] => {
  const problems: Problem[] = []
  for (const { lead, members } of teams) {
    for (const name of lead === undefined ? members : [lead, ...members]) personNamed(name, resolve, problems)
  }
  return problems
}

const byPlace = (a: Problem, b: Problem): number =>
  a.range.start.line - b.range.start.line || a.range.start.column - b.range.start.column

/** The problems of all files with further ones of one of them, in the order of its text. */
export const withProblems = (
  all: KnowledgeBase['fileProblems'],
  path: DocPath,
  further: readonly Problem[],
): KnowledgeBase['fileProblems'] =>
  further.length === 0 ? all : new Map(all).set(path, [...(all.get(path) ?? []), ...further].sort(byPlace))
