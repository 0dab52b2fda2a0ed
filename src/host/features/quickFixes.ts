import * as vscode from 'vscode'
import { fixAll, isFixable } from '../../core/lint/fixAll'
import { lintFile } from '../../core/lint/lint'
import type { Finding, Fix, FixQuestion } from '../../core/lint/rule'
import type { Feature, HostContext } from '../context'
import { toPath, toRange } from '../convert'
import { lintOptionsOf } from '../reading/rootKnowledge'
import { documentSelector } from '../reading/workspaceFiles'
import type { FixRequest } from '../writing/fixRequest'

const fixAllKind = vscode.CodeActionKind.SourceFixAll.append('understudy')

/** What can be done about a problem, at its light bulb: its fixes, the likeliest preferred, and ways to turn its rule off. */
export const quickFixes: Feature = (context) =>
  vscode.languages.registerCodeActionsProvider(
    documentSelector,
    {
      provideCodeActions: (document, range, { only, diagnostics }) => {
        const findings = findingsIn(context, document.uri)
        if (only?.value === fixAllKind.value) return allFixes(document, findings)
        if (only !== undefined && !only.contains(vscode.CodeActionKind.QuickFix)) return []
        const here = findings.filter((finding) => toRange(finding.range).intersection(range) !== undefined)
        const lit: Lit = { context, uri: document.uri, diagnostics }
        return [
          ...here.flatMap((finding) => fixesOf(lit, finding)),
          ...rulesIn(here).flatMap((finding) => onRule(lit, finding, findings)),
        ]
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, fixAllKind] },
  )

const findingsIn = ({ knowledge }: HostContext, uri: vscode.Uri): readonly Finding[] => {
  for (const root of knowledge.ready()) {
    const path = toPath(root.folder.uri, uri)
    if (path === undefined || !(root.base.documents.has(path) || root.base.fileProblems.has(path))) continue
    return lintFile(root.base, root.report, root.today, path, lintOptionsOf(root))
  }
  return []
}

/** The place where a light is lit. */
type Lit = {
  readonly context: HostContext
  readonly uri: vscode.Uri
  readonly diagnostics: readonly vscode.Diagnostic[]
}

/** One finding of each rule that has any. */
const rulesIn = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ ruleId }, index) => findings.findIndex((other) => other.ruleId === ruleId) === index)

const own = ({ diagnostics }: Lit, { ruleId, message }: Finding): vscode.Diagnostic[] =>
  diagnostics.filter(
    ({ source, code, message: said }) =>
      source === 'Understudy' && typeof code === 'object' && code.value === ruleId && said === message,
  )

const action = (lit: Lit, finding: Finding, title: string, command: vscode.Command): vscode.CodeAction => {
  const made = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix)
  made.diagnostics = own(lit, finding)
  made.command = command
  return made
}

const asking: Readonly<Record<FixQuestion['about'], string>> = {
  'action-owner': 'understudy.setActionOwner',
  'action-due': 'understudy.setActionDue',
  'training-assignment': 'understudy.createTrainingAssignment',
}

const commandOf = ({ uri }: Lit, { ruleId, range }: Finding, fix: Fix): vscode.Command => {
  if ('ask' in fix) {
    const { about, line } = fix.ask
    return { title: fix.title, command: asking[about], arguments: [{ uri, line }] }
  }
  const request: FixRequest = { uri, rule: ruleId, does: 'fix', line: range.start.line, title: fix.title }
  return { title: fix.title, command: 'understudy.applyFix', arguments: [request] }
}

type Manifest = { readonly contributes?: { readonly commands?: readonly { readonly command: string }[] } }

const isThere = ({ context }: Lit, { command }: vscode.Command): boolean =>
  (context.extension.extension.packageJSON as Manifest).contributes?.commands?.some(
    (each) => each.command === command,
  ) === true

const fixesOf = (lit: Lit, finding: Finding): vscode.CodeAction[] =>
  (finding.fixes ?? []).flatMap((fix, index) => {
    const command = commandOf(lit, finding, fix)
    if (!isThere(lit, command)) return []
    const made = action(lit, finding, fix.title, command)
    made.isPreferred = index === 0
    return [made]
  })

/** What can be done about a rule as a whole. */
const onRule = (lit: Lit, finding: Finding, all: readonly Finding[]): vscode.CodeAction[] => {
  const { t } = vscode.l10n
  const { ruleId, range } = finding
  const request = (does: FixRequest['does'], title: string): vscode.CodeAction => {
    const given: FixRequest = { uri: lit.uri, rule: ruleId, does, line: range.start.line, title }
    return action(lit, finding, title, { title, command: 'understudy.applyFix', arguments: [given] })
  }
  const page = vscode.Uri.joinPath(lit.context.extension.extensionUri, 'docs', 'rules', `${ruleId}.md`)
  const opening = t('Open the Page of “{0}”', ruleId)
  const open = { title: opening, command: 'markdown.showPreview', arguments: [page] }
  const fixable = all.filter((other) => other.ruleId === ruleId && isFixable(other))
  return [
    ...(fixable.length > 1 ? [request('fix-all', t('Fix All of “{0}” in This File', ruleId))] : []),
    request('disable-here', t('Turn Off “{0}” Here Only', ruleId)),
    request('disable', t('Turn Off “{0}” in This File', ruleId)),
    action(lit, finding, opening, open),
  ]
}

/** Everything that can be mended without asking; only on request, as some of it says what a person has to know. */
const allFixes = (document: vscode.TextDocument, findings: readonly Finding[]): vscode.CodeAction[] => {
  const edits = fixAll(findings.filter(isFixable), document.getText())
  if (edits.length === 0) return []
  const made = new vscode.CodeAction(vscode.l10n.t('Fix All Understudy Problems'), fixAllKind)
  made.edit = new vscode.WorkspaceEdit()
  for (const { range, text } of edits) made.edit.replace(document.uri, toRange(range), text)
  return [made]
}
