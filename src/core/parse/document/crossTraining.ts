import type { AcceptedRisk, Level, StatedAssignment, StatedExercise, StatedTraining } from '../../domain/documents'
import type { Field, FieldValue } from '../../domain/frontMatter'
import type { StatedName } from '../../domain/people'
import type { Located, Problem } from '../../domain/text'
import { findDate } from '../text/dates'
import { entriesOf, fieldNamed, mapOf, plainKey, textField, textOf } from '../frontMatter/fields'
import { namesOf } from '../text/names'
import { warning } from '../text/problemOf'
import { dateField, noteDate } from '../text/statedDates'

type StatedLevel = Exclude<Level, 'none'>

const levels: Readonly<Record<string, Level>> = {
  none: 'none',
  read: 'read',
  shadowed: 'shadowed',
  shadow: 'shadowed',
  performed: 'performed',
  performs: 'performed',
  perform: 'performed',
  teaches: 'teaches',
  teach: 'teaches',
  trainer: 'teaches',
}

const asLevel = (word: string): Level | undefined => {
  const key = word.trim().toLowerCase()
  return Object.hasOwn(levels, key) ? levels[key] : undefined
}

const readLevel = (stated: Located<string> | undefined, problems: Problem[]): Level => {
  if (stated === undefined) return 'performed'
  const level = asLevel(stated.value)
  if (level !== undefined) return level
  const message = `“${stated.value}” is no level. The levels are read, shadowed, performed and teaches; performed is assumed.`
  problems.push(warning('unknown-level', message, stated.range))
  return 'performed'
}

/** `performed 2026-08-03`: a level, a day, either, or nothing. */
const levelAndDay = (stated: Located<string> | undefined, problems: Problem[]) => {
  const found = stated === undefined ? undefined : findDate(stated.value)
  if (stated === undefined || found === undefined) return { level: readLevel(stated, problems), on: undefined }
  noteDate(found, stated.range, problems)
  const word = (stated.value.slice(0, found.start) + stated.value.slice(found.end)).replace(/\bon\b|[,;]/gi, ' ').trim()
  const level = readLevel(word === '' ? undefined : { value: word, range: stated.range }, problems)
  return { level, on: found.date }
}

const plain = { signedOffBy: undefined, body: undefined, exercised: undefined }

const trained = (person: StatedName, stated: Located<string> | undefined, problems: Problem[]): StatedTraining[] => {
  const { level, on } = levelAndDay(stated, problems)
  return [{ person, level, on, ...plain }]
}

const bodyHashIn = (fields: readonly Field[], problems: Problem[]): string | undefined => {
  const body = textField(fields, 'body', 'hash')
  if (body === undefined || /^[0-9a-f]{12}$/i.test(body.value)) return body?.value.toLowerCase()
  const message = `“${body.value}” is not the hash of a text: 12 hexadecimal digits in quotes.`
  problems.push(warning('unreadable-hash', message, body.range))
  return undefined
}

const recordedTraining = (person: StatedName, fields: readonly Field[], problems: Problem[]): StatedTraining[] => {
  const on = dateField(fields, ['on', 'date', 'since'], problems)?.value
  const stated = levelAndDay(textField(fields, 'level'), problems)
  const signedOffBy = namesOf(fieldNamed(fields, 'signed_off_by', 'signed_off', 'signed_by')?.value)[0]
  const exercised = dateField(fields, ['exercised', 'last_exercised'], problems)?.value
  const body = bodyHashIn(fields, problems)
  return [{ person, level: stated.level, on: on ?? stated.on, signedOffBy, body, exercised }]
}

/** `bob: performed 2026-08-03` and `bob: {level: performed}`: maps whose keys are people. */
const trainedByKey = ({ key, keyRange, value }: Field, problems: Problem[]): StatedTraining[] => {
  const person = { value: key.trim(), range: keyRange }
  if (value.kind === 'map') return recordedTraining(person, value.fields, problems)
  return trained(person, textOf(value), problems)
}

const unreadable = (what: string, value: FieldValue): Problem =>
  warning(
    'unreadable-entry',
    `An entry of \`${what}\` names nobody. Write it as in “- {${what === 'training' ? 'trainee' : 'person'}: alice, …}”.`,
    value.range,
  )

/** Keys of a record, which are nobody's names. */
const recordKeys = [
  ...['person', 'name', 'who', 'level', 'on', 'date', 'since', 'signed_off_by', 'signed_off', 'signed_by'],
  ...['body', 'hash', 'exercised', 'last_exercised'],
]

const trainingOf = (entry: FieldValue, problems: Problem[]): StatedTraining[] => {
  // Names may stand in one text with commas between; a record's words may not.
  if (entry.kind === 'text') return namesOf(entry).flatMap((person) => trained(person, undefined, problems))
  const fields = mapOf(entry)
  const person = textField(fields, 'person', 'name', 'who')
  if (person !== undefined) return recordedTraining(person, fields, problems)
  const byName = fields.filter(({ key }) => !recordKeys.includes(plainKey(key)))
  if (byName.length === 0) problems.push(unreadable('cross_trained', entry))
  return byName.flatMap((field) => trainedByKey(field, problems))
}

/** The entries of `cross_trained`: records, plain names, or names with a level; `none` says that somebody cannot. */
export const readCrossTrained = (fields: readonly Field[], problems: Problem[]): readonly StatedTraining[] =>
  entriesOf(fieldNamed(fields, 'cross_trained', 'cross_training')?.value).flatMap((entry) =>
    trainingOf(entry, problems),
  )

const targetOf = (fields: readonly Field[], problems: Problem[]): StatedLevel => {
  const level = readLevel(textField(fields, 'target', 'level'), problems)
  return level === 'none' ? 'performed' : level
}

/** The entries of `training`: open assignments. One that names no trainee is a problem. */
export const readTraining = (fields: readonly Field[], problems: Problem[]): readonly StatedAssignment[] =>
  entriesOf(fieldNamed(fields, 'training')?.value).flatMap((entry) => {
    const record = mapOf(entry)
    const trainee = entry.kind === 'text' ? textOf(entry) : textField(record, 'trainee', 'person')
    if (trainee === undefined) {
      problems.push(unreadable('training', entry))
      return []
    }
    const day = (...keys: readonly string[]) => dateField(record, keys, problems)?.value
    return [
      {
        trainee,
        mentor: textField(record, 'mentor', 'trainer'),
        target: targetOf(record, problems),
        assigned: day('assigned', 'assigned_on'),
        due: day('due', 'due_on'),
        read: day('read'),
        shadowed: day('shadowed'),
        supervised: day('supervised'),
        range: entry.range,
      },
    ]
  })

/** The entries of `exercises`: drills and real use; a plain date is a drill by nobody named. */
export const readExercises = (fields: readonly Field[], problems: Problem[]): readonly StatedExercise[] =>
  entriesOf(fieldNamed(fields, 'exercises', 'exercise')?.value).map((entry) => {
    const stated = entry.kind === 'text' ? findDate(entry.text) : undefined
    if (stated !== undefined) noteDate(stated, entry.range, problems)
    const record = mapOf(entry)
    return {
      on: dateField(record, ['on', 'date'], problems)?.value ?? stated?.date,
      kind: textField(record, 'kind', 'type')?.value ?? 'drill',
      by: namesOf(fieldNamed(record, 'by', 'people', 'person', 'who')?.value),
      note: textField(record, 'note', 'notes')?.value,
      range: entry.range,
    }
  })

/** `accepted_risk`, as a record or as its reason alone; undefined where none is accepted. */
export const readAcceptedRisk = (fields: readonly Field[], problems: Problem[]): AcceptedRisk | undefined => {
  const entry = entriesOf(fieldNamed(fields, 'accepted_risk')?.value)[0]
  if (entry === undefined) return undefined
  const record = mapOf(entry)
  const reason = entry.kind === 'text' ? entry.text.trim() : textField(record, 'reason', 'why')?.value
  if (reason === undefined || reason === '') {
    problems.push(warning('missing-reason', 'The accepted risk gives no reason. Add “reason: …” to it.', entry.range))
  }
  const until = dateField(record, ['until', 'expires'], problems)?.value
  return { reason: reason ?? '', until, by: textField(record, 'by', 'person'), range: entry.range }
}
