import { relativePath } from '../domain/paths'
import { dayOf } from '../domain/calendar'
import type { Verdict } from '../domain/documents'
import type { DocPath, IsoDate, IsoInstant } from '../domain/text'

/** Variables that hold text; each is told of in docs/templates.md. */
const textVariables = [
  'TITLE',
  'ID',
  'DATE',
  'YEAR',
  'TODAY',
  'SERVICES',
  'ALERTS',
  'OWNERS',
  'CRITICALITY',
  'CONTACT',
  'SEVERITY',
  'STARTED_AT',
  'DETECTED_AT',
  'ACKNOWLEDGED_AT',
  'DECLARED_AT',
  'MITIGATED_AT',
  'RESOLVED_AT',
  'STARTED_UTC',
  'DETECTED_UTC',
  'MITIGATED_UTC',
  'RESOLVED_UTC',
  'COMMANDER',
  'SCRIBE',
  'RESPONDERS',
  'CURRENT_YEAR',
  'CURRENT_MONTH',
  'CURRENT_DATE',
] as const

type TextVariable = (typeof textVariables)[number]

/** Every variable that a template may hold. */
export const variableNames: readonly string[] = [...textVariables, 'RUNBOOKS_USED']

/** A runbook that served in an incident. */
export type UsedRunbook = {
  /** From the root; in values as seen from the review. One that is not known stays as it was typed. */
  readonly path: string
  /** Undefined where no such runbook is known. */
  readonly title: string | undefined
  readonly verdict: Verdict | undefined
}

/** What is known of the document to be; a variable without a value, or with an empty one, is not known. */
export type ScaffoldValues = Readonly<Partial<Record<TextVariable, string | readonly string[]>>> & {
  readonly RUNBOOKS_USED?: readonly UsedRunbook[]
}

export const isTextVariable = (name: string): name is TextVariable => textVariables.some((known) => known === name)

/** The moments of an incident that its review begins with, in the order in which they happen. */
export const askedMoments = ['startedAt', 'detectedAt', 'mitigatedAt', 'resolvedAt'] as const

export type AskedMoment = (typeof askedMoments)[number]

/** What a person says of an incident when they begin its review. */
export type ReviewAnswers = {
  readonly title: string
  readonly severity: string | undefined
  readonly services: readonly string[]
  readonly moments: Readonly<Partial<Record<AskedMoment, IsoInstant | undefined>>>
  readonly commander: string | undefined
  readonly scribe: string | undefined
  readonly responders: readonly string[]
  readonly runbooks: readonly UsedRunbook[]
}

/** `2026-11-19 08:02`; seconds where there are any. */
const inWords = (at: IsoInstant | undefined): string | undefined => at?.replace('T', ' ').replace(/(?::00)?Z$/, '')

type Values = Readonly<Record<string, ScaffoldValues[keyof ScaffoldValues]>>

const known = (values: Values): ScaffoldValues =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))

/** The incident's day: that of the first moment that is known, else `today`. */
export const dayOfIncident = ({ moments }: Pick<ReviewAnswers, 'moments'>, today: IsoDate): IsoDate => {
  const stated = askedMoments.map((name) => moments[name]).find((at) => at !== undefined)
  return stated === undefined ? today : dayOf(stated)
}

const calendar = (day: IsoDate, today: IsoDate): Values => ({
  DATE: day,
  YEAR: day.slice(0, 4),
  TODAY: today,
  CURRENT_YEAR: today.slice(0, 4),
  CURRENT_MONTH: today.slice(5, 7),
  CURRENT_DATE: today.slice(8, 10),
})

/** @param path Where the review is to lie; runbooks are named as seen from there. */
export const reviewValues = (answers: ReviewAnswers, today: IsoDate, path: DocPath): ScaffoldValues => {
  const { title, severity, services, moments, commander, scribe, responders, runbooks } = answers
  const { startedAt, detectedAt, mitigatedAt, resolvedAt } = moments
  return known({
    ...calendar(dayOfIncident(answers, today), today),
    TITLE: title,
    SEVERITY: severity,
    SERVICES: services,
    STARTED_AT: startedAt,
    STARTED_UTC: inWords(startedAt),
    DETECTED_AT: detectedAt,
    DETECTED_UTC: inWords(detectedAt),
    MITIGATED_AT: mitigatedAt,
    MITIGATED_UTC: inWords(mitigatedAt),
    RESOLVED_AT: resolvedAt,
    RESOLVED_UTC: inWords(resolvedAt),
    COMMANDER: commander,
    SCRIBE: scribe,
    RESPONDERS: responders,
    RUNBOOKS_USED: runbooks.map((used) =>
      used.title === undefined ? used : { ...used, path: relativePath(path, used.path as DocPath) },
    ),
  })
}

/** What a person says of a runbook when they begin it. */
export type RunbookAnswers = { readonly title: string; readonly services: readonly string[] }

export const runbookValues = ({ title, services }: RunbookAnswers, today: IsoDate): ScaffoldValues =>
  known({ ...calendar(today, today), TITLE: title, SERVICES: services })
