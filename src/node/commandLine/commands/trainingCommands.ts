import { higher } from '../../../core/domain/levels'
import type { Document, Level, StatedAssignment } from '../../../core/domain/documents'
import type { PersonId } from '../../../core/domain/people'
import { trainingSteps } from '../../../core/domain/trainingSteps'
import { samePersonIn } from '../../../core/edit/personName'
import { recordExercise } from '../../../core/edit/runbookEdits'
import { recordTrainingStep, signOff } from '../../../core/edit/trainingEdits'
import { buildCoverageReport } from '../../../core/metrics/coverageReport/buildCoverageReport'
import { noMentorText } from '../../../core/metrics/training/trainingChoices'
import { stepsNotRecorded } from '../../../core/metrics/training/trainingProgress'
import { printable } from '../../../report/printable'
import { levelsNamed } from './assignCommand'
import { carryOut, dryRunOption } from '../carryOut'
import { defineCommand, failure, type Invocation } from '../command'
import { dayGiven, personKnown, personOrMe, runbooksNamed, type NamedPerson } from '../runbookNamed'
import { forceOption, unlessForced } from '../unlessForced'

const onOption = { name: 'on', takes: 'DAY', summary: 'Another day than today: a date, yesterday, Friday' }

const recordStep = async (invocation: Invocation) => {
  const [file = '', word = ''] = invocation.positionals
  const step = trainingSteps.find((each) => each === word)
  if (step === undefined) return failure(`a step is one of ${trainingSteps.join(', ')}, not ${printable(word)}.`)
  const runbooks = await runbooksNamed({ ...invocation, positionals: [file] })
  if (!runbooks.ok) return failure(runbooks.message)
  const trainee = await personOrMe(invocation, 'trainee', runbooks.value)
  if (!trainee.ok) return failure(trainee.message)
  const { base, today, documents } = runbooks.value
  const on = dayGiven(invocation, today)
  if (!on.ok) return failure(on.message)
  const { written } = trainee.value
  const decide = (text = '') => recordTrainingStep(text, { trainee: written, step, on: on.value }, samePersonIn(base))
  const changes = documents.map(({ path }) => ({ path, decide, says: `${written}: ${step} on ${on.value}` }))
  return carryOut(invocation, runbooks.value, changes, 'nothing to write: it is recorded so already.')
}

export const stepCommand = defineCommand({
  name: 'step',
  words: '<runbook> <step>',
  least: 2,
  most: 2,
  summary: 'Records what a trainee has done: read, shadowed or supervised',
  options: [{ name: 'trainee', takes: 'NAME', summary: 'Who; else you, as git knows you' }, onOption, dryRunOption],
  run: recordStep,
})

type Target = StatedAssignment['target']

/** What is signed where no level is given: the target of the open assignment, else what is held. */
const levelFor = (document: Document, trainee: PersonId): Target => {
  const open = document.assignments.find(({ traineeId }) => traineeId === trainee)
  const held = document.crossTrained
    .filter(({ id }) => id === trainee)
    .reduce<Level>((highest, { level }) => higher(level, highest), 'none')
  return open?.target ?? (held === 'none' ? 'performed' : held)
}

const missingText = (missing: readonly string[], { name }: NamedPerson): readonly string[] =>
  missing.length === 0 ? [] : [`Of ${name} there is no record: ${missing.join(', ')}.`]

const sign = async (invocation: Invocation) => {
  const runbooks = await runbooksNamed(invocation)
  if (!runbooks.ok) return failure(runbooks.message)
  const { base, today, documents } = runbooks.value
  const [document] = documents
  const typed = invocation.value('trainee')
  if (document === undefined || typed === undefined) return failure('say who is signed off: --trainee NAME.')
  const trainee = personKnown(typed, base)
  if (!trainee.ok) return failure(trainee.message)
  const mentor = await personOrMe(invocation, 'by', runbooks.value)
  if (!mentor.ok) return failure(mentor.message)
  const on = dayGiven(invocation, today)
  if (!on.ok) return failure(on.message)
  const report = buildCoverageReport(base, today)
  const runbook = report.runbooks.find(({ path }) => path === document.path)
  if (mentor.value.id === trainee.value.id) {
    return failure('Nobody signs off their own level: somebody else has to see it done. Say who signs with --by NAME.')
  }
  const why = runbook && noMentorText(base, runbook, mentor.value.id, trainee.value.id)
  if (why !== undefined) return failure(printable(`${mentor.value.name} cannot sign it off. ${why}`))
  const level = levelsNamed.find((each) => each === invocation.value('level')) ?? levelFor(document, trainee.value.id)
  const warnings = missingText(stepsNotRecorded(report, document, trainee.value.id, level), trainee.value)
  const signed = { trainee: trainee.value.written, mentor: mentor.value.written, level, on: on.value }
  const decide = unlessForced(invocation, warnings, (text = '') => signOff(text, signed, samePersonIn(base)))
  const says = `${signed.trainee} is signed off as ${level} by ${signed.mentor}, for the text as it is`
  return carryOut(
    invocation,
    runbooks.value,
    [{ path: document.path, decide, says }],
    'nothing to write: it is signed so already.',
  )
}

export const signOffCommand = defineCommand({
  name: 'sign-off',
  words: '<runbook>',
  least: 1,
  most: 1,
  summary: 'Signs a trainee off, for the text as it is; again after it has changed',
  options: [
    { name: 'trainee', takes: 'NAME', summary: 'Who has reached the level' },
    { name: 'level', takes: 'LEVEL', values: levelsNamed, summary: 'Which; else the target of the assignment' },
    { name: 'by', takes: 'NAME', summary: 'Who signs; else you, as git knows you' },
    onOption,
    forceOption,
    dryRunOption,
  ],
  run: sign,
})

const exercise = async (invocation: Invocation) => {
  const runbooks = await runbooksNamed(invocation)
  if (!runbooks.ok) return failure(runbooks.message)
  const { base, today, documents } = runbooks.value
  const names = invocation.values('person')
  if (names.length === 0) return failure('say who took part: --person NAME, once for each.')
  const by: PersonId[] = []
  for (const name of names) {
    const person = personKnown(name, base)
    if (!person.ok) return failure(person.message)
    by.push(person.value.written)
  }
  const on = dayGiven(invocation, today)
  if (!on.ok) return failure(on.message)
  const kind = invocation.value('kind') ?? 'drill'
  const note = invocation.value('note')
  const record = { on: on.value, kind, by: [...new Set(by)], ...(note === undefined ? {} : { note }) }
  const says = `${kind} on ${on.value} by ${record.by.join(', ')}`
  const changes = documents.map(({ path }) => ({ path, decide: (text = '') => recordExercise(text, record), says }))
  return carryOut(invocation, runbooks.value, changes, 'nothing to write: it is recorded so already.')
}

export const exerciseCommand = defineCommand({
  name: 'exercise',
  words: '<runbook…>',
  least: 1,
  most: Infinity,
  summary: 'Records that people practised runbooks, or used them in earnest',
  options: [
    { name: 'person', takes: 'NAME', summary: 'Who took part; once for each' },
    { name: 'kind', takes: 'WORD', summary: 'drill (if not said), real, or a word of your own' },
    { name: 'note', takes: 'TEXT', summary: 'What else is to be said' },
    onOption,
    dryRunOption,
  ],
  run: exercise,
})
