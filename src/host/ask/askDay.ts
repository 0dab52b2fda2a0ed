import * as vscode from 'vscode'
import type { IsoDate } from '../../core/domain/text'
import { readComingDay, readPastDay } from '../../core/parse/text/dayPhrase'
import { askText, type Step } from './ask'
import type { Shown } from '../context'
import { dateWords } from '../words/words'

/** What a question about a day is, and how its answer is read. */
export type DayQuestion = {
  readonly title: string
  readonly prompt: string
  readonly today: IsoDate
  /** A day to come, which may be left out; or one that has been. */
  readonly which: 'coming' | 'past'
}

/** The day that an answer stands for; undefined for an empty or a wrong one. */
export const dayIn = (text: string, { which, today }: Pick<DayQuestion, 'which' | 'today'>): IsoDate | undefined =>
  which === 'coming' ? readComingDay(text, today) : readPastDay(text, today)

const read = (text: string, question: DayQuestion) => {
  const { which, today } = question
  const day = dayIn(text, question)
  const shown = day && dateWords(day, vscode.env.language)
  if (text.trim() === '' && which === 'coming')
    return { kind: 'fine', says: vscode.l10n.t('No day: no hurry.') } as const
  if (day === undefined) {
    const says =
      which === 'coming'
        ? vscode.l10n.t('A day such as 2027-03-31, Friday or in 6 weeks.')
        : vscode.l10n.t('A day such as 2026-11-09, yesterday or Friday.')
    return { kind: 'wrong', says } as const
  }
  if (which === 'coming' && day < today)
    return { kind: 'wrong', says: vscode.l10n.t('{0} has passed.', shown ?? '') } as const
  if (which === 'past' && day > today)
    return { kind: 'wrong', says: vscode.l10n.t('{0} is still to come.', shown ?? '') } as const
  return { kind: 'fine', says: vscode.l10n.t('{0}: Enter goes on', shown ?? '') } as const
}

/** Asks for a day, in the words that people use. */
export const dayStep =
  <A extends { readonly day: string }>(question: DayQuestion, shown: Shown): Step<A> =>
  async (answers, step, steps) => {
    const placeholder =
      question.which === 'coming'
        ? vscode.l10n.t('Such as Friday, in 6 weeks or 2027-03-31')
        : vscode.l10n.t('Such as today, yesterday, Friday or 2026-11-09')
    const { title, prompt } = question
    const answered = await askText({ title, step, steps, prompt, placeholder }, shown, answers.day, (text) =>
      read(text, question),
    )
    return answered.kind === 'answer' ? { kind: 'answer', value: { ...answers, day: answered.value } } : answered
  }
