import type { KnowledgeBase } from '../../domain/knowledgeBase'
import { criticalities, criticalityRank } from '../../domain/risks'
import type { HandoverItem, HandoverKind, Urgency } from './handover'

const urgencies: readonly Urgency[] = ['nobody-left', 'one-left', 'short', 'open', 'enough']

const kinds: readonly HandoverKind[] = [
  'runbook',
  'service',
  'role',
  'team',
  'action',
  'mentoring',
  'ownership',
  'learning',
]

const criticalityOf = (base: KnowledgeBase, { where }: HandoverItem): number => {
  const document = where === undefined ? undefined : base.documents.get(where.path)
  return document?.kind === 'runbook' ? criticalityRank(document.criticality) : criticalities.length
}

/** By what becomes of them, then by criticality, kind and place. Items that are alike keep their order. */
export const byUrgency = (base: KnowledgeBase, items: readonly HandoverItem[]): readonly HandoverItem[] =>
  items.toSorted(
    (a, b) =>
      urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency) ||
      criticalityOf(base, a) - criticalityOf(base, b) ||
      kinds.indexOf(a.kind) - kinds.indexOf(b.kind),
  )
