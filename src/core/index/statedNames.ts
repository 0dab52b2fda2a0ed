import type { DocumentFacts, StatedFacts } from '../domain/documents'
import type { StatedName } from '../domain/people'
import type { Mention } from './identity/identitySightings'

/** Everybody whom a document's fields name, with the place: what identities are found from beside the history. */
export const namesIn = ({ path, stated }: DocumentFacts): readonly Mention[] => {
  const mention = ({ value, range }: StatedName, team = false): Mention => ({
    name: value,
    from: 'document',
    source: { kind: 'line', path, line: range.start.line },
    ...(team ? { team } : {}),
  })
  const owners = stated.owners.map((owner) => mention(owner, owner.team || owner.channel))
  return [...owners, ...peopleIn(stated).map((name) => mention(name))]
}

const peopleIn = (stated: StatedFacts): readonly StatedName[] => {
  const { commander, scribe, owner, responders } = stated.roles
  return [
    ...stated.crossTrained.flatMap(({ person, signedOffBy }) => [person, signedOffBy]),
    ...stated.training.flatMap(({ trainee, mentor }) => [trainee, mentor]),
    ...stated.exercises.flatMap(({ by }) => by),
    ...stated.runbooksUsed.flatMap(({ by }) => by),
    ...stated.contributingFactors.map(({ person }) => person),
    commander,
    scribe,
    owner,
    ...responders,
  ].filter((name) => name !== undefined)
}
