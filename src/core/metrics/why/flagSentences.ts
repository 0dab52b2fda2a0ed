import type { Flag } from '../../domain/coverage'
import type { Document } from '../../domain/documents'
import type { KnowledgeBase } from '../../domain/knowledgeBase'
import type { PersonId } from '../../domain/people'
import type { IsoDate } from '../../domain/text'
import type { PersonCoverage, RunbookCoverage } from '../coverageReport/coverageReport'
import { listed } from '../words'

/** A flag of a runbook and the sentence that says what it rests on. */
export type ExplainedFlag = { readonly flag: Flag; readonly sentence: string }

type FlagContext = {
  readonly base: KnowledgeBase
  readonly runbook: RunbookCoverage
  readonly document: Document | undefined
}

const nameOf = ({ base }: FlagContext, id: PersonId): string => base.people.get(id)?.name ?? id

const namesWhere = (context: FlagContext, holds: (person: PersonCoverage) => boolean): string =>
  listed(context.runbook.people.filter(holds).map(({ person }) => nameOf(context, person)))

const on = (date: IsoDate | undefined): string => (date === undefined ? 'on a day nobody wrote down' : `on ${date}`)

const teamsOf = ({ base, document }: FlagContext): string =>
  listed(
    (document?.owners ?? []).flatMap(({ owner }) =>
      owner.kind === 'team' ? [base.teams.get(owner.id)?.name ?? owner.id] : [],
    ),
  )

const lapsed = (context: FlagContext): string =>
  `The latest evidence is older than the policy's exercise_every: ${listed(
    context.runbook.people
      .filter((person) => person.lapsed && person.present)
      .map((person) => `${nameOf(context, person.person)} (last ${on(person.on)})`),
  )}.`

const leaving = (context: FlagContext): string => {
  const people = context.runbook.people
    .filter(({ canRun, leavingSoon }) => canRun && leavingSoon)
    .map(({ person }) => `${nameOf(context, person)} (last day ${context.base.people.get(person)?.until ?? 'soon'})`)
  return `Somebody's last day is within 90 days, and without them the risk is worse: ${listed(people)}.`
}

const notSeen = (context: FlagContext): string => {
  const silent = new Set(
    (context.base.authorship.get(context.runbook.path) ?? [])
      .filter((author) => author.notSeen)
      .map(({ person }) => person),
  )
  const who = namesWhere(context, ({ person, canRun }) => canRun && silent.has(person))
  return `Known from history alone and without a commit for a year before the newest one, and without them the risk is worse${who === '' ? '' : `: ${who}`}.`
}

const namedBy = (base: KnowledgeBase, name: string): string => {
  const who = base.resolve(name)
  return who.kind === 'person' ? (base.people.get(who.id)?.name ?? name) : name
}

const accepted = (context: FlagContext): string => {
  const risk = context.document?.facts.stated.acceptedRisk
  if (risk === undefined) return 'The risk is accepted.'
  const by = risk.by === undefined ? '' : ` by ${namedBy(context.base, risk.by.value)}`
  const until = risk.until === undefined ? '' : ` until ${risk.until}`
  return `The risk is accepted${by}${until}: ${risk.reason}.`
}

const sentence = (flag: Flag, context: FlagContext): string => {
  switch (flag) {
    case 'external-only':
      return `Everybody who can run it is external: ${namesWhere(context, ({ canRun }) => canRun)}.`
    case 'team-owned':
      return `It is owned by a team (${teamsOf(context)}) and by no person we know; a team counts as nobody.`
    case 'no-owner':
      return 'Nothing says who is accountable: no owner in the document, in CODEOWNERS or in an OWNERS file.'
    case 'lapsed':
      return lapsed(context)
    case 'undated':
      return `No evidence carries a date, so nothing tells how old it is: ${namesWhere(context, ({ canRun, undated }) => canRun && undated)}.`
    case 'leaving-soon':
      return leaving(context)
    case 'not-seen':
      return notSeen(context)
    case 'away-now':
      return `Away today: ${namesWhere(context, ({ canRun, away }) => canRun && away)}.`
    case 'changed-since-sign-off':
      return `The text has changed since it was signed off for ${namesWhere(context, ({ changedSinceSignOff }) => changedSinceSignOff)}.`
    case 'accepted':
      return accepted(context)
  }
}

/** Each flag of a runbook with its sentence, in the report's order. */
export const flagSentences = (base: KnowledgeBase, runbook: RunbookCoverage): readonly ExplainedFlag[] =>
  runbook.flags.map((flag) => ({
    flag,
    sentence: sentence(flag, { base, runbook, document: base.documents.get(runbook.path) }),
  }))
