import * as vscode from 'vscode'
import { lintFile } from '../../core/lint/lint'
import type { Finding } from '../../core/lint/rule'
import type { Feature, HostContext } from '../context'
import { toRange, toUri } from '../convert'
import { logged } from '../door'
import { createPacer } from '../reading/pacer'
import { lintOptionsOf, type ReadyRoot } from '../reading/rootKnowledge'

type Shown = Map<string, string>

/** What the rules find, as problems: set anew for each snapshot, in slices, the latest snapshot winning. */
export const diagnostics: Feature = (context) => {
  const collection = vscode.languages.createDiagnosticCollection('understudy')
  const shown: Shown = new Map()
  let turn = 0
  let bases: readonly unknown[] = []
  const show = () => {
    const roots = context.knowledge.ready()
    const now = roots.flatMap((root) => [root.base, root.today, JSON.stringify(lintOptionsOf(root))])
    if (now.length === bases.length && now.every((each, index) => each === bases[index])) return
    bases = now
    turn += 1
    const mine = turn
    showAll(context, roots, collection, shown, () => mine === turn).catch((error: unknown) => {
      logged(context.log, 'show problems', error)
    })
  }
  show()
  const stop = {
    dispose: () => {
      turn += 1
    },
  }
  return vscode.Disposable.from(collection, context.knowledge.onDidChange(show), stop)
}

/** A file's problems to be told, and what they say; undefined where it has none any more. */
type News = {
  readonly uri: vscode.Uri
  readonly diagnostics: vscode.Diagnostic[] | undefined
  readonly said: string | undefined
}

/** Files whose problems are told the editor at once: each telling costs, and so does a long one. */
const TOLD_AT_ONCE = 50

const showAll = async (
  context: HostContext,
  roots: readonly ReadyRoot[],
  collection: vscode.DiagnosticCollection,
  shown: Shown,
  isLatest: () => boolean,
): Promise<void> => {
  const pacer = createPacer()
  const left = new Set(shown.keys())
  let news: News[] = []
  const tell = () => {
    collection.set(news.map(({ uri, diagnostics }) => [uri, diagnostics]))
    // Only what was told counts as shown: a newer snapshot may come in between.
    for (const { uri, said } of news) {
      if (said === undefined) shown.delete(uri.toString())
      else shown.set(uri.toString(), said)
    }
    news = []
  }
  for (const root of roots) {
    const { base, report, today, folder } = root
    const options = lintOptionsOf(root)
    for (const path of new Set([...base.documents.keys(), ...base.fileProblems.keys()])) {
      await pacer.breathe()
      if (!isLatest()) return
      const findings = lintFile(base, report, today, path, options)
      const uri = toUri(folder.uri, path)
      if (findings.length > 0) left.delete(uri.toString())
      const said = saidOf(findings)
      if (findings.length === 0 || shown.get(uri.toString()) === said) continue
      const diagnostics = findings.map((finding) => toDiagnostic(finding, context.extension.extensionUri))
      news.push({ uri, diagnostics, said })
      if (news.length >= TOLD_AT_ONCE) tell()
    }
  }
  for (const gone of left) news.push({ uri: vscode.Uri.parse(gone, true), diagnostics: undefined, said: undefined })
  tell()
}

/** Most findings are the same from one snapshot to the next; those are left as they are. */
const saidOf = (findings: readonly Finding[]): string =>
  JSON.stringify(findings.map(({ ruleId, message, range, severity }) => [ruleId, message, range, severity]))

const severities: Readonly<Record<Finding['severity'], vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  hint: vscode.DiagnosticSeverity.Hint,
}

/** A rule's id leads to its page, which ships with the extension. */
const toDiagnostic = ({ ruleId, range, message, severity }: Finding, extension: vscode.Uri): vscode.Diagnostic => {
  const diagnostic = new vscode.Diagnostic(toRange(range), message, severities[severity])
  diagnostic.source = 'Understudy'
  diagnostic.code = { value: ruleId, target: vscode.Uri.joinPath(extension, 'docs', 'rules', `${ruleId}.md`) }
  return diagnostic
}
