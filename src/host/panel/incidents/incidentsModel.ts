import { byText } from '../../../core/domain/order'
import type { KnowledgeBase } from '../../../core/domain/knowledgeBase'
import type { Steps } from '../../../core/domain/steps'
import type { IsoDate } from '../../../core/domain/text'
import type { Cluster } from '../../../core/metrics/recurrence/clusters'
import { incidentReviews, type IncidentReview } from '../../../core/metrics/reviews/incidentReviews'
import type { IncidentsModel, IncidentsQuestion } from '../../../panel/protocol/incidents'
import type { L10n } from '../../l10n'
import { dateWords } from '../../words/words'
import { actionsModel } from './actionsModel'
import type { Around } from './around'
import { clustersModel } from './clustersModel'
import { incidentScope, type IncidentScope } from './incidentScope'
import { otherFigures, timeFigures } from './restingFigures'
import { tallies } from './tallies'
import { timelineModel } from './timelineModel'
import { timesModel } from './timesModel'

export type IncidentsAsked = {
  readonly base: KnowledgeBase
  readonly today: IsoDate
  readonly question: IncidentsQuestion
  /** For dates, such as `en-GB`. */
  readonly language: string
  /** Undefined while they are being looked for. */
  readonly clusters: readonly Cluster[] | undefined
}

/** What the incident reviews tell, of the span and service that were asked for, in small steps. */
export function* incidentsModel(asked: IncidentsAsked, l10n: L10n): Steps<IncidentsModel> {
  const { base, today, language, question, clusters } = asked
  const all = incidentReviews(base, today)
  const around: Around = { base, today, language, l10n, reviews: new Map(all.map((review) => [review.path, review])) }
  yield
  const scope = yield* incidentScope(base, today, question)
  yield
  const { figures, span, service } = scope
  const timeline = timelineModel(around, scope)
  yield
  const times = timesModel(around, scope)
  yield
  const actions = actionsModel(around, figures)
  yield
  return {
    none: all.length === 0 ? none(l10n) : undefined,
    span,
    spans: spans(l10n),
    service: service ?? '',
    services: services(around),
    sentence: sentence(around, scope),
    ...timeline,
    times,
    timeFigures: timeFigures(figures, l10n),
    otherFigures: otherFigures(figures, l10n),
    ...(yield* clustersModel(around, clusters, { chosen: figures.reviews, most: question.clusters })),
    ...actions,
    ...tallies(around, figures),
  }
}

const none = ({ t }: L10n): IncidentsModel['none'] => ({
  title: t('No incident review was found'),
  text: t('These count as incident reviews:'),
  details: [
    t('a Markdown file in a folder named incidents or postmortems'),
    t('a Markdown file that says “kind: incident-review” on top'),
    t('a dated Markdown file with headings such as Timeline and Root cause'),
    t('whatever the setting “understudy.reviews” names'),
  ],
})

const spans = ({ t }: L10n): IncidentsModel['spans'] => [
  { value: 'quarter', label: t('Last 3 months') },
  { value: 'year', label: t('Last 12 months') },
  { value: 'three-years', label: t('Last 3 years') },
  { value: 'all', label: t('All') },
]

/** Every service that a review names, by name. */
const services = ({ base, l10n, reviews }: Around): IncidentsModel['services'] => {
  const ids = new Set([...reviews.keys()].flatMap((path) => base.documents.get(path)?.services ?? []))
  const named = [...ids].map((id) => ({ value: id, label: base.services.get(id)?.name ?? id }))
  return [{ value: '', label: l10n.t('All') }, ...named.sort((a, b) => byText(a.label, b.label))]
}

/** "24 incident reviews, 2 Mar 2021 to 19 Nov 2026." */
const sentence = ({ language, reviews, l10n: { t } }: Around, { figures }: IncidentScope): string => {
  const chosen = figures.reviews.flatMap((path): IncidentReview[] => {
    const review = reviews.get(path)
    return review === undefined ? [] : [review]
  })
  const days = chosen.flatMap(({ date }) => date ?? []).sort()
  const [first, last] = [days[0], days.at(-1)]
  const count = chosen.length === 1 ? t('1 incident review') : t('{0} incident reviews', chosen.length)
  if (first === undefined || last === undefined) return t('{0}.', count)
  if (first === last) return t('{0}, {1}.', count, dateWords(first, language))
  return t('{0}, {1} to {2}.', count, dateWords(first, language), dateWords(last, language))
}
