import * as vscode from 'vscode'
import { askText, type Step } from './ask'
import type { Shown } from '../context'

/** Answers that a caller (a key binding, a task, another extension) gives in advance. */
export type Given = {
  readonly title: string
  readonly severity: string | undefined
  readonly services: readonly string[]
  readonly started: string
  readonly resolved: string
  /** Whether the person is asked; the answers given are filled in then. */
  readonly ask: boolean
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Reads `{title, severity, services, started, resolved, ask}`; without a title, or with `ask`, the person is asked. */
export const readGiven = (given: unknown): Given => {
  const fields = typeof given === 'object' && given !== null ? (given as Readonly<Record<string, unknown>>) : {}
  const services = Array.isArray(fields.services) ? fields.services.map(textIn).filter((text) => text !== '') : []
  const title = textIn(fields.title).trim()
  const severity = textIn(fields.severity).trim()
  return {
    title,
    severity: severity === '' ? undefined : severity,
    services,
    started: textIn(fields.started),
    resolved: textIn(fields.resolved),
    ask: title === '' || fields.ask === true,
  }
}

/** The first step of every new document, and the only one that cannot be skipped. */
export const titleStep =
  <A extends { readonly title: string }>(title: string, placeholder: string, shown: Shown): Step<A> =>
  async (answers, step, steps) => {
    const prompt = vscode.l10n.t('Its title, as others will look for it')
    const answered = await askText({ title, step, steps, prompt, placeholder }, shown, answers.title, (text) =>
      /[\p{L}\p{N}]/u.test(text)
        ? { kind: 'fine', says: prompt }
        : { kind: 'wrong', says: vscode.l10n.t('A title needs a word.') },
    )
    return answered.kind === 'answer'
      ? { kind: 'answer', value: { ...answers, title: answered.value.trim() } }
      : answered
  }
