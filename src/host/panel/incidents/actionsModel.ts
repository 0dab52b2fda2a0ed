import type { ActionAge, ActionPlace } from '../../../core/metrics/incidents/incidentActions'
import type { IncidentFigures } from '../../../core/metrics/incidents/incidentReport'
import type { IncidentReview, ReviewAction } from '../../../core/metrics/reviews/incidentReviews'
import type { IncidentsModel, OpenActionRow } from '../../../panel/protocol/incidents'
import type { Bars } from '../../../picture/barChart'
import type { L10n } from '../../l10n'
import { whenWords } from '../../trees/actionEntry'
import { byDue } from '../../trees/openActions'
import type { Around } from './around'

type Actions = Pick<IncidentsModel, 'ages' | 'actionSentence' | 'actions'>

/** What the reviews of a span want done and is not said to be done: by the time since the incident, and one by one. */
export const actionsModel = (around: Around, { actions, reviews }: IncidentFigures): Actions => ({
  ages: agesBars(actions, around.l10n),
  actionSentence: actionSentence(actions, around.l10n),
  actions: reviews
    .flatMap((path) => around.reviews.get(path) ?? [])
    .flatMap((review) => review.actions.map((action) => ({ review, action })))
    .filter(({ action }) => action.item.status === 'open')
    .sort(byDue)
    .map(({ review, action }) => actionRow(around, review, action)),
})

type Figures = IncidentFigures['actions']

const ageWords = ({ t }: L10n): Readonly<Record<ActionAge, string>> => ({
  'under-4-weeks': t('under 4 weeks'),
  '4-to-8-weeks': t('4 to 8 weeks'),
  '8-to-26-weeks': t('8 weeks to half a year'),
  '26-to-52-weeks': t('half a year to a year'),
  'over-52-weeks': t('over a year'),
  unknown: t('no day known'),
})

const placeKey = ({ document, line }: ActionPlace): string => `${document}:${line}`

/** Only ages that occur. */
const agesBars = ({ byAge, overdue }: Figures, l10n: L10n): Bars => {
  const { t } = l10n
  const words = ageWords(l10n)
  const late = new Set(overdue.map(placeKey))
  const ages = byAge
    .filter(({ open, notStated }) => open.length + notStated.length > 0)
    .map(({ age, open, notStated }) => ({
      label: words[age],
      open: open.length,
      overdue: open.filter((place) => late.has(placeKey(place))).length,
      notStated: notStated.length,
    }))
  return {
    kind: 'bars',
    id: 'open-actions-by-age',
    title: t('Open actions by the age of their incident'),
    description: ages.map((age) => `${age.label}: ${ageText(age, l10n)}.`).join(' '),
    bars: ages.map((age) => ({
      label: age.label,
      value: age.open,
      part: age.overdue,
      rest: age.notStated,
      text: ageText(age, l10n),
    })),
    nothing: t('No action is open.'),
    table: {
      columns: [t('Since the incident'), t('Open'), t('Overdue'), t('Do not say')],
      rows: ages.map((age) => [age.label, String(age.open), String(age.overdue), String(age.notStated)]),
    },
  }
}

type AgeCounts = { readonly open: number; readonly overdue: number; readonly notStated: number }

const ageText = ({ open, overdue, notStated }: AgeCounts, { t }: L10n): string =>
  [
    (open > 0 || notStated === 0) && t('{0} open', open),
    overdue > 0 && t('{0} overdue', overdue),
    notStated > 0 && t('{0} not said', notStated),
  ]
    .filter((part) => part !== false)
    .join(', ')

const actionSentence = ({ all, open, overdue, done, notStated, perhapsOverdue }: Figures, { t }: L10n): string => {
  if (all === 0) return t('No action item is listed.')
  const count = all === 1 ? t('1 action') : t('{0} actions', all)
  const late =
    overdue.length === 0 ? t('{0} open', open.length) : t('{0} open ({1} overdue)', open.length, overdue.length)
  const silent =
    perhapsOverdue.length === 0
      ? t('{0} that do not say', notStated.length)
      : t('{0} that do not say ({1} past their due date)', notStated.length, perhapsOverdue.length)
  return t('{0}: {1}, {2} done, {3}.', count, late, done.length, silent)
}

const actionRow = ({ language, l10n }: Around, review: IncidentReview, action: ReviewAction): OpenActionRow => {
  const { item, owner, pastDue } = action
  const [due = ''] = whenWords(action, { review: review.path, language, l10n })
  const gone = owner?.gone === true ? l10n.t('{0} (has left)', owner.name) : owner?.name
  return {
    path: review.path,
    line: item.line,
    title: item.title,
    facts: [review.id ?? review.title, gone ?? l10n.t('nobody named'), item.ticket]
      .filter((fact) => fact !== undefined)
      .join(' · '),
    due,
    late: pastDue,
  }
}
