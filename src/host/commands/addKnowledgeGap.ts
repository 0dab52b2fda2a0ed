import * as vscode from 'vscode'
import type { DocPath } from '../../core/domain/text'
import { addKnowledgeGap as writeGap } from '../../core/edit/gapEdits'
import { writtenName } from '../../core/edit/personName'
import { relativePath } from '../../core/domain/paths'
import { gapFor } from '../ask/targets/gapTarget'
import { defineCommand } from '../defineCommand'
import { say } from '../sayings'
import { makeChanges } from '../writing/edits'
import { textGiven } from '../writing/givenFields'

/** Writes what a sentence of a review says into its contributing factors: `{uri, line, runbook}`, or at the cursor. */
export const addKnowledgeGap = defineCommand('understudy.addKnowledgeGap', async (context, given) => {
  const title = vscode.l10n.t('Add Knowledge Gap to Contributing Factors')
  const found = await gapFor(context, given, title)
  if (found === undefined) return
  const { review, gap } = found
  const { root, document } = review
  const nothing = vscode.l10n.t('“{0}” names this gap among its contributing factors already.', document.facts.title)
  if (gap.from === 'factor') {
    say(context, nothing)
    return
  }
  const [only, ...others] = gap.runbooks
  const named = textGiven(given, 'runbook') as DocPath | undefined
  const runbook = named ?? (others.length === 0 ? only : undefined)
  const written = {
    summary: gap.text ?? vscode.l10n.t('Too few knew how'),
    runbook: runbook === undefined ? undefined : relativePath(document.path, runbook),
    person: gap.person === undefined ? undefined : writtenName(gap.person, root.base),
  }
  const decide = (text = '') => writeGap(text, written)
  await makeChanges(context, [{ root: root.folder.uri, path: document.path, decide }], { label: title, nothing })
})
