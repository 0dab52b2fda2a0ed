import * as vscode from 'vscode'
import type { Document, Level, StatedAssignment } from '../../core/domain/documents'
import { atLeast } from '../../core/domain/levels'
import type { PersonId } from '../../core/domain/people'
import {
  stepsNotRecorded,
  trainingProgress,
  type AssignmentProgress,
  type ChangedSignOff,
} from '../../core/metrics/training/trainingProgress'
import type { Choice } from './askTicks'
import { progressWords, stepWords, targetWords } from './askSteps'
import type { ReadyDocument } from '../reading/readyDocument'
import { personName } from '../words/describe'

type Target = StatedAssignment['target']

/** Somebody who can be signed off, and for what. */
export type SignOffChoice = {
  readonly person: PersonId
  readonly level: Target
  /** The least that may be signed: less would take back what is written. */
  readonly least: Level
  /** Was signed off for a text that has changed since. */
  readonly changed: boolean
}

const asTarget = (level: Level): Target => (level === 'none' ? 'performed' : level)

/** The same as a yes or no, and cheap enough to be asked of all runbooks. */
export const maySomebodyBeSigned = ({ root, document }: ReadyDocument): boolean =>
  document.assignments.some(({ traineeId }) => traineeId !== undefined) ||
  root.report.runbooks.some(({ path, flags }) => path === document.path && flags.includes('changed-since-sign-off'))

/** Those who can be signed off on a runbook: ready or still learning, left behind by a changed text, or only declared. */
export const signOffChoices = (ready: ReadyDocument, me: PersonId | undefined): readonly Choice<SignOffChoice>[] => {
  const { base, report, today } = ready.root
  const { assignments, changed } = trainingProgress(base, report, today)
  const here = assignments.filter(({ path }) => path === ready.document.path)
  const behind = changed.filter(({ path }) => path === ready.document.path).map(behindChoice)
  const learning = (isReady: boolean) =>
    here.filter((one) => one.ready === isReady).flatMap((one) => learningChoice(ready.document, one))
  const choices = [...learning(true), ...behind, ...learning(false)]
  const named = new Set(choices.map(({ value }) => value.person))
  return [...choices, ...declaredChoices(ready).filter(({ value }) => !named.has(value.person))].filter(
    ({ value }) => value.person !== me,
  )
}

const learningChoice = (document: Document, progress: AssignmentProgress): readonly Choice<SignOffChoice>[] => {
  const { trainee, traineeName, target, ready } = progress
  if (trainee === undefined) return []
  return [
    {
      value: { person: trainee, level: target, least: statedLevel(document, trainee), changed: false },
      label: traineeName,
      description: vscode.l10n.t('to: {0}', targetWords(target)),
      detail: progressWords(progress),
      under: ready ? vscode.l10n.t('ready for sign-off') : vscode.l10n.t('learning'),
    },
  ]
}

const behindChoice = ({ person, name, level, signedOn }: ChangedSignOff): Choice<SignOffChoice> => ({
  value: { person, level: asTarget(level), least: level, changed: true },
  label: name,
  description: targetWords(asTarget(level)),
  detail: vscode.l10n.t('the text has changed since the sign-off of {0}', signedOn ?? '–'),
  under: vscode.l10n.t('sign again'),
})

const declaredChoices = ({ root, document }: ReadyDocument): readonly Choice<SignOffChoice>[] =>
  document.crossTrained.flatMap(({ id, level, signedOffBy }) =>
    id === undefined || signedOffBy !== undefined || !atLeast(level, 'performed')
      ? []
      : [
          {
            value: { person: id, level: asTarget(level), least: level, changed: false },
            label: personName(root.base, id),
            description: targetWords(asTarget(level)),
            under: vscode.l10n.t('declared, signed by nobody'),
          },
        ],
  )

const statedLevel = ({ crossTrained }: Document, person: PersonId): Level =>
  crossTrained
    .filter(({ id }) => id === person)
    .reduce<Level>((held, { level }) => (atLeast(level, held) ? level : held), 'none')

/** What is not recorded on the way to a level, in words; nothing: an empty list. */
export const missingWords = (
  { root, document }: ReadyDocument,
  { person, level }: Pick<SignOffChoice, 'person' | 'level'>,
): readonly string[] =>
  stepsNotRecorded(root.report, document, person, level).map((step) => stepWords(step).toLowerCase())
