import type { KnowledgeBase } from '../../domain/knowledgeBase'
import type { DocPath, IsoDate } from '../../domain/text'

/** The last day on which a runbook was run, in earnest or as an exercise; undefined where no day is known. */
export const lastExercised = (base: KnowledgeBase, path: DocPath): IsoDate | undefined =>
  (base.evidence.get(path) ?? [])
    .flatMap(({ kind, on }) => (kind === 'exercised' ? (on ?? []) : []))
    .sort()
    .at(-1)
