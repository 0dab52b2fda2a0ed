import type { KnowledgeBase } from '../../../../src/core/domain/knowledgeBase'
import { createKnowledgeIndex } from '../../../../src/core/index/knowledgeIndex'
import { defaultIndexSettings } from '../../../../src/core/index/settings'
import type { Uncounted } from '../../../../src/core/metrics/incidents/figures'
import { memoryTree, unhurried } from '../../support/memoryTree'

/** The snapshot of a repository with these files and no history. */
export const repository = (files: Readonly<Record<string, string>>): Promise<KnowledgeBase> =>
  createKnowledgeIndex(memoryTree(new Map(Object.entries(files))), defaultIndexSettings).refresh(unhurried)

/** A review: its front matter beside its kind, and its body. */
export const review = (frontMatter: readonly string[], body: readonly string[] = []): string =>
  ['---', 'kind: incident-review', ...frontMatter, '---', '', '# An incident', '', ...body, ''].join('\n')

/** Rows of a table as a person writes it: cells between bars, the first row the head. `-` and the empty cell say nothing. */
export const rowsOf = (table: string): readonly Readonly<Record<string, string>>[] => {
  const [head = [], ...rows] = table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
  return rows.map((cells) => Object.fromEntries(head.map((name, index) => [name, cells[index] ?? ''])))
}

const keys = ['started_at', 'detected_at', 'acknowledged_at', 'mitigated_at', 'resolved_at', 'severity', 'reviewed_on']
const others = ['status', 'services', 'roles', 'contributing_factors', 'recurrence_of', 'id', 'date']

/** A review for each row of a table whose columns are `review` and keys of front matter. */
export const reviewsOf = (table: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    rowsOf(table).map((row) => {
      const stated = [...keys, ...others].filter((key) => (row[key] ?? '-') !== '-' && row[key] !== '')
      return [`incidents/${row.review ?? ''}.md`, review(stated.map((key) => `${key}: ${row[key] ?? ''}`))]
    }),
  )

/** `2 no-start (a, b)`: each reason with its number and the reviews' names. */
export const reasons = (uncounted: readonly Uncounted[]): readonly string[] =>
  uncounted.map(({ reason, count, documents }) => `${count} ${reason} (${names(documents).join(', ')})`)

export const names = (documents: readonly string[]): readonly string[] =>
  documents.map((path) => path.replace(/^incidents\/(.*)\.md$/, '$1'))
