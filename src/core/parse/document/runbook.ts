import type { StatedFacts } from '../../domain/documents'
import type { Field } from '../../domain/frontMatter'
import type { Criticality } from '../../domain/people'
import type { Located, Problem } from '../../domain/text'
import { readAcceptedRisk, readCrossTrained, readExercises, readTraining } from './crossTraining'
import { fieldsNamed, namedTexts, textField } from '../frontMatter/fields'
import { warning } from '../text/problemOf'
import { dateField, intervalField } from '../text/statedDates'

const criticalities: Readonly<Record<string, Criticality>> = {
  critical: 'critical',
  high: 'high',
  normal: 'normal',
  medium: 'normal',
  low: 'low',
}

const readCriticality = (fields: readonly Field[], problems: Problem[]): Located<Criticality> | undefined => {
  const stated = textField(fields, 'criticality')
  if (stated === undefined) return undefined
  const key = stated.value.toLowerCase()
  const value = Object.hasOwn(criticalities, key) ? criticalities[key] : undefined
  if (value !== undefined) return { value, range: stated.range }
  const message = `“${stated.value}” is no criticality. Write critical, high, normal or low.`
  problems.push(warning('unknown-criticality', message, stated.range))
  return undefined
}

const unique = (texts: readonly Located<string>[]) =>
  texts.filter((text, index) => texts.findIndex(({ value }) => value === text.value) === index)

/** What a document is about: its services and alerts, each once, in the order of the text. */
export const readSubjects = (fields: readonly Field[]): Pick<StatedFacts, 'services' | 'alerts'> => ({
  services: unique(
    fieldsNamed(fields, 'service', 'services', 'component', 'components', 'system', 'systems').flatMap(({ value }) =>
      namedTexts(value),
    ),
  ),
  alerts: unique(
    fieldsNamed(fields, 'alert', 'alerts', 'alert_name', 'alertname').flatMap(({ value }) => namedTexts(value)),
  ),
})

type RunbookFacts = Pick<
  StatedFacts,
  'criticality' | 'contact' | 'lastReviewedOn' | 'reviewIn' | 'reviewBy' | 'crossTrained' | 'training' | 'exercises'
> & { readonly acceptedRisk: StatedFacts['acceptedRisk'] }

/** Keys under which the day of the last review is known. */
export const lastReviewKeys = ['last_reviewed_on', 'last_review_date', 'last_reviewed', 'reviewed', 'last_verified']

/** Keys under which the day of the next review is known. */
export const reviewByKeys = ['review_by', 'expires']

/** What a runbook's front matter says about its upkeep and about who can carry it out. */
export const readRunbook = (fields: readonly Field[], problems: Problem[]): RunbookFacts => ({
  criticality: readCriticality(fields, problems),
  contact: textField(fields, 'contact')?.value,
  lastReviewedOn: dateField(fields, lastReviewKeys, problems),
  reviewIn: intervalField(fields, ['review_in', 'review_every'], problems),
  reviewBy: dateField(fields, reviewByKeys, problems),
  crossTrained: readCrossTrained(fields, problems),
  training: readTraining(fields, problems),
  exercises: readExercises(fields, problems),
  acceptedRisk: readAcceptedRisk(fields, problems),
})
