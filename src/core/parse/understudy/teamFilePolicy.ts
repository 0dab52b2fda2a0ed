import type { Field, FieldValue } from '../../domain/frontMatter'
import type { Criticality } from '../../domain/people'
import { defaultPolicy, type Interval, type Limits, type Policy, type Requirement } from '../../domain/policy'
import type { Problem } from '../../domain/text'
import { parseInterval } from '../text/dates'
import { fieldNamed, mapOf, plainKey, textOf } from '../frontMatter/fields'
import { warning } from '../text/problemOf'

const criticalities: readonly Criticality[] = ['critical', 'high', 'normal', 'low']

const isCriticality = (text: string): text is Criticality => criticalities.some((known) => known === text)

/** One of the four words in any case; undefined for anything else. */
export const readCriticality = (text: string): Criticality | undefined => {
  const word = text.trim().toLowerCase()
  return isCriticality(word) ? word : undefined
}

/** Any number of people up to a thousand; undefined, and a problem, for anything else. */
export const readCount = (value: FieldValue | undefined, problems: Problem[]): number | undefined => {
  if (value === undefined || value.kind === 'empty') return undefined
  const text = textOf(value)?.value ?? ''
  if (/^\d{1,3}$/u.test(text)) return Number(text)
  problems.push(warning('team-file-number', 'A number of people is expected here, such as 2.', value.range))
  return undefined
}

const hoursInAWeek = 168

/** Hours of a week, such as `40` or `37.5`; undefined, and a problem, for anything else. */
const readHours = (value: FieldValue | undefined, problems: Problem[]): number | undefined => {
  if (value === undefined || value.kind === 'empty') return undefined
  const text = textOf(value)?.value ?? ''
  if (/^\d{1,3}(?:\.\d{1,2})?$/u.test(text) && Number(text) <= hoursInAWeek) return Number(text)
  problems.push(warning('team-file-hours', 'A number of hours is expected here, such as 40 or 37.5.', value.range))
  return undefined
}

/** `{performed: 2, teaches: 1}`, or a plain number for those who can carry it out. */
const readRequirement = (value: FieldValue, usual: Requirement, problems: Problem[]): Requirement => {
  if (value.kind !== 'map') return { ...usual, performed: readCount(value, problems) ?? usual.performed }
  return {
    performed: readCount(fieldNamed(value.fields, 'performed')?.value, problems) ?? usual.performed,
    teaches: readCount(fieldNamed(value.fields, 'teaches')?.value, problems) ?? usual.teaches,
  }
}

const readInterval = (value: FieldValue | undefined, problems: Problem[]): Interval | undefined => {
  if (value === undefined || value.kind === 'empty') return undefined
  const interval = parseInterval(textOf(value)?.value ?? '')
  if (interval === undefined) {
    problems.push(warning('team-file-interval', 'A length of time is expected here, such as "6 months".', value.range))
  }
  return interval
}

/** The fields of a map by criticality; a key that is none is a problem. */
const byCriticality = (value: FieldValue | undefined, problems: Problem[]): ReadonlyMap<string, Field> => {
  const fields = new Map<string, Field>()
  for (const field of mapOf(value)) {
    const key = plainKey(field.key)
    if (key === 'default' || readCriticality(key) !== undefined) fields.set(key, field)
    else {
      const message = `"${field.key}" is no criticality: critical, high, normal and low are known.`
      problems.push(warning('team-file-criticality', message, field.keyRange))
    }
  }
  return fields
}

const each = <T>(make: (criticality: Criticality) => T): Readonly<Record<Criticality, T>> => ({
  critical: make('critical'),
  high: make('high'),
  normal: make('normal'),
  low: make('low'),
})

const readRequired = (value: FieldValue | undefined, problems: Problem[]): Policy['required'] => {
  const fields = byCriticality(value, problems)
  const usual = fields.get('default')
  return each((criticality) => {
    const field = fields.get(criticality) ?? usual
    const shipped = defaultPolicy.required[criticality]
    return field === undefined ? shipped : readRequirement(field.value, shipped, problems)
  })
}

const readExerciseEvery = (value: FieldValue | undefined, problems: Problem[]): Policy['exerciseEvery'] => {
  const forAll = value?.kind === 'text' ? readInterval(value, problems) : undefined
  const fields = byCriticality(value, problems)
  const usual = readInterval(fields.get('default')?.value, problems) ?? forAll
  return each(
    (criticality) =>
      readInterval(fields.get(criticality)?.value, problems) ?? usual ?? defaultPolicy.exerciseEvery[criticality],
  )
}

const readOwnerCountsAs = (value: FieldValue | undefined, problems: Problem[]): Policy['ownerCountsAs'] => {
  const word = textOf(value)?.value.toLowerCase()
  if (word === 'performed' || word === 'none') return word
  if (value !== undefined && value.kind !== 'empty') {
    problems.push(warning('team-file-policy', 'owner_counts_as is "performed" or "none".', value.range))
  }
  return defaultPolicy.ownerCountsAs
}

/** Times by a word of the team's own, and `default` for all else; a time alone is for all. */
const readLimits = (value: FieldValue | undefined, shipped: Limits, problems: Problem[]): Limits => {
  if (value === undefined || value.kind === 'empty') return shipped
  if (value.kind !== 'map') return { by: new Map(), usual: readInterval(value, problems) ?? shipped.usual }
  const by = new Map(shipped.by)
  let { usual } = shipped
  for (const field of value.fields) {
    const key = field.key.trim().toLowerCase()
    const interval = readInterval(field.value, problems)
    if (interval === undefined) continue
    if (key === 'default') usual = interval
    else by.set(key, interval)
  }
  return { by, usual }
}

/** The team file's `policy`, over the one that ships as default: what it does not say stays as it is. */
export const readPolicy = (value: FieldValue | undefined, problems: Problem[]): Policy => {
  if (value !== undefined && value.kind !== 'map' && value.kind !== 'empty') {
    problems.push(warning('team-file-policy', '"policy" should hold keys such as required and review_in.', value.range))
  }
  const fields = mapOf(value)
  const hoursPerWeek = readHours(fieldNamed(fields, 'hours_per_week')?.value, problems)
  return {
    required: readRequired(fieldNamed(fields, 'required')?.value, problems),
    exerciseEvery: readExerciseEvery(fieldNamed(fields, 'exercise_every')?.value, problems),
    reviewIn: readInterval(fieldNamed(fields, 'review_in')?.value, problems) ?? defaultPolicy.reviewIn,
    reviewIncidentWithin: readLimits(
      fieldNamed(fields, 'review_incident_within')?.value,
      defaultPolicy.reviewIncidentWithin,
      problems,
    ),
    closeActionsWithin: readLimits(
      fieldNamed(fields, 'close_actions_within')?.value,
      defaultPolicy.closeActionsWithin,
      problems,
    ),
    ownerCountsAs: readOwnerCountsAs(fieldNamed(fields, 'owner_counts_as')?.value, problems),
    ...(hoursPerWeek === undefined ? {} : { hoursPerWeek }),
  }
}
