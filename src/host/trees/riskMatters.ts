import type { Document } from '../../core/domain/documents'
import type { KnowledgeBase } from '../../core/domain/knowledgeBase'
import { criticalityRank } from '../../core/domain/risks'
import type { DocPath, Source } from '../../core/domain/text'
import { namesIn } from '../../core/index/statedNames'
import { activeRunbooks } from '../../core/metrics/coverageReport/buildCoverageReport'
import type { CoverageReport } from '../../core/metrics/coverageReport/coverageReport'
import { cameBack, incidentReviews } from '../../core/metrics/reviews/incidentReviews'
import { rubberStampOf } from '../../core/metrics/reviewDates'
import { cameBackEntry } from './cameBackEntry'
import type { L10n } from '../l10n'
import { handoverEntries } from './handoverEntries'
import { sortEntry } from './sortEntry'
import { reasonEntry, type TreeEntry } from './treeEntry'
import { dateWords } from '../words/words'

type Question = { readonly base: KnowledgeBase; readonly report: CoverageReport; readonly language: string }

/** What else wants doing, beside who can run what: owners who left, incidents that came back, reviews, unknown names. */
export const riskMatters = (question: Question, l10n: L10n): readonly TreeEntry[] => [
  ...handoverEntries({ ...question, today: question.report.today }, l10n),
  ...ownersWhoLeft(question, l10n),
  ...recurring(question, l10n),
  ...overdueReviews(question, l10n),
  ...stampedReviews(question, l10n),
  ...unknownPeople(question, l10n),
]

const group = <T>(
  key: string,
  label: string,
  meaning: string,
  items: readonly T[],
  entryOf: (item: T) => TreeEntry,
): readonly TreeEntry[] => sortEntry({ key, label, meaning, count: items.length, make: () => items.map(entryOf) })

const ownersWhoLeft = ({ base, report, language }: Question, { t }: L10n): readonly TreeEntry[] => {
  const left = activeRunbooks(base).flatMap((document) => {
    // Several files may name the same owner.
    const gone = new Map(
      document.owners.flatMap(({ owner, where }) => {
        const person = owner.kind === 'person' ? base.people.get(owner.id) : undefined
        const until = person?.until
        return person === undefined || until === undefined || until >= report.today
          ? []
          : [[person.id, { document, person, until, where }] as const]
      }),
    )
    return [...gone.values()]
  })
  return group(
    'owners-left',
    t('Owners who left'),
    t('These need another owner.'),
    left,
    ({ document, person, until, where }) => {
      const description = t('{0} left on {1}', person.name, dateWords(until, language))
      return documentEntry(document, `risk/left/${document.path}/${person.id}`, description, 'account', where)
    },
  )
}

const recurring = (question: Question, l10n: L10n): readonly TreeEntry[] => {
  const { base, report } = question
  const found = cameBack(base, incidentReviews(base, report.today))
  const meaning = l10n.t('They were reviewed before, and not all that was to be done then is said to be done.')
  return group('came-back', l10n.t('Incidents that came back'), meaning, found, (each) =>
    cameBackEntry(question, each, l10n),
  )
}

const overdueReviews = ({ base, report, language }: Question, { t }: L10n): readonly TreeEntry[] => {
  const overdue = activeRunbooks(base).flatMap((document) => {
    const { reviewBy } = document.review
    return reviewBy !== undefined && reviewBy < report.today ? [{ document, reviewBy }] : []
  })
  overdue.sort(
    (a, b) =>
      criticalityRank(a.document.criticality) - criticalityRank(b.document.criticality) ||
      (a.reviewBy < b.reviewBy ? -1 : a.reviewBy > b.reviewBy ? 1 : 0),
  )
  return group(
    'reviews',
    t('Reviews overdue'),
    t('The day on which these were to be read again has passed.'),
    overdue,
    ({ document, reviewBy }) => {
      const description = t('due since {0}', dateWords(reviewBy, language))
      return documentEntry(document, `risk/review/${document.path}`, description, 'calendar', reviewLine(document))
    },
  )
}

const stampedReviews = ({ base, language }: Question, { t }: L10n): readonly TreeEntry[] =>
  group(
    'stamped',
    t('Review dates moved alone'),
    t(
      'Only the date was moved, twice in a row or for ten documents at once, and nobody exercised the runbook in between.',
    ),
    activeRunbooks(base).flatMap((document) => {
      const stamp = rubberStampOf(base, document)
      return stamp === undefined ? [] : [{ document, stamp }]
    }),
    ({ document, stamp }) => {
      const description = t('moved on {0}', dateWords(stamp.on, language))
      return documentEntry(document, `risk/stamp/${document.path}`, description, 'calendar', reviewLine(document))
    },
  )

const reviewLine = ({ path, facts: { stated } }: Document): Extract<Source, { kind: 'line' }> => {
  const place = stated.reviewBy ?? stated.reviewIn ?? stated.lastReviewedOn
  return { kind: 'line', path, line: place?.range.start.line ?? 1 }
}

const documentEntry = (
  { path, facts }: Document,
  key: string,
  description: string,
  icon: string,
  where: { readonly path: DocPath; readonly line: number },
): TreeEntry => ({
  ...reasonEntry(key, facts.title, { description, icon, path, is: 'runbook' }),
  tooltip: [facts.title, description, path],
  opens: { path: where.path, line: where.line },
})

type Place = Extract<Source, { kind: 'line' }>

/** Names in runbooks and reviews that nobody bears; quiet where nobody is known at all, for then every name is. */
const unknownPeople = ({ base }: Question, l10n: L10n): readonly TreeEntry[] => {
  if (base.people.size === 0 && base.teams.size === 0) return []
  const { t } = l10n
  return group(
    'unknown-people',
    t('Unknown people'),
    t('Nobody here bears these names.'),
    [...unknownNames(base)],
    ([name, places]) => unknownEntry(base, name, places, l10n),
  )
}

const unknownEntry = (base: KnowledgeBase, name: string, places: readonly Place[], { t }: L10n): TreeEntry => {
  const resolved = base.resolve(name)
  const nearest = resolved.kind === 'unresolved' ? resolved.nearest : undefined
  const where = places.length === 1 ? (places[0]?.path ?? '') : t('in {0} places', places.length)
  const description = nearest === undefined ? where : t('{0}; perhaps {1}?', where, nearest)
  return reasonEntry(`risk/unknown/${name}`, name, {
    description,
    icon: 'account',
    ...(places.length === 1
      ? { opens: places[0] }
      : { children: places.map((place, at) => placeEntry(`risk/unknown/${name}/${at}`, place)) }),
  })
}

const placeEntry = (key: string, { path, line }: Place): TreeEntry =>
  reasonEntry(key, `${path}:${line}`, { opens: { path, line } })

const unknownNames = (base: KnowledgeBase): ReadonlyMap<string, readonly Place[]> => {
  const names = new Map<string, Place[]>()
  const known = new Map<string, boolean>()
  const isKnown = (name: string): boolean => {
    const answer = known.get(name) ?? base.resolve(name).kind !== 'unresolved'
    known.set(name, answer)
    return answer
  }
  for (const document of base.documents.values()) {
    if (document.kind !== 'runbook' && document.kind !== 'incident-review') continue
    for (const { name, team, source } of namesIn(document.facts)) {
      if (team === true || isKnown(name)) continue
      const places = names.get(name)
      if (places === undefined) names.set(name, [source])
      else places.push(source)
    }
  }
  return names
}
