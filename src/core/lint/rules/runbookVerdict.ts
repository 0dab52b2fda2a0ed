import type { KnowledgeBase } from '../../domain/knowledgeBase'
import { markReviewed } from '../../edit/runbookEdits'
import { defineRule } from '../rule'
import { missingRunbooks, openVerdicts, type BadVerdict } from '../runbookVerdicts'

export const runbookVerdict = defineRule({
  id: 'runbook-verdict',
  severity: 'warning',
  summary: 'What an incident found wanting in a runbook has been seen to since.',
  *check({ document, base, today }) {
    if (document?.kind === 'incident-review') {
      for (const { path } of missingRunbooks(base, document)) {
        yield {
          range: path.range,
          message: `A runbook is missing: ${path.value} was looked for and is still not there.`,
          severity: 'hint',
        }
      }
    }
    if (document?.kind !== 'runbook' || document.life !== 'active') return
    for (const verdict of openVerdicts(base, document)) {
      const isPast = verdict.on === undefined || verdict.on < today
      yield {
        range: document.facts.titleRange,
        message: messageOf(base, verdict),
        ...(isPast && verdict.on !== undefined
          ? { fixes: [{ title: `Mark it reviewed ${today}`, edit: (text: string) => markReviewed(text, today) }] }
          : {}),
      }
    }
  },
})

const found: Readonly<Record<BadVerdict['verdict'], string>> = {
  'missing-step': 'found that it lacks a step',
  stale: 'found it stale',
  wrong: 'found it wrong',
}

const messageOf = (base: KnowledgeBase, { name, verdict, on }: BadVerdict): string => {
  if (on === undefined) {
    return `${name} ${found[verdict]}, and the review gives no day to tell whether it was seen to: give it one.`
  }
  const since =
    base.history.state === 'full'
      ? 'neither its text nor its review date has changed since'
      : 'no later review date stands in it, and no history was read'
  return `${name} ${found[verdict]} on ${on}; ${since}.`
}
