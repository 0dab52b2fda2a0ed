import * as vscode from 'vscode'
import { setReviewStatus as writeStatus } from '../../core/edit/reviewEdits'
import {
  comesBefore,
  missingFor,
  nextStatuses,
  reviewStatusOf,
  type Missing,
  type ReviewStatus,
} from '../../core/metrics/reviews/reviewReadiness'
import { parseDocument } from '../../core/parse/document/document'
import { readReviewText } from '../../core/parse/incident/reviewText'
import { askInSteps, type Step } from '../ask/ask'
import { askChoice, type Choice } from '../ask/askTicks'
import { reviewFor } from '../ask/targets/reviewTarget'
import type { HostContext, Shown } from '../context'
import { defineCommand } from '../defineCommand'
import type { ReadyDocument } from '../reading/readyDocument'
import { say } from '../sayings'
import { missingWords } from '../words/missingWords'
import { reviewStatusWords } from '../words/reviewStatusWords'
import { makeChanges, textNow } from '../writing/edits'
import { fieldsGiven, textGiven } from '../writing/givenFields'

/** What was picked so far: a status, and what to do about what is missing for it. */
type Answers = { readonly status?: ReviewStatus; readonly then?: Missing | 'anyway' }

type Around = {
  readonly title: string
  readonly shown: Shown
  readonly now: ReviewStatus | undefined
  readonly missing: (status: ReviewStatus) => readonly Missing[]
}

/** Sets a review's status: `{uri, status, anyway}`, or asked, each status with what the review still lacks for it. */
export const setReviewStatus = defineCommand('understudy.setReviewStatus', async (context, given?: unknown) => {
  const ready = await reviewFor(context, given)
  if (ready === undefined) return
  const { root, document } = ready
  const uri = vscode.Uri.joinPath(root.folder.uri, document.path)
  const text = (await textNow(uri)) ?? ''
  const facts = parseDocument(document.path, text)
  const written = readReviewText(text)
  const around: Around = {
    title: vscode.l10n.t('Status of “{0}”', facts.title),
    shown: context.shown,
    now: reviewStatusOf(facts.stated.status?.value),
    missing: (status) => missingFor(status, facts, written),
  }
  const answers = await answersFor(context, around, given)
  if (answers?.status === undefined) return
  if (typeof answers.then === 'object') await goTo(uri, answers.then)
  else await change(context, ready, answers.status)
})

const answersFor = async (context: HostContext, around: Around, given: unknown): Promise<Answers | undefined> => {
  const word = textGiven(given, 'status')
  if (word === undefined) return askInSteps<Answers>([statusStep(around), missingStep(around)], {})
  const status = reviewStatusOf(word)
  if (status === undefined) {
    say(context, vscode.l10n.t('“{0}” is no status of a review: draft, in-review, reviewed, closed are.', word))
    return undefined
  }
  if (fieldsGiven(given).anyway === true || around.missing(status).length === 0) return { status }
  return askInSteps<Answers>([missingStep(around)], { status })
}

const goTo = async (uri: vscode.Uri, { line }: Missing): Promise<void> => {
  const at = new vscode.Position(Math.max(0, line - 1), 0)
  await vscode.window.showTextDocument(uri, { selection: new vscode.Range(at, at), preview: false })
}

const change = async (context: HostContext, { root, document }: ReadyDocument, status: ReviewStatus): Promise<void> => {
  await makeChanges(
    context,
    [
      {
        root: root.folder.uri,
        path: document.path,
        decide: (text = '') => writeStatus(text, status, root.today),
      },
    ],
    {
      label: vscode.l10n.t('Set Review Status'),
      nothing: vscode.l10n.t('It is {0} already.', reviewStatusWords(status, vscode.l10n)),
    },
  )
}

const countWords = (missing: readonly Missing[]): string => {
  if (missing.length === 0) return vscode.l10n.t('nothing is missing')
  return missing.length === 1
    ? vscode.l10n.t('1 thing is missing')
    : vscode.l10n.t('{0} things are missing', missing.length)
}

const statusStep =
  ({ title, shown, now, missing }: Around): Step<Answers> =>
  async (answers, step, steps) => {
    const statuses = nextStatuses(now)
    const choices = statuses.map((status, index): Choice<ReviewStatus> => {
      const isBack = now !== undefined && comesBefore(status, now)
      const lacks = missing(status)
      return {
        value: status,
        label: reviewStatusWords(status, vscode.l10n),
        description: isBack ? vscode.l10n.t('back') : countWords(lacks),
        ...(lacks.length === 0 || isBack ? {} : { detail: missingWords(lacks, vscode.l10n) }),
        icon: isBack ? 'discard' : lacks.length === 0 ? 'pass' : 'circle-large-outline',
        chosen: index === 0,
      }
    })
    const placeholder =
      now === undefined
        ? vscode.l10n.t('It states no status that is known. What is it?')
        : vscode.l10n.t('Now: {0}. What is next?', reviewStatusWords(now, vscode.l10n))
    const answered = await askChoice({ title, step, steps, prompt: '', placeholder }, shown, choices)
    return answered.kind === 'answer'
      ? { kind: 'answer', value: { ...answers, status: answered.value.picked } }
      : answered
  }

const missingStep =
  ({ title, shown, missing, now }: Around): Step<Answers> =>
  async (answers, step, steps) => {
    const { status } = answers
    const lacks = status === undefined || (now !== undefined && comesBefore(status, now)) ? [] : missing(status)
    if (status === undefined || lacks.length === 0) return { kind: 'answer', value: { ...answers, then: 'anyway' } }
    const choices: Choice<Missing | 'anyway'>[] = [
      ...lacks.map((each, index) => ({
        value: each,
        label: each.message,
        description: vscode.l10n.t('line {0}', each.line),
        icon: 'go-to-file',
        under: vscode.l10n.t('go there'),
        chosen: index === 0,
      })),
      {
        value: 'anyway' as const,
        label: vscode.l10n.t('Change anyway'),
        description: vscode.l10n.t('as it is now'),
        icon: 'check',
        under: vscode.l10n.t('or'),
      },
    ]
    const placeholder = vscode.l10n.t('{0} for {1}', countWords(lacks), reviewStatusWords(status, vscode.l10n))
    const answered = await askChoice({ title, step, steps, prompt: '', placeholder }, shown, choices)
    return answered.kind === 'answer'
      ? { kind: 'answer', value: { ...answers, then: answered.value.picked } }
      : answered
  }
