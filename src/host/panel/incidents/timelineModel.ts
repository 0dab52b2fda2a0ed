import { daysBetween } from '../../../core/domain/calendar'
import type { DocPath, IsoDate } from '../../../core/domain/text'
import type { IncidentReview } from '../../../core/metrics/reviews/incidentReviews'
import type { IncidentsModel, ListedIncident } from '../../../panel/protocol/incidents'
import type { IncidentMark, IncidentTimeline } from '../../../picture/incidentTimeline'
import { dateWords } from '../../words/words'
import type { Around } from './around'
import type { IncidentScope } from './incidentScope'
import { listedIncident, serviceNames } from './listedIncident'
import { severityLooks, severityRank } from './severityLooks'
import { timePlaces, widened } from './timeColumns'

type Dated = IncidentReview & { readonly date: IsoDate }

/** A day before this is a slip of the pen. */
const earliest = '1970-01-01'

const isPlaced =
  (today: IsoDate) =>
  (review: IncidentReview): review is Dated =>
    review.date !== undefined && review.date >= earliest && review.date <= today

type Timeline = Pick<IncidentsModel, 'timeline' | 'incidents' | 'outside'>

/** The incidents of a span as marks on a line of time, newest first in its table; and which have no place on it. */
export const timelineModel = (around: Around, { figures, from, undated }: IncidentScope): Timeline => {
  const { today } = around
  const reviews = figures.reviews.flatMap((path) => around.reviews.get(path) ?? [])
  const placed = reviews.filter(isPlaced(today))
  const misdated = reviews.filter((review) => review.date !== undefined && !isPlaced(today)(review))
  const [first, last] = widened(from ?? placed.at(-1)?.date ?? today, today)
  return {
    timeline: drawing(around, placed, [first, last]),
    incidents: placed.map(({ path }) => listedIncident(around, path)),
    outside: outside(around, undated, misdated),
  }
}

const drawing = (
  around: Around,
  placed: readonly Dated[],
  [from, to]: readonly [IsoDate, IsoDate],
): IncidentTimeline => {
  const { language, l10n } = around
  const { t } = l10n
  const looks = severityLooks(
    placed.map(({ severity }) => severity),
    l10n,
  )
  const placeOf = new Map(looks.map(({ rank }, place) => [rank, place]))
  const ranks = new Map([...new Set(placed.map(({ severity }) => severity))].map((word) => [word, severityRank(word)]))
  const lookOf = (severity: string | undefined) => placeOf.get(ranks.get(severity) ?? 'none') ?? -1
  return {
    kind: 'incidents',
    id: 'incidents',
    title: t('Incidents over time'),
    description: description(around, placed),
    from: 0,
    to: daysBetween(from, to),
    places: timePlaces(from, to, language),
    looks,
    incidents: placed.map((review): IncidentMark => ({
      day: daysBetween(from, review.date),
      look: lookOf(review.severity),
      hint: hint(listedIncident(around, review.path)),
      mark: review.path,
    })),
    nothing: t('No incident of this span gives a day.'),
    table: {
      columns: [t('Incident'), t('Day'), t('Severity'), t('Services'), t('Id')],
      rows: placed.map(({ path, title, date, severity = '', id = '' }) => [
        title,
        dateWords(date, language),
        severity,
        serviceNames(around, path).join(', '),
        id,
      ]),
    },
  }
}

const hint = ({ title, facts }: ListedIncident): string => (facts === '' ? title : `${title}\n${facts}`)

const description = ({ language, l10n: { t } }: Around, placed: readonly Dated[]): string => {
  const [last, first] = [placed[0], placed.at(-1)]
  if (first === undefined || last === undefined) return ''
  if (placed.length === 1) return t('1 incident, on {0}.', dateWords(first.date, language))
  const [from, to] = [dateWords(first.date, language), dateWords(last.date, language)]
  return t('{0} incidents from {1} to {2}.', placed.length, from, to)
}

const outside = (
  { l10n: { t } }: Around,
  undated: readonly DocPath[],
  misdated: readonly IncidentReview[],
): readonly string[] => [
  ...(undated.length === 0
    ? []
    : [
        undated.length === 1
          ? t('1 review gives no day and is not in the picture: write “started_at: 2026-01-31T10:00:00Z” on its top.')
          : t(
              '{0} reviews give no day and are not in the picture: write “started_at: 2026-01-31T10:00:00Z” on their top.',
              undated.length,
            ),
      ]),
  ...(misdated.length === 0
    ? []
    : [
        misdated.length === 1
          ? t('1 review gives a day before 1970 or after today and is not in the picture.')
          : t('{0} reviews give a day before 1970 or after today and are not in the picture.', misdated.length),
      ]),
]
