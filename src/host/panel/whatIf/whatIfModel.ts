import type { KnowledgeBase } from '../../../core/domain/knowledgeBase'
import type { Person } from '../../../core/domain/people'
import { isPresent } from '../../../core/metrics/coverageReport/coverage'
import type { CoverageReport } from '../../../core/metrics/coverageReport/coverageReport'
import { peopleNotSeen, whatIf } from '../../../core/metrics/people/whatIf'
import { listed } from '../../../core/metrics/words'
import type { WhatIfGone, WhatIfModel } from '../../../panel/protocol/whatIf'
import type { L10n } from '../../l10n'
import { groupSummaries } from '../matrix/groupSummary'
import { panelFigures } from '../page/panelFigures'
import { figureShifts } from './figureShifts'
import { goneNote } from './goneNote'
import { whatIfRows } from './whatIfRows'
import { whatIfSeats } from './whatIfSeats'
import { whatIfSentences } from './whatIfSentences'
import { whatIfServices } from './whatIfServices'

export type WhatIfQuestion = {
  readonly base: KnowledgeBase
  readonly report: CoverageReport
  /** Ids of those who are taken for gone. */
  readonly gone: readonly string[]
  /** False while the history is being read, which may yet bring people back. */
  readonly complete: boolean
  /** For dates, such as `en-GB`. */
  readonly language: string
}

/** What would be, were these people gone; undefined where nobody of them is known as yet. */
export const whatIfModel = (question: WhatIfQuestion, l10n: L10n): WhatIfModel | undefined => {
  const { base, report } = question
  const people = [...base.people.values()].filter(({ id }) => question.gone.includes(id))
  const dropped = droppedFrom(question, people, l10n)
  if (people.length === 0 && dropped === undefined) return undefined
  const ids = people.map(({ id }) => id)
  const change = whatIf(base, ids, report.today, report)
  const about = { today: report.today, language: question.language, notSeen: new Set(peopleNotSeen(base)) }
  const gone = people.map((person) => goneOf(person, about, l10n))
  const shifts = figureShifts(report, change.after, l10n)
  const seats = whatIfSeats(base, change.seats, l10n)
  return {
    gone,
    dropped,
    title: titleOf(gone, l10n),
    sentences: whatIfSentences({ ...change, gone, shifts, holdsSeats: seats.length > 0 }, l10n),
    figures: Object.fromEntries(panelFigures(change.after, l10n).map(({ key, value }) => [key, value])),
    shifts,
    summaries: {
      service: groupSummaries(base, change.after, 'service', l10n),
      team: groupSummaries(base, change.after, 'team', l10n),
      criticality: groupSummaries(base, change.after, 'criticality', l10n),
      folder: groupSummaries(base, change.after, 'folder', l10n),
    },
    ...whatIfRows(change, l10n),
    services: whatIfServices(base, change.services, l10n),
    seats,
  }
}

const goneOf = (person: Person, about: Parameters<typeof goneNote>[1], l10n: L10n): WhatIfGone => ({
  id: person.id,
  name: person.name,
  note: goneNote(person, about, l10n),
  left: !isPresent(person, about.today),
})

const NAMES_IN_TITLE = 4

const titleOf = (gone: readonly WhatIfGone[], { t }: L10n): string => {
  const names = gone.map(({ name }) => name)
  if (names.length <= NAMES_IN_TITLE) return t('Without {0}', listed(names))
  const first = names.slice(0, NAMES_IN_TITLE - 1)
  return t('Without {0} and {1} others', first.join(', '), names.length - first.length)
}

const droppedFrom = (
  { gone, complete }: WhatIfQuestion,
  known: readonly Person[],
  { t }: L10n,
): WhatIfModel['dropped'] => {
  const names = new Set<string>(known.map(({ id }) => id))
  const ids = gone.filter((id) => !names.has(id))
  if (ids.length === 0 || !complete) return undefined
  const text =
    ids.length === 1
      ? t('“{0}” was chosen and is known here no more.', ids[0] ?? '')
      : t('{0} were chosen and are known here no more.', listed(ids.map((id) => `“${id}”`)))
  return { ids, text }
}
