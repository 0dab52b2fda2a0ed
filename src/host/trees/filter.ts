import type { KnowledgeBase } from '../../core/domain/knowledgeBase'
import type { RunbookCoverage } from '../../core/metrics/coverageReport/coverageReport'
import { personName } from '../words/describe'

/** What the runbooks on show are narrowed to; the empty text narrows nothing. Gone with the window. */
export interface RunbookFilter {
  get(): string
  set(text: string): void
  readonly onDidChange: (listener: () => void) => { dispose(): void }
}

/** Small letters without accents, so that `ines` finds Inês. */
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** True for a text that holds every word of the filter. */
export const textMatcher = (filter: string): ((text: string) => boolean) => {
  const words = folded(filter)
    .split(/\s+/)
    .filter((word) => word !== '')
  return (text) => {
    const all = folded(text)
    return words.every((word) => all.includes(word))
  }
}

/** True for a runbook whose title, path, people or services hold every word of the filter. */
export const runbookMatcher = (base: KnowledgeBase, filter: string): ((runbook: RunbookCoverage) => boolean) => {
  if (filter.trim() === '') return () => true
  const matches = textMatcher(filter)
  return ({ title, path, people, services }) =>
    matches(
      [
        title,
        path,
        ...people.map(({ person }) => `${person} ${personName(base, person)}`),
        ...services.map((id) => `${id} ${base.services.get(id)?.name ?? ''}`),
      ].join('\n'),
    )
}
