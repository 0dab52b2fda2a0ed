import { yamlName } from '../../edit/yaml/writtenValue'
import type { Document } from '../../domain/documents'
import { namesakes } from '../../domain/namesakes'
import type { PersonId, StatedName } from '../../domain/people'
import { isHeldToForm } from '../heldToForm'
import { defineRule, editing, type Report, type RuleContext } from '../rule'

/** Places where a person or a team may stand, and places where only a person may. */
const statedNames = ({ facts: { stated } }: Document): readonly StatedName[] =>
  [
    ...stated.owners.filter(({ channel, team }) => !channel && !team),
    ...stated.crossTrained.flatMap(({ person, signedOffBy }) => [person, signedOffBy]),
    ...stated.training.flatMap(({ trainee, mentor }) => [trainee, mentor]),
    ...stated.exercises.flatMap(({ by }) => by),
    stated.acceptedRisk?.by,
    stated.roles.commander,
    stated.roles.scribe,
    stated.roles.owner,
    ...stated.roles.responders,
    ...stated.runbooksUsed.flatMap(({ by }) => by),
    ...stated.contributingFactors.map(({ person }) => person),
    ...stated.actionItems.map(({ owner }) => owner),
  ].filter((name) => name !== undefined)

const reportShared = (name: StatedName, several: readonly PersonId[]): Report => ({
  range: name.range,
  message: `“${name.value}” may be ${several.join(' or ')}, who share the name: write which of them.`,
  fixes: several.map((id) => editing(`Change to ${id}`, { range: name.range, text: yamlName(id) }, name)),
})

const reportName = (name: StatedName, nearest: string | undefined): Report => {
  if (nearest === undefined) return { range: name.range, message: `Nobody here is known as “${name.value}”.` }
  return {
    range: name.range,
    message: `Nobody here is known as “${name.value}”. Is “${nearest}” meant?`,
    fixes: [editing(`Change to ${nearest}`, { range: name.range, text: yamlName(nearest) }, name)],
  }
}

/** Whole rooms, whom chats call so. */
const everybody = /^@(?:here|channel|everyone|all|team|name|owner|person|someone|nobody)$/i

/** Handles in the text of documents that declare what they are; an action's owner is told with the action. */
const mentioned = ({ facts: { body, stated } }: Document): readonly StatedName[] => {
  const owners = new Set(stated.actionItems.map(({ owner, line }) => `${line} ${owner?.value ?? ''}`))
  return (body?.mentions ?? []).filter(
    ({ value, range }) => !everybody.test(value) && !owners.has(`${range.start.line} ${value}`),
  )
}

/** A handle that is known and nearly written so; where none is, that of somebody whose id is. */
const nearestHandle = ({ base }: RuleContext, { value }: StatedName): string | undefined => {
  for (const written of [value, value.slice(1)]) {
    const resolved = base.resolve(written)
    const nearest = resolved.kind === 'unresolved' ? resolved.nearest : resolved.id
    if (nearest === undefined) continue
    const handle = nearest.startsWith('@') ? nearest : `@${nearest}`
    if (base.resolve(handle).kind !== 'unresolved') return handle
    const meant = base.resolve(nearest)
    const own = meant.kind === 'person' ? base.people.get(meant.id)?.handles[0] : undefined
    if (own !== undefined) return own
  }
  return undefined
}

const reportMention = (context: RuleContext, name: StatedName): Report => {
  const report: Report = { ...reportName(name, undefined), severity: 'hint' }
  const handle = nearestHandle(context, name)
  if (handle === undefined) return report
  return {
    ...report,
    message: `${report.message} Is ${handle} meant?`,
    fixes: [editing(`Change to ${handle}`, { range: name.range, text: handle }, name)],
  }
}

/** Where nobody is known at all (no team file, no history, no CODEOWNERS), every name would be unknown: then it is quiet. */
const somebodyIsKnown = ({ base }: RuleContext): boolean => base.people.size > 0 || base.teams.size > 0

export const unknownPerson = defineRule({
  id: 'unknown-person',
  severity: 'warning',
  summary: 'Every name in a document is that of a person or team who is known.',
  *check(context) {
    const { document, base } = context
    if (document?.kind !== 'runbook' && document?.kind !== 'incident-review') return
    if (!somebodyIsKnown(context)) return
    for (const name of statedNames(document)) {
      const resolved = base.resolve(name.value)
      if (resolved.kind !== 'unresolved') continue
      const several = namesakes(base, name.value)
      yield several.length > 0 ? reportShared(name, several) : reportName(name, resolved.nearest)
    }
    if (!isHeldToForm(context)) return
    for (const name of mentioned(document)) {
      const resolved = base.resolve(name.value)
      if (resolved.kind === 'unresolved') yield reportMention(context, name)
    }
  },
})
