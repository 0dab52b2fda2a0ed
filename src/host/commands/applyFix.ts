import * as vscode from 'vscode'
import { disableRule, disableRuleAt } from '../../core/edit/suppressRule'
import { fixAll, isFixable } from '../../core/lint/fixAll'
import { lintFile } from '../../core/lint/lint'
import type { EditOutcome } from '../../core/domain/edits'
import type { DocPath } from '../../core/domain/text'
import type { Finding } from '../../core/lint/rule'
import { toPath } from '../convert'
import { defineCommand } from '../defineCommand'
import { lintOptionsOf, type ReadyRoot } from '../reading/rootKnowledge'
import { say } from '../sayings'
import { makeChanges } from '../writing/edits'
import { isFixRequest, type FixRequest } from '../writing/fixRequest'

/** Does what a light bulb offers, on the text as it is now and by what is found in it now: `{uri, rule, does, …}`. */
export const applyFix = defineCommand('understudy.applyFix', async (context, given?: unknown) => {
  if (!isFixRequest(given)) return
  for (const root of context.knowledge.ready()) {
    const path = toPath(root.folder.uri, given.uri)
    if (path === undefined) continue
    const decide = decisionFor(root, path, given)
    if (decide === undefined) {
      say(context, vscode.l10n.t('This problem is gone already.'))
      return
    }
    const words = { label: given.title, nothing: vscode.l10n.t('The file says so already.') }
    await makeChanges(context, [{ root: root.folder.uri, path, decide: (text = '') => decide(text) }], words)
    return
  }
})

type Decision = (text: string) => EditOutcome

/** Undefined where what was to be mended is not found any more. */
const decisionFor = (root: ReadyRoot, path: DocPath, request: FixRequest): Decision | undefined => {
  const { rule, does, line, title } = request
  if (does === 'disable') return (text) => disableRule(text, rule)
  if (does === 'disable-here') return (text) => disableRuleAt(text, rule, line)
  const findings = lintFile(root.base, root.report, root.today, path, lintOptionsOf(root))
  const own = findings.filter(({ ruleId }) => ruleId === rule)
  if (does === 'fix-all') {
    const fixable = own.filter(isFixable)
    return fixable.length === 0 ? undefined : (text) => ({ kind: 'edits', edits: fixAll(fixable, text) })
  }
  return nearestFirst(own, line)
    .flatMap(({ fixes }) => fixes ?? [])
    .flatMap((fix) => ('edit' in fix && fix.title === title ? [fix.edit] : []))[0]
}

/** Lines may have moved since the light bulb was lit. */
const nearestFirst = (findings: readonly Finding[], line: number): readonly Finding[] =>
  findings.toSorted((a, b) => Math.abs(a.range.start.line - line) - Math.abs(b.range.start.line - line))
