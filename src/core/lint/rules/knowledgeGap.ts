import { isSeenTo, knowledgeGaps, type KnowledgeGap } from '../../assist/knowledgeGaps'
import type { Document } from '../../domain/documents'
import type { KnowledgeBase } from '../../domain/knowledgeBase'
import { addKnowledgeGap } from '../../edit/gapEdits'
import { writtenName } from '../../edit/personName'
import { relativePath } from '../../domain/paths'
import { nameOf } from '../names'
import { defineRule, type Fix } from '../rule'

export const knowledgeGap = defineRule({
  id: 'knowledge-gap',
  severity: 'hint',
  summary: 'What only one person knew in an incident is being taught to somebody else.',
  *check({ document, base, report }) {
    if (document?.kind !== 'incident-review') return
    for (const gap of knowledgeGaps(base, report, document)) {
      if (isSeenTo(base, report, document, gap)) continue
      yield { range: gap.range, message: messageOf(base, gap), fixes: fixesFor(base, document, gap) }
    }
  },
})

const messageOf = (base: KnowledgeBase, { person, runbooks, by }: KnowledgeGap): string => {
  const who = person === undefined ? 'Too few knew' : `${nameOf(base, person)} alone knew`
  const [first] = runbooks
  const runbook = by === 'services' || first === undefined ? undefined : base.documents.get(first)
  const what = runbook === undefined ? 'a runbook' : `“${runbook.facts.title}”`
  return `${who}, this review says, and nobody has been given ${what} to learn since.`
}

const fixesFor = (base: KnowledgeBase, review: Document, gap: KnowledgeGap): readonly Fix[] => {
  const { line } = gap.range.start
  const assign: Fix = { title: 'Create a training assignment…', ask: { about: 'training-assignment', line } }
  return gap.from === 'factor' ? [assign] : [assign, addFactor(base, review, gap)]
}

/** The factor names a runbook only where there is no doubt which. */
const addFactor = (base: KnowledgeBase, review: Document, { person, text, runbooks }: KnowledgeGap): Fix => {
  const [only, ...others] = runbooks
  const gap = {
    summary: text ?? 'Too few knew how',
    runbook: only === undefined || others.length > 0 ? undefined : relativePath(review.path, only),
    person: person === undefined ? undefined : writtenName(person, base),
  }
  return { title: 'Add it to the contributing factors', edit: (current) => addKnowledgeGap(current, gap) }
}
