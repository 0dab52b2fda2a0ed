import * as vscode from 'vscode'
import type { Verdict } from '../../../core/domain/documents'
import type { Shown } from '../../context'
import type { ReadyRoot } from '../../reading/rootKnowledge'
import type { Word } from '../../words/pickedWords'
import { askSome, askPart, type QuestionButton, type Step } from '../ask'
import { askChoice, type Choice } from '../askTicks'
import type { Given } from '../askTitle'

/** The runbooks that there are, those of the services that were hit first. */
const runbookWords = (root: ReadyRoot | undefined, services: readonly string[]): readonly Word[] => {
  const hit = new Set(services)
  const runbooks = [...(root?.base.documents.values() ?? [])].filter(({ kind }) => kind === 'runbook')
  const isHit = ({ services: own }: (typeof runbooks)[number]) => own.some((service) => hit.has(service))
  return [...runbooks.filter(isHit), ...runbooks.filter((runbook) => !isHit(runbook))].map(({ path, facts }) => ({
    word: path,
    description: facts.title,
  }))
}

export const runbooksStep =
  <A extends Given>(
    title: string,
    root: ReadyRoot | undefined,
    shown: Shown,
    buttons: readonly QuestionButton[],
  ): Step<A> =>
  async (answers, step, steps) => {
    const placeholder = vscode.l10n.t('Runbooks that were used: tick them, or type a path; Enter goes on')
    const question = { title, step, steps, prompt: '', placeholder, buttons }
    const words = runbookWords(root, answers.services)
    const before = answers.runbooks.map(({ path }) => path)
    const verdictOf = (path: string) => answers.runbooks.find((used) => used.path === path)?.verdict
    const put = (all: A, paths: readonly string[]) => ({
      ...all,
      runbooks: paths.map((path) => ({ path, verdict: verdictOf(path) })),
    })
    return askPart(answers, put, (onBack) => askSome(question, shown, words, before, onBack))
  }

const verdictChoices = (chosen: Verdict | undefined): readonly Choice<Verdict | undefined>[] => {
  const choice = (value: Verdict, says: string): Choice<Verdict> => ({
    value,
    label: value,
    description: says,
    chosen: value === chosen,
  })
  return [
    { value: undefined, label: vscode.l10n.t('Not known yet'), icon: 'dash' },
    choice('worked', vscode.l10n.t('followed to the end, and it helped')),
    choice('missing-step', vscode.l10n.t('something had to be found out beside it')),
    choice('stale', vscode.l10n.t('what it says is no longer so')),
    choice('wrong', vscode.l10n.t('following it did not help, or did harm')),
    choice('not-found', vscode.l10n.t('nobody found it when it was needed')),
  ]
}

/** How one of the runbooks served. */
export const verdictStep =
  <A extends Given>(
    title: string,
    path: string,
    root: ReadyRoot | undefined,
    shown: Shown,
    buttons: readonly QuestionButton[],
  ): Step<A> =>
  async (answers, step, steps) => {
    const name = [...(root?.base.documents.values() ?? [])].find((document) => document.path === path)?.facts.title
    const placeholder = vscode.l10n.t('How did “{0}” serve?', name ?? path)
    const question = { title, step, steps, prompt: '', placeholder, buttons }
    const chosen = answers.runbooks.find((used) => used.path === path)?.verdict
    return askPart(
      answers,
      (all, { picked: verdict }) => ({
        ...all,
        runbooks: all.runbooks.map((used) => (used.path === path ? { path, verdict } : used)),
      }),
      () => askChoice(question, shown, verdictChoices(chosen)),
    )
  }
