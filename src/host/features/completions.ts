import * as vscode from 'vscode'
import {
  completionsInFrontMatter,
  completionsInYaml,
  fieldsOf,
  type Completion,
  type KnownNames,
} from '../../core/assist/completions'
import type { FieldEntry } from '../../core/domain/fieldCatalogue'
import { configFields } from '../../core/domain/configFields'
import type { KnowledgeBase } from '../../core/domain/knowledgeBase'
import { teamFields } from '../../core/domain/teamFields'
import type { DocPath } from '../../core/domain/text'
import { allRules } from '../../core/lint/allRules'
import { configFilePath } from '../../core/parse/understudy/configFile'
import { teamFilePath } from '../../core/parse/understudy/teamFile'
import type { Feature } from '../context'
import { toPath, toPosition, toRange } from '../convert'
import type { ReadyRoot } from '../reading/rootKnowledge'
import { documentSelector } from '../reading/workspaceFiles'

/** Keys, words and names while front matter, the team file or the configuration is being written. */
export const completions: Feature = ({ knowledge }) => {
  const provider = (offersOf: (found: FoundFile, position: vscode.Position) => readonly Completion[]) => ({
    provideCompletionItems: (document: vscode.TextDocument, position: vscode.Position) => {
      const found = foundFile(knowledge.ready(), document)
      return found === undefined ? undefined : offersOf(found, position).map(toItem)
    },
  })
  const triggers = [':', ' ', '-', '{', ',', '[']
  const { registerCompletionItemProvider } = vscode.languages
  return vscode.Disposable.from(
    registerCompletionItemProvider(documentSelector, provider(inDocument), ...triggers),
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
  const kind = root.base.documents.get(path)?.kind
  const fields = fieldsOf(kind === 'runbook' || kind === 'incident-review' ? kind : 'other')
  return completionsInFrontMatter(text, toPosition(position), fields, knownNames(root.base))
}

const inYaml = ({ root, path, text }: FoundFile, position: vscode.Position): readonly Completion[] => {
  const fields = yamlFields(path)
  return fields === undefined ? [] : completionsInYaml(text, toPosition(position), fields, knownNames(root.base))
}

const yamlFields = (path: DocPath): readonly FieldEntry[] | undefined => {
  if (path === teamFilePath) return teamFields
  if (path !== configFilePath) return undefined
  return configFields(allRules.map(({ id, summary }) => ({ word: id, meaning: summary })))
}

const knownNames = (base: KnowledgeBase): KnownNames => {
  const person = [...base.people.values()]
  const team = [...base.teams.values()]
  const documents = [...base.documents.values()]
  const reviews = documents.filter(({ kind }) => kind === 'incident-review')
  return {
    person,
    team,
    owner: [...person, ...team],
    service: [...base.services.values()],
    incident: reviews.flatMap(({ facts }) => {
      const id = facts.stated.id?.value
      return id === undefined ? [] : [{ id, name: facts.title }]
    }),
    runbook: documents
      .filter(({ kind }) => kind === 'runbook')
      .map(({ path, facts }) => ({ id: path, name: facts.title })),
    path: [],
  }
}

const toItem = (offer: Completion, index: number): vscode.CompletionItem => {
  const item = new vscode.CompletionItem(offer.label, itemKind(offer.kind))
  if (offer.detail !== '') item.detail = offer.detail
  if (offer.meaning !== '') item.documentation = offer.meaning
  item.insertText = offer.insert
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
  }
}
