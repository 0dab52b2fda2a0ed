import * as vscode from 'vscode'
import type { IsoDate } from '../../core/domain/text'
import { writtenName } from '../../core/edit/personName'
import { acceptRisk as writeAccepted } from '../../core/edit/runbookEdits'
import { readUntil } from '../../core/parse/text/untilPhrase'
import { askInSteps, askText, type Step } from '../ask/ask'
import { defineCommand } from '../defineCommand'
import { makeChanges } from '../writing/edits'
import { textGiven } from '../writing/givenFields'
import type { ReadyDocument } from '../reading/readyDocument'
import { runbookFor } from '../ask/targets/runbookTarget'
import { say } from '../sayings'
import type { HostContext, Shown } from '../context'
import { whoAmI } from '../ask/whoAmI'

type Answers = { readonly reason: string; readonly until: string }

const longest = '6 months'

/** Writes into a runbook why its risk is borne, and until when: `{uri, reason, until}`, or asked. */
export const acceptRisk = defineCommand('understudy.acceptRisk', async (context, given?: unknown) => {
  const title = vscode.l10n.t('Accept Risk')
  const ready = await runbookFor(context, given, title)
  if (ready === undefined || !hasRisk(context, ready)) return
  const { root, document } = ready
  const before = document.facts.stated.acceptedRisk
  const start: Answers = {
    reason: textGiven(given, 'reason') ?? before?.reason ?? '',
    until: textGiven(given, 'until') ?? longest,
  }
  const asks = textGiven(given, 'reason') === undefined
  const heading = `${title}: ${document.facts.title}`
  const answers = asks
    ? await askInSteps([reasonStep(heading, context.shown), untilStep(heading, root.today, context.shown)], start)
    : start
  if (answers === undefined) return
  const until = readUntil(answers.until, root.today)
  if (until === undefined && answers.until.trim() !== '') {
    say(
      context,
      vscode.l10n.t('“{0}” is no day: give a date such as 2027-03-31, or a time such as 6 months.', answers.until),
    )
    return
  }
  const me = await whoAmI(context, root)
  const by = me === undefined ? undefined : (writtenName(me, root.base) as typeof me | undefined)
  await makeChanges(
    context,
    [
      {
        root: root.folder.uri,
        path: document.path,
        decide: (text = '') => writeAccepted(text, { reason: answers.reason, until, by }),
      },
    ],
    { label: title, nothing: vscode.l10n.t('“{0}” says so already.', document.facts.title) },
  )
})

const hasRisk = (context: HostContext, { root, document }: ReadyDocument): boolean => {
  const runbook = root.report.runbooks.find(({ path }) => path === document.path)
  if (runbook !== undefined && runbook.risk !== 'covered') return true
  const why = runbook?.why ?? vscode.l10n.t('Only active runbooks are counted.')
  say(context, vscode.l10n.t('“{0}” has no risk to accept. {1}', document.facts.title, why), {
    label: vscode.l10n.t('Show Why'),
    command: 'understudy.showWhy',
    given: [vscode.Uri.joinPath(root.folder.uri, document.path)],
  })
  return false
}

const reasonStep =
  (title: string, shown: Shown): Step<Answers> =>
  async (answers, step, steps) => {
    const prompt = vscode.l10n.t('Why the risk is borne; it stands in the runbook for all to read')
    const placeholder = vscode.l10n.t('Such as: replaced in March by the managed database')
    const answered = await askText({ title, step, steps, prompt, placeholder }, shown, answers.reason, (text) =>
      text.trim() === ''
        ? { kind: 'wrong', says: vscode.l10n.t('A risk is accepted for a reason.') }
        : { kind: 'fine', says: prompt },
    )
    return answered.kind === 'answer' ? { kind: 'answer', value: { ...answers, reason: answered.value } } : answered
  }

const untilStep =
  (title: string, today: IsoDate, shown: Shown): Step<Answers> =>
  async (answers, step, steps) => {
    const prompt = vscode.l10n.t('Until when, as a date or a time from now; empty: for good')
    const placeholder = vscode.l10n.t('Such as 2027-03-31 or 6 months')
    const answered = await askText({ title, step, steps, prompt, placeholder }, shown, answers.until, (text) => {
      if (text.trim() === '') return { kind: 'fine', says: vscode.l10n.t('For good: it will not come back by itself.') }
      const until = readUntil(text, today)
      if (until === undefined) return { kind: 'wrong', says: vscode.l10n.t('A date such as 2027-03-31, or 6 months.') }
      return until < today
        ? { kind: 'wrong', says: vscode.l10n.t('{0} has passed.', until) }
        : { kind: 'fine', says: vscode.l10n.t('Until {0}; then it counts again.', until) }
    })
    return answered.kind === 'answer' ? { kind: 'answer', value: { ...answers, until: answered.value } } : answered
  }
