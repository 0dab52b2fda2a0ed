import * as vscode from 'vscode'
import { createSuccessorFinder } from '../../core/metrics/people/successors'
import { levelWord } from '../../core/metrics/words'
import { askChoice } from '../ask/askTicks'
import { runbookFor } from '../ask/targets/runbookTarget'
import { toUri } from '../convert'
import { defineCommand } from '../defineCommand'
import { say } from '../sayings'
import { personName } from '../words/describe'

/** Shows who could learn a runbook next, with what speaks for each in words; whoever is picked is assigned. */
export const suggestSuccessors = defineCommand('understudy.suggestSuccessors', async (context, given?: unknown) => {
  const name = vscode.l10n.t('Suggest Successors')
  const ready = await runbookFor(context, given, name)
  if (ready === undefined) return
  const { root, document } = ready
  const { title } = document.facts
  const found = createSuccessorFinder(root.base, root.report)(document.path)
  const uri = toUri(root.folder.uri, document.path)
  if (found.length === 0) {
    const text = vscode.l10n.t(
      'Nobody stands out for “{0}”: who is here either can run it, or holds nothing of it and knows no neighbour of it.',
      title,
    )
    say(context, text, {
      label: vscode.l10n.t('Assign to Anybody…'),
      command: 'understudy.assignRunbook',
      given: [{ uri }],
    })
    return
  }
  const choices = found.map(({ person, level, reasons, cautions }) => ({
    value: person,
    label: personName(root.base, person),
    description: [...(level === 'none' ? [] : [levelWord[level]]), ...cautions].join(' · '),
    detail: reasons.join('; '),
  }))
  const placeholder = vscode.l10n.t('The likeliest first, each with the reasons; Enter assigns the runbook')
  const question = { title: `${name}: ${title}`, step: 1, steps: 1, prompt: '', placeholder }
  const answered = await askChoice(question, context.shown, choices)
  if (answered.kind !== 'answer') return
  await vscode.commands.executeCommand('understudy.assignRunbook', { uri, trainee: answered.value.picked })
})
