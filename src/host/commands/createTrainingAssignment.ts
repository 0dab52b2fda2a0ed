import * as vscode from 'vscode'
import type { KnowledgeGap } from '../../core/assist/knowledgeGaps'
import type { DocPath } from '../../core/domain/text'
import { usualDue, usualTarget } from '../../core/metrics/training/trainingChoices'
import { askInSteps, type Step } from '../ask/ask'
import { mentorStep, targetStep, traineeStep, type AssignmentAnswers } from '../ask/askAssignment'
import { dayStep } from '../ask/askDay'
import { askChoice, type Choice } from '../ask/askTicks'
import { gapFor, type GapTarget } from '../ask/targets/gapTarget'
import type { HostContext } from '../context'
import { toUri } from '../convert'
import { defineCommand } from '../defineCommand'
import type { ReadyDocument } from '../reading/readyDocument'
import { say } from '../sayings'
import { whoCanRun } from '../words/describe'
import { textNow } from '../writing/edits'

type Answers = AssignmentAnswers & { readonly runbook: ReadyDocument | undefined }

/**
 * Answers what a review tells of one person's knowledge with somebody who learns it: `{uri, line}` of the factor or the
 * sentence, or at the cursor. The runbook is asked for unless the factor names it.
 */
export const createTrainingAssignment = defineCommand('understudy.createTrainingAssignment', async (context, given) => {
  const title = vscode.l10n.t('Create Training Assignment')
  const found = await gapFor(context, given, title)
  if (found === undefined) return
  const choices = runbookChoices(found)
  if (choices.length === 0) {
    say(context, vscode.l10n.t('There is no runbook here yet that somebody could learn.'), {
      label: vscode.l10n.t('New Runbook'),
      command: 'understudy.newRunbook',
    })
    return
  }
  const answers = await askInSteps(stepsFor(context, found, choices, title), startOf(found, choices))
  if (answers?.runbook === undefined || answers.trainee === undefined) return
  await assign(context, found, { ...answers, runbook: answers.runbook, trainee: answers.trainee })
})

const runbookAt = ({ root }: ReadyDocument, path: DocPath): ReadyDocument | undefined => {
  const document = root.base.documents.get(path)
  return document === undefined ? undefined : { root, document }
}

const headings = (by: KnowledgeGap['by']): string => {
  switch (by) {
    case 'factor':
      return vscode.l10n.t('named by the factor')
    case 'used':
      return vscode.l10n.t('used in this incident')
    case 'services':
      return vscode.l10n.t('of the services it hit')
    case 'nothing':
      return ''
  }
}

/** The runbooks that the gap may be about first, then all others, the most urgent first. */
const runbookChoices = ({ review, gap }: GapTarget): readonly Choice<ReadyDocument>[] => {
  const { report, base } = review.root
  const all = new Map(report.runbooks.map((runbook) => [runbook.path, runbook]))
  const near = gap.runbooks.flatMap((path) => all.get(path) ?? [])
  const others = report.runbooks.filter(({ path }) => !gap.runbooks.includes(path))
  const rest = near.length === 0 ? vscode.l10n.t('all runbooks') : vscode.l10n.t('all others')
  return [...near, ...others].flatMap((runbook, index): Choice<ReadyDocument>[] => {
    const value = runbookAt(review, runbook.path)
    if (value === undefined) return []
    const description = whoCanRun(base, runbook, vscode.l10n)
    const under = index < near.length ? headings(gap.by) : rest
    return [{ value, label: runbook.title, description, detail: runbook.path, under }]
  })
}

const withRunbook = (answers: Answers, runbook: ReadyDocument): Answers => {
  const { base, report, today } = runbook.root
  const coverage = report.runbooks.find(({ path }) => path === runbook.document.path)
  return { ...answers, runbook, target: usualTarget(coverage), day: usualDue(base, today) }
}

const startOf = ({ gap }: GapTarget, [first]: readonly Choice<ReadyDocument>[]): Answers => {
  const mentor = gap.person === undefined ? undefined : ({ is: 'person', id: gap.person } as const)
  const empty: Answers = { runbook: undefined, trainee: undefined, mentor, target: 'performed', day: '' }
  return gap.by === 'factor' && first !== undefined ? withRunbook(empty, first.value) : empty
}

const stepsFor = (
  context: HostContext,
  { gap }: GapTarget,
  choices: readonly Choice<ReadyDocument>[],
  title: string,
): readonly Step<Answers>[] => {
  const heading = (runbook: ReadyDocument) => `${title}: ${runbook.document.facts.title}`
  const prompt = vscode.l10n.t('By when? The policy’s usual time is filled in; empty: no day')
  return [
    ...(gap.by === 'factor' ? [] : [runbookStep(context, choices, title)]),
    onRunbook((runbook) => traineeStep(heading(runbook), [runbook], context)),
    onRunbook((runbook) => mentorStep(heading(runbook), [runbook], context)),
    onRunbook((runbook, answers) => targetStep(heading(runbook), answers.target, context)),
    onRunbook((runbook) =>
      dayStep({ title: heading(runbook), prompt, today: runbook.root.today, which: 'coming' }, context.shown),
    ),
  ]
}

const runbookStep =
  ({ shown }: HostContext, choices: readonly Choice<ReadyDocument>[], title: string): Step<Answers> =>
  async (answers, step, steps) => {
    const placeholder = vscode.l10n.t('Which runbook would have helped?')
    const now = answers.runbook?.document.path
    const lines = choices.map((choice) => ({ ...choice, chosen: choice.value.document.path === now }))
    const answered = await askChoice({ title, step, steps, prompt: '', placeholder }, shown, lines)
    return answered.kind === 'answer'
      ? { kind: 'answer', value: withRunbook(answers, answered.value.picked) }
      : answered
  }

/** A step of every assignment, on the runbook that was answered before. */
const onRunbook =
  (make: (runbook: ReadyDocument, answers: Answers) => Step<AssignmentAnswers>): Step<Answers> =>
  async (answers, step, steps) => {
    if (answers.runbook === undefined) return { kind: 'cancelled' }
    const answered = await make(answers.runbook, answers)(answers, step, steps)
    return answered.kind === 'answer' || answered.kind === 'left'
      ? { ...answered, value: { ...answers, ...answered.value } }
      : answered
  }

type Decided = Answers & { readonly runbook: ReadyDocument; readonly trainee: NonNullable<Answers['trainee']> }

/** The same edit as any assignment, with all its warnings; then, where a sentence alone tells of the gap, the factor is offered. */
const assign = async (context: HostContext, { review, gap }: GapTarget, answers: Decided): Promise<void> => {
  const { runbook, trainee, mentor, target, day } = answers
  const uri = toUri(runbook.root.folder.uri, runbook.document.path)
  if (mentor?.is === 'confirm') {
    await vscode.commands.executeCommand('understudy.confirmKnowers', { uri })
    return
  }
  const before = await textNow(uri)
  const mentorId = mentor?.is === 'person' ? mentor.id : ''
  await vscode.commands.executeCommand('understudy.assignRunbook', { uri, trainee, mentor: mentorId, target, due: day })
  if (gap.from === 'factor' || (await textNow(uri)) === before) return
  const place = { uri: toUri(review.root.folder.uri, review.document.path), line: gap.range.start.line }
  say(
    context,
    vscode.l10n.t(
      '“{0}” says this in a sentence only: as a contributing factor it is counted.',
      review.document.facts.title,
    ),
    {
      label: vscode.l10n.t('Add to Contributing Factors'),
      command: 'understudy.addKnowledgeGap',
      given: [{ ...place, runbook: runbook.document.path }],
    },
  )
}
