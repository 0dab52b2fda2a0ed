import type { Document } from '../../core/domain/documents'
import type { KnowledgeBase } from '../../core/domain/knowledgeBase'
import { counted } from '../../core/metrics/words'
import type { Layout } from './layout'
import { table } from './table'

const lifeWord = ({ kind, life }: Document): string =>
  kind !== 'runbook' || life === 'active' ? kind : `${kind}, ${life}`

/** Every document in a line: path, kind with the reason for it, title, owners. */
export const documentTable = (base: KnowledgeBase, { columns, style }: Layout): string[] => {
  const rows = [...base.documents.values()].map((document) => [
    document.path,
    lifeWord(document),
    { text: document.kindReason, paint: style.dim },
    document.facts.title,
    [...new Set(document.owners.map(({ owner }) => owner.id))].join(', '),
  ])
  const lines = table(
    [
      { title: 'Document', least: 24, cut: 'start' },
      { title: 'Kind' },
      { title: 'By' },
      { title: 'Title', least: 16 },
      { title: 'Owners', least: 8 },
    ],
    rows,
    columns,
    style.dim,
  )
  const kinds = new Map<string, number>()
  for (const { kind } of base.documents.values()) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  const count = [...kinds].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, number]) => `${kind}: ${number}`)
  return [...lines, '', `${counted(rows.length, 'document')}${count.length > 0 ? ` (${count.join(', ')})` : ''}`]
}

/** What was looked at and left out, with the reason. */
export const skippedTable = ({ skipped }: KnowledgeBase, { columns, style }: Layout): string[] =>
  skipped.length === 0
    ? ['Nothing was left out.']
    : table(
        [
          { title: 'Left out', least: 24, cut: 'start' },
          { title: 'Why', least: 20 },
        ],
        skipped.map(({ path, reason }) => [path, reason]),
        columns,
        style.dim,
      )
