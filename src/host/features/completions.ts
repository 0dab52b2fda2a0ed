import * as vscode from 'vscode'
import { completionsInBody } from '../../core/assist/completions/bodyCompletions'
import type { Completion } from '../../core/assist/completions/completionOffer'
import { completionsInFrontMatter, completionsInYaml, fieldsOf } from '../../core/assist/completions/completions'
import type { FieldEntry } from '../../core/domain/fieldCatalogue'
import { configFields } from '../../core/domain/configFields'
import { teamFields } from '../../core/domain/teamFields'
import type { DocPath } from '../../core/domain/text'
import { allRules } from '../../core/lint/allRules'
import { parseDocument } from '../../core/parse/document/document'
import { configFilePath } from '../../core/parse/understudy/configFile'
import { teamFilePath } from '../../core/parse/understudy/teamFile'
import type { Feature } from '../context'
import { toPath, toPosition, toRange } from '../convert'
import { aroundOf, knownAt } from '../reading/knownAt'
import type { ReadyRoot } from '../reading/rootKnowledge'
import { documentSelector } from '../reading/workspaceFiles'

/** Keys, words, names and times while front matter, the team file or the configuration is written; and in the text. */
export const completions: Feature = ({ knowledge }) => {
  const provider = (offersOf: (found: FoundFile, position: vscode.Position) => readonly Completion[]) => ({
    provideCompletionItems: (document: vscode.TextDocument, position: vscode.Position) => {
      const found = foundFile(knowledge.ready(), document)
      if (found === undefined) return undefined
      const offers = offersOf(found, position)
      // What is typed on may be another moment.
      return new vscode.CompletionList(
        offers.map(toItem),
        offers.some(({ kind }) => kind === 'time'),
      )
    },
  })
  const triggers = [':', ' ', '-', '{', ',', '[']
  const { registerCompletionItemProvider } = vscode.languages
  return vscode.Disposable.from(
    registerCompletionItemProvider(documentSelector, provider(inDocument), ...triggers, '@', '#', '('),
    registerCompletionItemProvider({ pattern: '**/.understudy/{team,config}.yaml' }, provider(inYaml), ...triggers),
  )
}

type FoundFile = { readonly root: ReadyRoot; readonly path: DocPath; readonly text: string }

const foundFile = (roots: readonly ReadyRoot[], document: vscode.TextDocument): FoundFile | undefined => {
  for (const root of roots) {
    const path = toPath(root.folder.uri, document.uri)
    if (path !== undefined) return { root, path, text: document.getText() }
  }
  return undefined
}

const inDocument = ({ root, path, text }: FoundFile, position: vscode.Position): readonly Completion[] => {
  // Somebody is typing: what the text says by now counts, and not what it said when it was last looked at.
  const facts = parseDocument(path, text)
  const found = facts.stated.kind?.value ?? root.base.documents.get(path)?.kind
  const kind = found === 'runbook' || found === 'incident-review' ? found : 'other'
  const known = knownAt(root, path)
  const inFront = completionsInFrontMatter(text, toPosition(position), fieldsOf(kind), known)
  if (inFront.length > 0) return inFront
  return completionsInBody(text, toPosition(position), aroundOf(root, facts, kind), known)
}

const inYaml = ({ root, path, text }: FoundFile, position: vscode.Position): readonly Completion[] => {
  const fields = yamlFields(path)
  return fields === undefined ? [] : completionsInYaml(text, toPosition(position), fields, knownAt(root, path))
}

const yamlFields = (path: DocPath): readonly FieldEntry[] | undefined => {
  if (path === teamFilePath) return teamFields
  if (path !== configFilePath) return undefined
  return configFields(allRules.map(({ id, summary }) => ({ word: id, meaning: summary })))
}

const toItem = (offer: Completion, index: number): vscode.CompletionItem => {
  const item = new vscode.CompletionItem(
    offer.detail === '' ? offer.label : { label: offer.label, description: offer.detail },
    itemKind(offer.kind),
  )
  if (offer.detail !== '') item.detail = offer.detail
  if (offer.meaning !== '') item.documentation = offer.meaning
  item.insertText = offer.snippet ? new vscode.SnippetString(offer.insert) : offer.insert
  item.filterText = offer.filter
  // The catalogue's order is that of the written form; the alphabet would tear it apart.
  item.sortText = String(index).padStart(6, '0')
  item.range = toRange(offer.range)
  if (offer.more) item.command = { command: 'editor.action.triggerSuggest', title: vscode.l10n.t('Suggest') }
  return item
}

const itemKind = (kind: Completion['kind']): vscode.CompletionItemKind => {
  switch (kind) {
    case 'key':
      return vscode.CompletionItemKind.Property
    case 'word':
      return vscode.CompletionItemKind.EnumMember
    case 'name':
      return vscode.CompletionItemKind.Reference
    case 'time':
      return vscode.CompletionItemKind.Event
    case 'text':
      return vscode.CompletionItemKind.Snippet
  }
}
