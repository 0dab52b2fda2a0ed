import type { Document } from '../../domain/documents'
import { insertSection } from '../../edit/sectionEdits'
import { topicOf, type ReviewTopic } from '../../parse/incident/reviewTopics'
import { plainTitle } from '../../parse/markdown/sections'
import { reviewHeldToForm } from '../heldToForm'
import { templateOf } from '../reviewTemplates'
import { defineRule, type Report } from '../rule'

/** What a review without a template is asked for, in the usual order, each with a word to its writer. */
const essentials: readonly { readonly topic: ReviewTopic; readonly title: string; readonly prompt: string }[] = [
  { topic: 'summary', title: 'Summary', prompt: 'What broke, for whom, and how it ended.' },
  { topic: 'impact', title: 'Impact', prompt: 'Who could not do what, and for how long.' },
  { topic: 'causes', title: 'Root causes and contributing factors', prompt: 'What made it possible.' },
  { topic: 'timeline', title: 'Timeline', prompt: 'One line for each event: the time in UTC, then what happened.' },
  { topic: 'actions', title: 'Action items', prompt: '- [ ] What is to be done (owner: @name, due: YYYY-MM-DD)' },
]

const usualOrder = essentials.map(({ title }) => title)

/** Said somewhere, under a heading of any wording or in another form. */
const isSaid = ({ facts: { stated, body } }: Document, topic: ReviewTopic): boolean => {
  if (body?.sections.some(({ title }) => topicOf(title) === topic) === true) return true
  switch (topic) {
    case 'summary':
      return body?.opening !== ''
    case 'impact':
      return false
    case 'causes':
      return stated.contributingFactors.length > 0
    case 'timeline':
      return stated.timeline.length > 0
    case 'actions':
      return stated.actionItemsStated !== 'absent'
  }
}

const reportMissing = (document: Document, title: string, order: readonly string[], prompt: string): Report => ({
  range: document.facts.titleRange,
  message: `The section “${title}” is missing.`,
  fixes: [
    {
      title: `Insert the section “${title}”`,
      edit: (text) => insertSection(text, title, order, prompt === '' ? '' : `<!-- ${prompt} -->`),
    },
  ],
})

const promptFor = (topic: ReviewTopic | undefined): string =>
  essentials.find((essential) => essential.topic === topic)?.prompt ?? ''

export const missingSection = defineRule({
  id: 'missing-section',
  severity: 'warning',
  summary: 'An incident review has the sections of its template, or those that every review needs.',
  *check(context) {
    const document = reviewHeldToForm(context)
    if (document?.facts.body === undefined) return
    const template = templateOf(context.base, document)
    if (template === undefined) {
      for (const { topic, title, prompt } of essentials)
        if (!isSaid(document, topic)) yield reportMissing(document, title, usualOrder, prompt)
      return
    }
    const titles = new Set(document.facts.body.sections.map(({ title }) => plainTitle(title)))
    const order = template.sections.map(({ title }) => title)
    for (const { title } of template.sections) {
      const topic = topicOf(title)
      if (titles.has(plainTitle(title)) || (topic !== undefined && isSaid(document, topic))) continue
      const missing = reportMissing(document, title, order, promptFor(topic))
      yield topic === undefined ? { ...missing, severity: 'hint' } : missing
    }
  },
})
