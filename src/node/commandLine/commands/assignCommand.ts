import type { Document, StatedAssignment } from '../../../core/domain/documents'
import type { IsoDate } from '../../../core/domain/text'
import { samePersonIn } from '../../../core/edit/personName'
import { assignRunbook, withdrawAssignment } from '../../../core/edit/trainingEdits'
import { buildCoverageReport } from '../../../core/metrics/coverageReport/buildCoverageReport'
import {
  assignmentWarnings,
  mentorChoices,
  noMentorText,
  traineeChoices,
  usualDue,
  usualTarget,
} from '../../../core/metrics/training/trainingChoices'
import { readComingDay } from '../../../core/parse/text/dayPhrase'
import { printable } from '../../../report/printable'
import { carryOut, dryRunOption, type FileChange } from '../carryOut'
import { defineCommand, failure, type Attempt, type Invocation } from '../command'
import { personKnown, runbooksNamed, type NamedPerson, type Runbooks } from '../runbookNamed'
import { forceOption, unlessForced } from '../unlessForced'

type Report = ReturnType<typeof buildCoverageReport>
type Target = StatedAssignment['target']

export const levelsNamed: readonly Target[] = ['read', 'shadowed', 'performed', 'teaches']

/** Who could be named, where nobody is. */
const wantsTrainee = ({ base, documents }: Runbooks, report: Report): string => {
  const [first] = documents
  const suggested = first === undefined ? [] : traineeChoices(base, report, first.path, targetOf(report, first))
  const some = suggested.filter(({ reasons }) => reasons.length > 0).slice(0, 3)
  const named = some.map(({ person, reasons }) => `${person} (${reasons[0] ?? ''})`).join('; ')
  return `say who is to learn it: --trainee NAME.${named === '' ? '' : ` Suggested: ${printable(named)}.`}`
}

const targetOf = ({ runbooks }: Report, document: Document): Target =>
  usualTarget(runbooks.find(({ path }) => path === document.path))

const dueGiven = ({ value }: Invocation, { base, today }: Runbooks): Attempt<IsoDate> => {
  const typed = value('due')
  const day = typed === undefined ? usualDue(base, today) : readComingDay(typed, today)
  if (day !== undefined && day >= today) return { ok: true, value: day }
  const why = day === undefined ? 'such as 2027-03-31, Friday or "in 6 weeks"' : 'to come'
  return { ok: false, message: `--due wants a day ${why}, not ${printable(typed ?? '')}.` }
}

const mentorGiven = ({ value }: Invocation, { base }: Runbooks): Attempt<NamedPerson | undefined> => {
  const typed = value('mentor')
  return typed === undefined ? { ok: true, value: undefined } : personKnown(typed, base)
}

type Asked = { readonly trainee: NamedPerson; readonly mentor: NamedPerson | undefined; readonly due: IsoDate }

const changeFor = (
  invocation: Invocation,
  { base, today }: Runbooks,
  { report, document }: { readonly report: Report; readonly document: Document },
  { trainee, mentor: named, due }: Asked,
): Attempt<FileChange> => {
  const { path } = document
  const runbook = report.runbooks.find((each) => each.path === path)
  const why = named && runbook && noMentorText(base, runbook, named.id, trainee.id)
  if (why !== undefined) return { ok: false, message: `${printable(path)}: ${printable(why)}` }
  const fitting = invocation.has('no-mentor') ? undefined : mentorChoices(base, report, path, trainee.id)[0]?.person
  const found = named ?? (fitting === undefined ? undefined : personKnown(fitting, base))
  if (found !== undefined && 'ok' in found && !found.ok) return found
  const mentor = found === undefined ? undefined : 'ok' in found ? found.value : found
  const target = levelsNamed.find((level) => level === invocation.value('target')) ?? targetOf(report, document)
  const warnings = assignmentWarnings(base, report, path, { trainee: trainee.id, mentor: mentor?.id, target })
  const assignment = { trainee: trainee.written, mentor: mentor?.written, target, assigned: today, due }
  const decide = (text = '') => assignRunbook(text, assignment, samePersonIn(base))
  const taught = mentor === undefined ? 'nobody mentors yet' : `mentor ${mentor.written}`
  const says = `${trainee.written} is to reach ${target} by ${due}; ${taught}`
  return { ok: true, value: { path, decide: unlessForced(invocation, warnings, decide), says } }
}

const withdraw = (invocation: Invocation, runbooks: Runbooks, { written }: NamedPerson) => {
  const others = ['mentor', 'no-mentor', 'target', 'due'].filter((option) => invocation.has(option))
  if (others.length > 0) return failure(`--withdraw stands alone: --${others.join(', --')} is for giving a runbook.`)
  const decide = (text = '') => withdrawAssignment(text, { trainee: written }, samePersonIn(runbooks.base))
  const changes = runbooks.documents.map(({ path }) => ({ path, decide, says: `${written} has it no longer assigned` }))
  return carryOut(invocation, runbooks, changes, `nothing to write: it is not assigned to ${written}.`)
}

const assign = async (invocation: Invocation) => {
  const runbooks = await runbooksNamed(invocation)
  if (!runbooks.ok) return failure(runbooks.message)
  const { base, today, documents } = runbooks.value
  const report = buildCoverageReport(base, today)
  const typed = invocation.value('trainee')
  if (typed === undefined) return failure(wantsTrainee(runbooks.value, report))
  const trainee = personKnown(typed, base)
  if (!trainee.ok) return failure(trainee.message)
  if (invocation.has('withdraw')) return withdraw(invocation, runbooks.value, trainee.value)
  const mentor = mentorGiven(invocation, runbooks.value)
  if (!mentor.ok) return failure(mentor.message)
  const due = dueGiven(invocation, runbooks.value)
  if (!due.ok) return failure(due.message)
  const asked = { trainee: trainee.value, mentor: mentor.value, due: due.value }
  const changes: FileChange[] = []
  for (const document of documents) {
    const change = changeFor(invocation, runbooks.value, { report, document }, asked)
    if (!change.ok) return failure(change.message)
    changes.push(change.value)
  }
  return carryOut(invocation, runbooks.value, changes, 'nothing to write: it is assigned so already.')
}

export const assignCommand = defineCommand({
  name: 'assign',
  words: '<runbook…>',
  least: 1,
  most: Infinity,
  summary: 'Gives runbooks to somebody to learn',
  options: [
    { name: 'trainee', takes: 'NAME', summary: 'Who learns; without it, who could is said' },
    { name: 'mentor', takes: 'NAME', summary: 'Who teaches; else the first with a free seat who may' },
    { name: 'no-mentor', summary: 'Name no mentor yet' },
    { name: 'target', takes: 'LEVEL', values: levelsNamed, summary: 'The level to reach; else what the policy lacks' },
    { name: 'due', takes: 'DAY', summary: 'A date, Friday, "in 6 weeks"; else as the policy gives for closing a gap' },
    { name: 'withdraw', summary: 'Take it back from the trainee instead; steps recorded so far go with it' },
    forceOption,
    dryRunOption,
  ],
  run: assign,
})
