import * as vscode from 'vscode'
import type { Verdict } from '../../core/domain/documents'
import { verdicts } from '../../core/parse/incident/incidentReview'
import { askText, askPart, type QuestionButton, type Step } from './ask'
import type { Shown } from '../context'

/** A runbook that served, by its path from the workspace folder. */
export type GivenRunbook = { readonly path: string; readonly verdict: Verdict | undefined }

/** Answers that a caller (a key binding, a task, another extension) gives in advance. */
export type Given = {
  readonly title: string
  readonly severity: string | undefined
  readonly services: readonly string[]
  /** Moments in words. */
  readonly started: string
  readonly detected: string
  readonly mitigated: string
  readonly resolved: string
  /** The zone that the moments are in where they name none; empty: the one remembered, or this machine's. */
  readonly zone: string
  readonly commander: string
  readonly scribe: string
  readonly responders: readonly string[]
  readonly runbooks: readonly GivenRunbook[]
  /** A template's name; empty: the first that fits. */
  readonly template: string
  /** Whether the person is asked; the answers given are filled in then. */
  readonly ask: boolean
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '')

const textsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map(textIn).filter((text) => text !== '') : []

const runbookIn = (value: unknown): readonly GivenRunbook[] => {
  if (typeof value === 'string' && value !== '') return [{ path: value, verdict: undefined }]
  if (typeof value !== 'object' || value === null || !('path' in value)) return []
  const verdict = 'verdict' in value ? verdicts.find((known) => known === value.verdict) : undefined
  return textIn(value.path) === '' ? [] : [{ path: textIn(value.path), verdict }]
}

/** Reads such answers from what a command was given; without a title, or with `ask`, the person is asked. */
export const readGiven = (given: unknown): Given => {
  const fields = typeof given === 'object' && given !== null ? (given as Readonly<Record<string, unknown>>) : {}
  const title = textIn(fields.title).trim()
  const severity = textIn(fields.severity).trim()
  return {
    title,
    severity: severity === '' ? undefined : severity,
    services: textsIn(fields.services),
    started: textIn(fields.started),
    detected: textIn(fields.detected),
    mitigated: textIn(fields.mitigated),
    resolved: textIn(fields.resolved),
    zone: textIn(fields.zone),
    commander: textIn(fields.commander),
    scribe: textIn(fields.scribe),
    responders: textsIn(fields.responders),
    runbooks: Array.isArray(fields.runbooks) ? fields.runbooks.flatMap(runbookIn) : [],
    template: textIn(fields.template),
    ask: title === '' || fields.ask === true,
  }
}

/** The first step of every new document, and the only one that cannot be skipped. */
export const titleStep =
  <A extends { readonly title: string }>(
    title: string,
    placeholder: string,
    shown: Shown,
    buttons: readonly QuestionButton[] = [],
  ): Step<A> =>
  async (answers, step, steps) => {
    const prompt = vscode.l10n.t('Its title, as others will look for it')
    return askPart(
      answers,
      (all, text: string) => ({ ...all, title: text.trim() }),
      (onBack) =>
        askText(
          { title, step, steps, prompt, placeholder, buttons },
          shown,
          answers.title,
          (text) =>
            /[\p{L}\p{N}]/u.test(text)
              ? { kind: 'fine', says: prompt }
              : { kind: 'wrong', says: vscode.l10n.t('A title needs a word.') },
          onBack,
        ),
    )
  }
