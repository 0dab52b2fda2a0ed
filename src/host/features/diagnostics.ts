import * as vscode from 'vscode'
import { type Finding, lint } from '../../core/lint/lint'
import type { DocPath } from '../../core/domain/text'
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
    showAll(roots, collection, shown, () => mine === turn).catch((error: unknown) => {
      logged(context.log, 'show problems', error)
    })
  }
  show()
  const stop = { dispose: () => { turn += 1 } }
  return vscode.Disposable.from(collection, context.knowledge.onDidChange(show), stop)
}

const showAll = async (
  roots: ReturnType<HostContext['knowledge']['ready']>,
  collection: vscode.DiagnosticCollection,
  shown: Shown,
  isLatest: () => boolean,
): Promise<void> => {
  const pacer = createPacer()
  const left = new Set(shown.keys())
  for (const root of roots) {
    for (const [path, findings] of findingsOf(root)) {
      await pacer.breathe()
      if (!isLatest()) return
      const uri = toUri(root.folder.uri, path)
      if (findings.length > 0) left.delete(uri.toString())
      setWhereNew(collection, shown, uri, findings)
    }
  }
  for (const gone of left) {
    collection.delete(vscode.Uri.parse(gone, true))
    shown.delete(gone)
  }
}

const findingsOf = ({ base, today }: ReadyRoot): ReadonlyMap<DocPath, readonly Finding[]> => lint(base, today, {})

/** Most findings are the same from one snapshot to the next; those are left as they are. */
const setWhereNew = (
  collection: vscode.DiagnosticCollection,
  shown: Shown,
  uri: vscode.Uri,
  findings: readonly Finding[],
): void => {
  const key = uri.toString()
  const said = JSON.stringify(findings.map(({ ruleId, message, range, severity }) => [ruleId, message, range, severity]))
  if (findings.length === 0 || shown.get(key) === said) return
  shown.set(key, said)
  collection.set(uri, findings.map(toDiagnostic))
}

const severities: Readonly<Record<Finding['severity'], vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  hint: vscode.DiagnosticSeverity.Hint,
}

const toDiagnostic = ({ ruleId, range, message, severity, docs }: Finding): vscode.Diagnostic => {
  const diagnostic = new vscode.Diagnostic(toRange(range), message, severities[severity])
  diagnostic.source = 'Understudy'
  diagnostic.code = docs === undefined ? ruleId : { value: ruleId, target: vscode.Uri.parse(docs) }
  return diagnostic
}
