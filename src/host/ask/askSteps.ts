import * as vscode from 'vscode'
import type { TrainingStep } from '../../core/domain/trainingSteps'
import type { AssignmentProgress } from '../../core/metrics/training/trainingProgress'
import { capital, words } from '../words/words'

/** What a step is called where it is recorded. */
export const stepWords = (step: TrainingStep): string => {
  switch (step) {
    case 'read':
      return vscode.l10n.t('Read')
    case 'shadowed':
      return vscode.l10n.t('Shadowed')
    case 'supervised':
      return vscode.l10n.t('Supervised')
  }
}

export const stepMeaning = (step: TrainingStep): string => {
  switch (step) {
    case 'read':
      return vscode.l10n.t('has read it')
    case 'shadowed':
      return vscode.l10n.t('has watched it being carried out')
    case 'supervised':
      return vscode.l10n.t('has carried it out with the mentor beside')
  }
}

/** "read 2026-11-05 · next: shadowed", or that it is ready for sign-off. */
export const progressWords = ({ steps, next, ready, overdue, due }: AssignmentProgress): string =>
  [
    ...steps.flatMap(({ step, on }) => (on === undefined ? [] : [`${stepWords(step)} ${on}`])),
    ready || next === 'sign-off'
      ? vscode.l10n.t('ready for sign-off')
      : vscode.l10n.t('next: {0}', stepWords(next).toLowerCase()),
    ...(due === undefined ? [] : [overdue ? vscode.l10n.t('overdue since {0}', due) : vscode.l10n.t('due {0}', due)]),
  ].join(' · ')

/** "Can run it", for a target. */
export const targetWords = (target: AssignmentProgress['target']): string => capital(words(vscode.l10n).levels[target])
