import { addInterval } from '../domain/calendar'
import type { DocumentKind } from '../domain/documents'
import type { EditOutcome } from '../domain/edits'
import { atLeast } from '../domain/levels'
import type { Criticality, PersonId } from '../domain/people'
import type { IsoDate } from '../domain/text'
import { fieldsNamed, fieldsOf, plainKey } from '../parse/frontMatter/fields'
import { readFrontMatter } from '../parse/frontMatter/frontMatter'
import { readRunbook } from '../parse/document/runbook'
import { readStatedKind } from '../parse/document/statedKind'
import { addName, addRecord, removeField, setField } from './yaml/frontMatterEdits'
import { inTurn } from './yaml/inTurn'
import { addKnower, changeKnower, knowersIn, type Knower } from './knowers'
import { spellingsOf } from './yaml/spellings'
import type { WrittenRecord } from './yaml/writtenValue'
import { refused } from './yaml/yamlHome'

/** Tells whether a name as written in a document means a person. */
export type SamePerson = (name: string, person: PersonId) => boolean

const plainName = (name: string): string => name.trim().replace(/^@/, '').toLowerCase()

/** Without a snapshot at hand, a name means the person whose id it is. */
const sameId: SamePerson = (name, person) => plainName(name) === plainName(person)

const fieldsIn = (text: string) => fieldsOf(readFrontMatter(text).value.frontMatter)

const unchanged: EditOutcome = { kind: 'edits', edits: [] }

/** A signature and a date speak of the level they were given for, and go with it. */
const atAnotherLevel = { on: undefined, signed_off_by: undefined, body: undefined }

type Change = (knower: Knower) => WrittenRecord | undefined

/** Changes what is said of a person, or adds it. `change` gives undefined for an entry that may stay as it is. */
const sayOf = (
  text: string,
  { person, isPerson }: { readonly person: PersonId; readonly isPerson: SamePerson },
  change: Change,
  added: WrittenRecord,
): EditOutcome => {
  const matches = (name: string): boolean => isPerson(name, person)
  const knowers = knowersIn(fieldsIn(text), matches)
  if (knowers.length === 0) return addKnower(text, { person, ...added })
  // The ranges of entries move with each change, so each is looked up again by its number.
  return inTurn(
    text,
    knowers.map((_, number) => (current: string) => {
      const knower = knowersIn(fieldsIn(current), matches)[number]
      const record = knower && change(knower)
      return knower === undefined || record === undefined ? unchanged : changeKnower(current, knower, record)
    }),
  )
}

/** Says that people can carry the runbook out. Who is said to be able to already is not touched; a lower level is raised. */
export const confirmKnowers = (text: string, people: readonly PersonId[], isPerson: SamePerson = sameId): EditOutcome =>
  inTurn(
    text,
    people.map((person) => (current: string) => {
      const raise: Change = ({ level }) =>
        atLeast(level, 'performed') ? undefined : { level: 'performed', ...atAnotherLevel }
      return sayOf(current, { person, isPerson }, raise, { level: 'performed' })
    }),
  )

/**
 * Says that a person can carry the runbook out as of a day. A higher level stays, and so does a sign-off: the day then
 * stands as the last time the person exercised it.
 */
export const canRunThis = (text: string, person: PersonId, on: IsoDate, isPerson: SamePerson = sameId): EditOutcome => {
  const renew: Change = ({ level, stated, form }) => {
    if (!atLeast(level, 'performed')) return { level: 'performed', ...atAnotherLevel, on }
    const latest = [stated?.on, stated?.exercised]
      .flatMap((day) => day ?? [])
      .sort()
      .at(-1)
    if (latest !== undefined && latest >= on) return undefined
    if (stated?.signedOffBy !== undefined) return { exercised: on }
    return form === 'record' ? { on } : { level, on }
  }
  return sayOf(text, { person, isPerson }, renew, { level: 'performed', on })
}

/**
 * Says that a person can no longer carry the runbook out: the level becomes `read`. The entry is not taken out, nor left
 * out where there is none, for silence would let ownership, exercises or the history speak for the person.
 */
export const noLonger = (text: string, person: PersonId, isPerson: SamePerson = sameId): EditOutcome => {
  const lower: Change = ({ level }) => (atLeast(level, 'shadowed') ? { level: 'read', ...atAnotherLevel } : undefined)
  return sayOf(text, { person, isPerson }, lower, { level: 'read' })
}

/** Says what kind of document it is, under `type` or `layout` where one of them says it now. */
export const setKind = (text: string, kind: DocumentKind): EditOutcome => {
  const { frontMatter } = readFrontMatter(text).value
  const stated = readStatedKind(frontMatter, [])
  if (stated?.value === kind) return unchanged
  const says = fieldsNamed(fieldsOf(frontMatter), 'kind', 'type', 'layout').find(
    ({ value }) => value.range === stated?.range,
  )
  return setField(text, says === undefined ? 'kind' : plainKey(says.key), kind)
}

export const setCriticality = (text: string, criticality: Criticality): EditOutcome =>
  readRunbook(fieldsIn(text), []).criticality?.value === criticality
    ? unchanged
    : setField(text, 'criticality', criticality)

/** Names the services that the document is about, and no others; none: the key goes. */
export const setServices = (text: string, services: readonly string[]): EditOutcome => {
  const keys = spellingsOf('services')
  const named = fieldsNamed(fieldsIn(text), ...keys).filter(({ value }) => value.kind !== 'empty')
  if (named.length > 1) {
    const [first, second] = named.map(({ key }) => key)
    return refused(
      `Services are named under both \`${first ?? ''}\` and \`${second ?? ''}\`: keep one of the two, then try again.`,
    )
  }
  return services.length === 0 ? removeField(text, 'services') : setField(text, 'services', services)
}

/** Makes one person or team the owner, in place of those who are named now. `name`: an id, or a handle with its `@`. */
export const setOwner = (text: string, name: string): EditOutcome => setField(text, 'owners', [name])

/** Names a further owner, a person or a team, beside those who are named now. */
export const addOwner = (text: string, name: string): EditOutcome => addName(text, 'owners', name)

/**
 * Says that the document was reviewed on a day. A stated date of the next review moves on with it: to `next`, else by the
 * stated interval; where neither is known it stays.
 */
export const markReviewed = (text: string, on: IsoDate, next?: IsoDate): EditOutcome => {
  const { reviewBy, reviewIn, lastReviewedOn } = readRunbook(fieldsIn(text), [])
  const due = next ?? (reviewIn === undefined ? undefined : addInterval(on, reviewIn.value))
  const move = (current: string): EditOutcome =>
    reviewBy === undefined || due === undefined || due <= reviewBy.value
      ? unchanged
      : setField(current, 'review_by', due)
  const mark = (current: string): EditOutcome =>
    lastReviewedOn?.value === on ? unchanged : setField(current, 'last_reviewed_on', on)
  return inTurn(text, [mark, move])
}

/** Accepts the risk that few can carry the runbook out; a risk accepted before is replaced. */
export const acceptRisk = (
  text: string,
  risk: { readonly reason: string; readonly until: IsoDate | undefined; readonly by: PersonId | undefined },
): EditOutcome => setField(text, 'accepted_risk', { reason: risk.reason.trim(), until: risk.until, by: risk.by })

/** Takes an accepted risk back. */
export const withdrawRisk = (text: string): EditOutcome => removeField(text, 'accepted_risk')

/** Records a drill or real use of the runbook, by date; the same record is not written twice. */
export const recordExercise = (
  text: string,
  exercise: {
    readonly on: IsoDate
    /** `drill`, `incident`, or a word of the team's own. */
    readonly kind: string
    readonly by: readonly PersonId[]
    readonly note?: string
  },
): EditOutcome => {
  const note = exercise.note?.trim()
  const { on, kind, by } = exercise
  return addRecord(
    text,
    'exercises',
    { on, kind, by: by.length === 0 ? undefined : [...by].sort(), note: note === '' ? undefined : note },
    'on',
  )
}
