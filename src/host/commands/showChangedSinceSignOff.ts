import * as vscode from 'vscode'
import { trainingProgress, type ChangedSignOff } from '../../core/metrics/training/trainingProgress'
import { askChoice } from '../ask/askTicks'
import { runbookFor } from '../ask/targets/runbookTarget'
import type { HostContext } from '../context'
import { toUri } from '../convert'
import { defineCommand } from '../defineCommand'
import { findSignedText } from '../reading/pastTexts'
import type { ReadyDocument } from '../reading/readyDocument'
import { say } from '../sayings'
import { textGiven } from '../writing/givenFields'
import { showDifference } from '../writing/showDifference'

/** Compares the text that somebody was signed off for with today's: `{uri, person}`, or asked where there are several. */
export const showChangedSinceSignOff = defineCommand('understudy.showChangedSinceSignOff', async (context, given) => {
  const name = vscode.l10n.t('Show Changes Since Sign-Off')
  const ready = await runbookFor(context, given, name, {
    is: ({ root, document }) =>
      root.report.runbooks.some(
        ({ path, flags }) => path === document.path && flags.includes('changed-since-sign-off'),
      ),
    none: vscode.l10n.t('All runbooks are as they were when they were signed off.'),
  })
  if (ready === undefined) return
  const signed = await signOffFor(context, ready, textGiven(given, 'person'), name)
  if (signed === undefined) return
  const found = await findSignedText(context, ready, { body: signed.body, on: signed.signedOn })
  const offer = {
    label: vscode.l10n.t('Sign Again…'),
    command: 'understudy.signOff',
    given: [{ uri: toUri(ready.root.folder.uri, ready.document.path), trainee: signed.person }],
  }
  if ('because' in found) {
    say(context, vscode.l10n.t('{0} What was signed for {1} cannot be shown.', found.because, signed.name), offer)
    return
  }
  const on = signed.signedOn ?? found.version.on
  const title = vscode.l10n.t('{0}: signed off for {1} on {2} ↔ now', ready.document.facts.title, signed.name, on)
  await showDifference(ready, found, title)
  if (!found.exact) {
    const text = vscode.l10n.t(
      'The very text that was signed for {0} was never committed; shown is the one of {1}, the last before it.',
      signed.name,
      found.version.on,
    )
    say(context, text, offer)
  }
})

const signOffFor = async (
  context: HostContext,
  { root, document }: ReadyDocument,
  person: string | undefined,
  title: string,
): Promise<ChangedSignOff | undefined> => {
  const { changed } = trainingProgress(root.base, root.report, root.today)
  const here = changed.filter(({ path }) => path === document.path)
  const named = person === undefined ? undefined : root.base.resolve(person).id
  const [first, ...others] = named === undefined ? here : here.filter((one) => (one.person as string) === named)
  if (first === undefined) {
    say(context, vscode.l10n.t('“{0}” is as it was when it was signed off.', document.facts.title))
    return undefined
  }
  if (others.length === 0) return first
  const choices = [first, ...others].map((one) => ({
    value: one,
    label: one.name,
    description: vscode.l10n.t('signed off on {0}', one.signedOn ?? '–'),
  }))
  const placeholder = vscode.l10n.t('Since whose sign-off?')
  const answered = await askChoice({ title, step: 1, steps: 1, prompt: '', placeholder }, context.shown, choices)
  return answered.kind === 'answer' ? answered.value.picked : undefined
}
