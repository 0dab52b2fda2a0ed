import type { KnowledgeBase } from '../../../src/core/domain/knowledgeBase'
import { createKnowledgeIndex } from '../../../src/core/index/knowledgeIndex'
import { defaultIndexSettings } from '../../../src/core/index/settings'
import { memoryTree, unhurried } from './memoryTree'

/** A snapshot of a repository that holds these files. */
export const snapshotOf = (files: Readonly<Record<string, string>>): Promise<KnowledgeBase> =>
  createKnowledgeIndex(memoryTree(new Map(Object.entries(files))), defaultIndexSettings).refresh(unhurried)

/** A review in the usual form: front matter lines, a title, what happened, and why. */
export const reviewText = (title: string, summary: string, cause = '', frontMatter: readonly string[] = []): string =>
  [
    ...['---', 'kind: incident-review', ...frontMatter, '---', '', `# ${title}`, ''],
    ...['## Summary', '', summary, '', '## Root cause', '', cause, '', '## Action items', '', 'None.', ''],
  ].join('\n')
