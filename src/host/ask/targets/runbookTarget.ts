import * as vscode from 'vscode'
import { askChoice, type Choice } from '../askTicks'
import type { HostContext } from '../../context'
import { whoCanRun } from '../../words/describe'
import { readyDocument, type ReadyDocument } from '../../reading/readyDocument'
import { say } from '../../sayings'
import { targetOf } from './target'

/** Waits until all is read, and shows in the status bar that something is waited for. */
export const whenRead = async ({ knowledge }: Pick<HostContext, 'knowledge'>): Promise<void> => {
  if (knowledge.waiting() === undefined) return
  await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Understudy is reading…') },
    () => knowledge.settled(),
  )
}

export const fileName = ({ path }: vscode.Uri): string => path.slice(path.lastIndexOf('/') + 1)

/** The document a command is about, and where none of ours is: a sentence with the way out, and undefined. */
export const documentFor = async (context: HostContext, given: unknown): Promise<ReadyDocument | undefined> => {
  await whenRead(context)
  const uri = targetOf(given)?.uri
  const ready = uri && readyDocument(context.knowledge, uri)
  if (uri !== undefined && ready === undefined) {
    say(context, vscode.l10n.t('{0} is none of the documents that Understudy reads.', fileName(uri)), {
      label: vscode.l10n.t('Why Is It Not Listed'),
      command: 'understudy.whyNotListed',
      given: [uri],
    })
  }
  if (uri === undefined) say(context, vscode.l10n.t('Open a document first, or call this on one in a view.'))
  return ready
}

/** Of all runbooks those that a question is about, and what is said where there is none of them. */
export type Among = { readonly is: (ready: ReadyDocument) => boolean; readonly none: string }

/** The runbook a command is about; where no document is at hand, one is asked for, of all or of some. */
export const runbookFor = async (
  context: HostContext,
  given: unknown,
  title: string,
  among?: Among,
): Promise<ReadyDocument | undefined> => {
  await whenRead(context)
  const named = targetOf(given)
  const isElsewhere = given === undefined && named !== undefined && !readyDocument(context.knowledge, named.uri)
  if (named === undefined || isElsewhere) return pickRunbook(context, title, among)
  const ready = await documentFor(context, named)
  if (ready === undefined || ready.document.kind === 'runbook') return ready
  const { facts, kindDetail } = ready.document
  say(context, vscode.l10n.t('“{0}” is not taken for a runbook. {1}', facts.title, kindDetail), {
    label: vscode.l10n.t('Set Document Kind'),
    command: 'understudy.setKind',
    given: [named.uri],
  })
  return undefined
}

const pickRunbook = async (
  context: HostContext,
  title: string,
  among: Among | undefined,
): Promise<ReadyDocument | undefined> => {
  const { knowledge, shown } = context
  const choices = knowledge.ready().flatMap((root) =>
    root.report.runbooks.flatMap((runbook): Choice<ReadyDocument>[] => {
      const document = root.base.documents.get(runbook.path)
      const description = whoCanRun(root.base, runbook, vscode.l10n)
      return document === undefined || among?.is({ root, document }) === false
        ? []
        : [{ value: { root, document }, label: runbook.title, description, detail: runbook.path }]
    }),
  )
  if (choices.length === 0 && among !== undefined) {
    say(context, among.none)
    return undefined
  }
  if (choices.length === 0) {
    say(context, vscode.l10n.t('There is no runbook here yet.'), {
      label: vscode.l10n.t('New Runbook'),
      command: 'understudy.newRunbook',
    })
    return undefined
  }
  const placeholder = vscode.l10n.t('Which runbook?')
  const answered = await askChoice({ title, step: 1, steps: 1, prompt: '', placeholder }, shown, choices)
  return answered.kind === 'answer' ? answered.value.picked : undefined
}
