import type { StatedFacts, StatedFactor, StatedRoles, StatedRunbookUse, Verdict } from '../../domain/documents'
import type { Field, FieldValue } from '../../domain/frontMatter'
import type { Located, Problem } from '../../domain/text'
import type { BodyLabel } from './bodyLabels'
import { entriesOf, fieldNamed, mapOf, plainKey, textField, textOf, textsOf } from '../frontMatter/fields'
import { namesOf } from '../text/names'
import { hint, warning } from '../text/problemOf'
import { dateField } from '../text/statedDates'

const roleKeys = {
  commander: ['commander', 'incident_commander', 'ic', 'incident_lead', 'lead', 'incident_manager'],
  scribe: ['scribe'],
  owner: ['owner'],
  responders: ['responders', 'responder', 'participants'],
} as const

/** The people of an incident by their roles: under `roles`, or as fields of their own. An owner is one in `roles` only. */
const readRoles = (fields: readonly Field[]): StatedRoles => {
  const roles = mapOf(fieldNamed(fields, 'roles')?.value)
  const named = (keys: readonly string[], own: boolean) =>
    namesOf((fieldNamed(roles, ...keys) ?? (own ? fieldNamed(fields, ...keys) : undefined))?.value)
  return {
    commander: named(roleKeys.commander, true)[0],
    scribe: named(roleKeys.scribe, true)[0],
    owner: named(roleKeys.owner, false)[0],
    responders: named(roleKeys.responders, true),
  }
}

export const verdicts: readonly Verdict[] = ['worked', 'missing-step', 'stale', 'wrong', 'not-found']

const readVerdict = (stated: Located<string> | undefined, problems: Problem[]): Verdict | undefined => {
  const word = stated?.value.toLowerCase().replace(/[\s_]+/g, '-')
  const verdict = verdicts.find((known) => known === word)
  if (stated !== undefined && verdict === undefined) {
    const message = `“${stated.value}” is no verdict on a runbook. Write ${verdicts.slice(0, -1).join(', ')} or ${verdicts.at(-1) ?? ''}.`
    problems.push(warning('unknown-verdict', message, stated.range))
  }
  return verdict
}

const detections = ['alert', 'customer-report', 'staff', 'audit']

const readDetection = (fields: readonly Field[], problems: Problem[]): string | undefined => {
  const stated = textField(fields, 'detection', 'detected_by')
  if (stated === undefined || detections.includes(stated.value)) return stated?.value
  const message = `“${stated.value}” is no usual way of detection. Write alert, customer-report, staff or audit.`
  problems.push(hint('unknown-detection', message, stated.range))
  return stated.value
}

const linkTarget = (stated: Located<string>): Located<string> => {
  const link = /^\[[^\]]*\]\(([^)\s]+)[^)]*\)$/.exec(stated.value)
  return link === null ? stated : { value: link[1] ?? '', range: stated.range }
}

const readRunbooksUsed = (fields: readonly Field[], problems: Problem[]): readonly StatedRunbookUse[] =>
  entriesOf(fieldNamed(fields, 'runbooks_used', 'runbook_used')?.value).flatMap((entry): StatedRunbookUse[] => {
    const plain = textOf(entry)
    if (plain !== undefined) return [{ path: linkTarget(plain), verdict: undefined, by: [] }]
    const record = mapOf(entry)
    const path = textField(record, 'path', 'runbook')
    if (path !== undefined) {
      const verdict = readVerdict(textField(record, 'verdict'), problems)
      return [{ path: linkTarget(path), verdict, by: namesOf(fieldNamed(record, 'by')?.value) }]
    }
    const message =
      'An entry of `runbooks_used` names no runbook. Write it as in “- {path: ../runbooks/x.md, verdict: worked}”.'
    problems.push(warning('unreadable-entry', message, entry.range))
    return []
  })

const factorOf = (entry: FieldValue): StatedFactor[] => {
  const plain = textOf(entry)
  if (plain !== undefined) {
    const isType = /^[\w-]+$/.test(plain.value)
    const summary = isType ? undefined : plain.value
    return [
      { type: isType ? plain.value : 'other', summary, runbook: undefined, person: undefined, range: plain.range },
    ]
  }
  const record = mapOf(entry)
  const summary = textField(record, 'summary', 'text', 'description')?.value
  const type = textField(record, 'type', 'kind')?.value
  const [first] = record
  const known = ['summary', 'text', 'description', 'type', 'kind', 'runbook', 'person']
  const ofOneKey =
    first !== undefined && record.length === 1 && !known.includes(plainKey(first.key)) ? first : undefined
  if (ofOneKey !== undefined) {
    const text = textOf(ofOneKey.value)?.value
    return [{ type: ofOneKey.key, summary: text, runbook: undefined, person: undefined, range: entry.range }]
  }
  const runbook = textField(record, 'runbook')
  const person = textField(record, 'person')
  if (type === undefined && summary === undefined && runbook === undefined && person === undefined) return []
  return [{ type: type ?? 'other', summary, runbook, person, range: entry.range }]
}

const severityLabel =
  /^(?:incident )?(?:severity|sev|priority)(?: level)?$|^严重(?:程度|级别|性)$|^schweregrad$|^gravité$|^severidad$/
const statusLabel = /^(?:incident |postmortem |document |review )?status$|^状态$/

const shortLabel = (labels: readonly BodyLabel[], pattern: RegExp): Located<string> | undefined => {
  const short = (value: string) => value !== '' && value.length <= 40 && value.split(/\s+/).length <= 3
  const bare = (value: string) => value.replace(/^[^\p{L}\p{N}]+/u, '').trim()
  const found = labels.find(({ label, value, marked }) => marked && pattern.test(label) && short(bare(value)))
  return found === undefined ? undefined : { value: bare(found.value), range: found.range }
}

type ReviewFields = Pick<
  StatedFacts,
  'status' | 'severity' | 'detection' | 'roles' | 'runbooksUsed' | 'contributingFactors' | 'recurrenceOf'
> &
  Pick<StatedFacts, 'notRecurrenceOf' | 'reviewedOn'>

/** What a review says in its front matter, and of severity and status in its body where that is silent. */
export const readReviewFields = (
  fields: readonly Field[],
  labels: readonly BodyLabel[],
  problems: Problem[],
): ReviewFields => ({
  status: textField(fields, 'status') ?? shortLabel(labels, statusLabel),
  severity: textField(fields, 'severity', 'sev') ?? shortLabel(labels, severityLabel),
  detection: readDetection(fields, problems),
  roles: readRoles(fields),
  runbooksUsed: readRunbooksUsed(fields, problems),
  contributingFactors: entriesOf(fieldNamed(fields, 'contributing_factors', 'factors')?.value).flatMap(factorOf),
  recurrenceOf: textsOf(fieldNamed(fields, 'recurrence_of')?.value),
  notRecurrenceOf: textsOf(fieldNamed(fields, 'not_recurrence_of')?.value),
  reviewedOn: dateField(fields, ['reviewed_on', 'review_date'], problems),
})
