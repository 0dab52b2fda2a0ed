import type { KnowledgeBase } from '../../domain/knowledgeBase'
import type { Ownership } from '../../domain/people'
import { listed } from '../../metrics/words'
import { nameOf } from '../names'
import { defineRule } from '../rule'

type Owner = Ownership['owner']

/** Two `@org/team` are two teams; a channel or a bare name may well mean the team that another place calls otherwise. */
const mayBeSame = (base: KnowledgeBase, a: Owner, b: Owner): boolean => {
  if (a.kind === b.kind && a.id === b.id) return true
  if (a.kind === 'unresolved' || b.kind === 'unresolved') return true
  if (a.kind === 'person' && b.kind === 'person') return false
  if (a.kind === 'person' && b.kind === 'team') return mayBeIn(base, a, b)
  if (a.kind === 'team' && b.kind === 'person') return mayBeIn(base, b, a)
  return !(isDescribed(base, a) && isDescribed(base, b)) && !(a.id.startsWith('@') && b.id.startsWith('@'))
}

const membersOf = (base: KnowledgeBase, team: Owner) =>
  team.kind === 'team' ? base.teams.get(team.id)?.members : undefined

const isDescribed = (base: KnowledgeBase, team: Owner): boolean => (membersOf(base, team) ?? []).length > 0

const mayBeIn = (base: KnowledgeBase, person: Owner, team: Owner): boolean =>
  !isDescribed(base, team) || (membersOf(base, team) ?? []).some((id) => id === person.id)

const nameOfOwner = (base: KnowledgeBase, { owner }: Ownership): string => {
  switch (owner.kind) {
    case 'person':
      return nameOf(base, owner.id)
    case 'team':
      return base.teams.get(owner.id)?.name ?? owner.id
    case 'unresolved':
      return owner.id
  }
}

export const ownerConflict = defineRule({
  id: 'owner-conflict',
  severity: 'hint',
  summary: 'CODEOWNERS and front matter name the same owners.',
  *check({ document, base }) {
    if (document?.kind !== 'runbook' && document?.kind !== 'incident-review') return
    const own = document.owners.filter(({ source }) => source === 'front-matter')
    const theirs = document.owners.filter(({ source }) => source === 'codeowners')
    const [place] = document.facts.stated.owners
    const [first] = theirs
    if (place === undefined || first === undefined || own.length === 0) return
    const alone = (some: readonly Ownership[], others: readonly Ownership[]): boolean =>
      some.some(({ owner }) => others.every((other) => !mayBeSame(base, owner, other.owner)))
    if (!alone(own, theirs) && !alone(theirs, own)) return
    const names = (some: readonly Ownership[]): string => listed(some.map((each) => nameOfOwner(base, each)))
    const message = `${first.where.path}:${first.where.line} names ${names(theirs)} as owner; this front matter, which decides, names ${names(own)}.`
    yield { range: place.range, message }
  },
})
