import { dayOf } from '../domain/calendar'
import type { IsoDate, IsoInstant } from '../domain/text'

/** Variables of templates; `STARTED_UTC` is `STARTED_AT` as people read it, `DATE` the day the document is about. */
const variables = [
  'TITLE', 'ID', 'DATE', 'YEAR', 'SERVICES', 'ALERTS', 'OWNERS', 'CRITICALITY', 'CONTACT',
  'SEVERITY', 'STARTED_AT', 'DETECTED_AT', 'ACKNOWLEDGED_AT', 'DECLARED_AT', 'MITIGATED_AT', 'RESOLVED_AT',
  'STARTED_UTC', 'DETECTED_UTC', 'MITIGATED_UTC', 'RESOLVED_UTC', 'COMMANDER', 'SCRIBE', 'RESPONDERS',
] as const // prettier-ignore

export type VariableName = (typeof variables)[number]

/** What is known of the document to be; a variable without a value, or with an empty one, is not known. */
export type ScaffoldValues = Readonly<Partial<Record<VariableName, string | readonly string[]>>>

export const isVariable = (name: string): name is VariableName => variables.some((variable) => variable === name)

/** What a person says of an incident when they begin its review. */
export type ReviewAnswers = {
  readonly title: string
  readonly severity: string | undefined
  readonly services: readonly string[]
  readonly startedAt: IsoInstant | undefined
  readonly resolvedAt: IsoInstant | undefined
}

/** `2026-11-19 08:02`; seconds where there are any. */
const inWords = (at: IsoInstant | undefined): string | undefined => at?.replace('T', ' ').replace(/(?::00)?Z$/, '')

const known = (values: Readonly<Record<string, string | readonly string[] | undefined>>): ScaffoldValues =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))

/** The incident's day: that of its start, else of its end, else `today`. */
export const dayOfIncident = ({ startedAt, resolvedAt }: ReviewAnswers, today: IsoDate): IsoDate => {
  const stated = startedAt ?? resolvedAt
  return stated === undefined ? today : dayOf(stated)
}

export const reviewValues = (answers: ReviewAnswers, today: IsoDate): ScaffoldValues => {
  const { title, severity, services, startedAt, resolvedAt } = answers
  const day = dayOfIncident(answers, today)
  return known({
    TITLE: title,
    DATE: day,
    YEAR: day.slice(0, 4),
    SEVERITY: severity,
    SERVICES: services,
    STARTED_AT: startedAt,
    STARTED_UTC: inWords(startedAt),
    RESOLVED_AT: resolvedAt,
    RESOLVED_UTC: inWords(resolvedAt),
  })
}

/** What a person says of a runbook when they begin it. */
export type RunbookAnswers = { readonly title: string; readonly services: readonly string[] }

export const runbookValues = ({ title, services }: RunbookAnswers, today: IsoDate): ScaffoldValues =>
  known({ TITLE: title, SERVICES: services, DATE: today, YEAR: today.slice(0, 4) })
