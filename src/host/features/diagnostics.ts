import * as vscode from 'vscode'
import { lintFile } from '../../core/lint/lint'
import type { Finding } from '../../core/lint/rule'
import type { Feature, HostContext } from '../context'
import { toRange, toUri } from '../convert'
import { logged } from '../door'
import { createPacer } from '../pacer'
import type { ReadyRoot } from '../rootKnowledge'

type Shown = Map<string, string>

/** What the rules find, as problems: set anew for each snapshot, in slices, the latest snapshot winning. */
export const diagnostics: Feature = (context) => {
  const collection = vscode.languages.createDiagnosticCollection('understudy')
  const shown: Shown = new Map()
  let turn = 0
  let bases: readonly unknown[] = []
  const show = () => {
    const roots = context.knowledge.ready()
    const now = roots.flatMap(({ base, today }) => [base, today])
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

const showAll = async (
  context: HostContext,
  roots: readonly ReadyRoot[],
  collection: vscode.DiagnosticCollection,
  shown: Shown,
  isLatest: () => boolean,
): Promise<void> => {
  const pacer = createPacer()
  const left = new Set(shown.keys())
  for (const root of roots) {
    const { base, report, today, folder } = root
    const options = { severities: Object.fromEntries(base.ruleSettings) }
    for (const path of new Set([...base.documents.keys(), ...base.fileProblems.keys()])) {
      await pacer.breathe()
      if (!isLatest()) return
      const findings = lintFile(base, report, today, path, options)
      const uri = toUri(folder.uri, path)
      if (findings.length > 0) left.delete(uri.toString())
      setWhereNew(context, collection, shown, uri, findings)
    }
  }
  for (const gone of left) {
    collection.delete(vscode.Uri.parse(gone, true))
    shown.delete(gone)
  }
}

/** Most findings are the same from one snapshot to the next; those are left as they are. */
const setWhereNew = (
  { extension }: HostContext,
  collection: vscode.DiagnosticCollection,
  shown: Shown,
  uri: vscode.Uri,
  findings: readonly Finding[],
): void => {
  const key = uri.toString()
  const said = JSON.stringify(
    findings.map(({ ruleId, message, range, severity }) => [ruleId, message, range, severity]),
  )
  if (findings.length === 0 || shown.get(key) === said) return
  shown.set(key, said)
  collection.set(
    uri,
    findings.map((finding) => toDiagnostic(finding, extension.extensionUri)),
  )
}

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
