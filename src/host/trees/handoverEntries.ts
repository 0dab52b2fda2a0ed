import { addDays } from '../../core/domain/calendar'
import type { KnowledgeBase } from '../../core/domain/knowledgeBase'
import type { Person } from '../../core/domain/people'
import type { IsoDate } from '../../core/domain/text'
import { handoverProgress, type HandoverProgress } from '../../core/metrics/handover/handoverProgress'
import type { L10n } from '../l10n'
import { dateWords } from '../words/words'
import { sortEntry } from './sortEntry'
import { reasonEntry, type TreeEntry } from './treeEntry'

type Question = { readonly base: KnowledgeBase; readonly today: IsoDate; readonly language: string }

/** A last day is near from so many days before it. */
const NEAR = 90

/** Handovers that are not finished, and people whose last day is near for whom none was drafted. */
export const handoverEntries = (question: Question, l10n: L10n): readonly TreeEntry[] => {
  const { base, today } = question
  const { t } = l10n
  const written = handoverProgress(base, today)
  const covered = new Set(written.flatMap(({ people }) => people))
  const leaving = [...base.people.values()]
    .filter(
      ({ id, until }) => until !== undefined && until >= today && until <= addDays(today, NEAR) && !covered.has(id),
    )
    .sort((a, b) => ((a.until ?? '') < (b.until ?? '') ? -1 : 1))
  const unfinished = written.filter(({ open }) => open.length > 0)
  return sortEntry({
    key: 'handovers',
    label: t('Handovers'),
    meaning: t('What somebody who leaves knows and holds, and how far it has been handed over.'),
    open: true,
    count: leaving.length + unfinished.length,
    make: () => [
      ...leaving.map((person) => undraftedEntry(question, person, l10n)),
      ...unfinished.map((each) => handoverEntry(question, each, l10n)),
    ],
  })
}

const undraftedEntry = ({ language }: Question, { id, name, until }: Person, { t }: L10n): TreeEntry => {
  const description = t('last day {0}, no handover yet', until === undefined ? '' : dateWords(until, language))
  return {
    ...reasonEntry(`risk/handover/person/${id}`, name, { description, icon: 'sign-out', tone: 'warn' }),
    is: 'person',
    marks: ['leaving'],
    gives: { person: id },
    tooltip: [name, description, t('A click drafts the handover.')],
    spoken: `${name}, ${description}. ${t('A click drafts the handover.')}`,
    runs: { command: 'understudy.draftHandover', arguments: [] },
  }
}

const handoverEntry = ({ language }: Question, progress: HandoverProgress, { t }: L10n): TreeEntry => {
  const { path, title, done, total, open, overdue, lastDay } = progress
  const [next] = open
  const description = [
    t('{0} of {1} done', done, total),
    ...(overdue.length > 0 ? [t('{0} overdue', overdue.length)] : []),
    ...(lastDay === undefined ? [] : [t('last day {0}', dateWords(lastDay, language))]),
  ].join(' · ')
  return {
    ...reasonEntry(`risk/handover/${path}`, title, {
      description,
      icon: 'checklist',
      tone: overdue.length > 0 ? 'warn' : 'fine',
      path,
      opens: { path, line: next?.line ?? 1 },
    }),
    tooltip: [title, description, ...(next === undefined ? [] : [t('Next: {0}', next.text)]), path],
    spoken: `${title}, ${description}`,
    children: open.map(({ text, line, due }) =>
      reasonEntry(`risk/handover/${path}/${line}`, text, {
        icon: 'circle-large-outline',
        opens: { path, line },
        tone: due !== undefined && overdue.some((step) => step.line === line) ? 'warn' : 'fine',
      }),
    ),
  }
}
