import type { EditOutcome } from '../domain/edits'
import { addRecord } from './yaml/frontMatterEdits'

/** What a review learned that too few knew; texts as they are to be written. */
export type WrittenGap = {
  readonly summary: string
  /** From the review. */
  readonly runbook?: string | undefined
  readonly person?: string | undefined
}

/** Adds a factor of the type `knowledge-gap` to a review's contributing factors; the same factor is not added again. */
export const addKnowledgeGap = (text: string, { summary, runbook, person }: WrittenGap): EditOutcome =>
  addRecord(text, 'contributing_factors', { type: 'knowledge-gap', summary: summary.trim(), runbook, person }, 'type')
