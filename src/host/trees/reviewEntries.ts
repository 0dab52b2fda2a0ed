import type { IncidentReview } from '../../core/metrics/reviews/incidentReviews'
import { reviewStatusOf } from '../../core/metrics/reviews/reviewReadiness'
import type { DocPath } from '../../core/domain/text'
import { actionEntry } from './actionEntry'
import type { L10n } from '../l10n'
import { isOpen, openActions, openWords } from './openActions'
import { groupEntry, reasonEntry, type TreeEntry } from './treeEntry'
import { reviewStatusWords } from '../words/reviewStatusWords'
import { dateWords } from '../words/words'

/**
 * Incident reviews by status, then by year, the newest first, with their action items; the open ones by owner on top.
 * Where no review states a status, they stand by year alone.
 */
export const reviewEntries = (
  reviews: readonly IncidentReview[],
  language: string,
  l10n: L10n,
  similarTo: SimilarTo = () => [],
): readonly TreeEntry[] => {
  const entryOf: EntryOf = (review) => reviewEntry(review, language, l10n, similarTo)
  const statuses = byStatus(reviews)
  const stated = statuses.some(([status]) => status !== undefined)
  return [
    ...openActions(reviews, language, l10n),
    ...(stated
      ? statuses.map(([status, own]) => statusGroup(status, own, entryOf, l10n))
      : yearGroups('', reviews, entryOf, l10n)),
  ]
}

/** The entry of one review. */
type EntryOf = (review: IncidentReview) => TreeEntry

/** What looks like a review, as entries beneath it; asked where the review is opened. */
export type SimilarTo = (review: DocPath) => readonly TreeEntry[]

/** "41 reviews · 3 actions open", for the view's head. */
export const reviewsHeadline = (reviews: readonly IncidentReview[], { t }: L10n): string => {
  if (reviews.length === 0) return ''
  const count = reviews.length === 1 ? t('1 review') : t('{0} reviews', reviews.length)
  const open = reviews.flatMap(({ actions }) => actions).filter(isOpen)
  const overdue = open.filter(({ pastDue }) => pastDue).length
  return [count, ...(open.length === 0 ? [] : [openWords(open.length, overdue, t)])].join(' · ')
}

/** The known statuses in the order of a review's life, then others by name, then none stated. */
const lifeOrder: readonly string[] = ['draft', 'in-review', 'reviewed', 'closed']

const byStatus = (reviews: readonly IncidentReview[]): [string | undefined, IncidentReview[]][] => {
  const groups = new Map<string | undefined, IncidentReview[]>()
  for (const review of reviews) {
    const own = groups.get(review.status)
    if (own === undefined) groups.set(review.status, [review])
    else own.push(review)
  }
  return [...groups].sort(([a], [b]) => placeOf(a) - placeOf(b) || ((a ?? '') < (b ?? '') ? -1 : 1))
}

const placeOf = (status: string | undefined): number => {
  if (status === undefined) return lifeOrder.length + 1
  const place = lifeOrder.indexOf(status)
  return place < 0 ? lifeOrder.length : place
}

/** The known statuses in words; others as they are written. */
const statusWords = (status: string | undefined, l10n: L10n): string => {
  if (status === undefined) return l10n.t('No status stated')
  const known = reviewStatusOf(status)
  return known !== undefined
    ? reviewStatusWords(known, l10n)
    : `${status.charAt(0).toLocaleUpperCase()}${status.slice(1)}`
}

const statusGroup = (
  status: string | undefined,
  reviews: readonly IncidentReview[],
  entryOf: EntryOf,
  l10n: L10n,
): TreeEntry =>
  groupEntry({
    key: `status/${status ?? ''}`,
    label: statusWords(status, l10n),
    description: reviewsHeadline(reviews, l10n),
    tone: 'fine',
    open: status !== 'closed',
    children: withinStatus(status ?? '', reviews, entryOf, l10n),
  })

/** One year alone needs no line of its own. */
const withinStatus = (
  status: string,
  reviews: readonly IncidentReview[],
  entryOf: EntryOf,
  l10n: L10n,
): readonly TreeEntry[] => {
  const years = yearGroups(status, reviews, entryOf, l10n)
  return years.length > 1 ? years : years.flatMap(({ children }) => children)
}

/** The newest year stands open. Reviews come sorted, those without a date last. */
const yearGroups = (
  within: string,
  reviews: readonly IncidentReview[],
  entryOf: EntryOf,
  l10n: L10n,
): readonly TreeEntry[] => {
  const years = new Map<string, IncidentReview[]>()
  for (const review of reviews) {
    const year = review.date?.slice(0, 4) ?? ''
    const own = years.get(year)
    if (own === undefined) years.set(year, [review])
    else own.push(review)
  }
  return [...years].map(([year, own], index) =>
    groupEntry({
      key: `year/${within}/${year}`,
      label: year === '' ? l10n.t('No date stated') : year,
      description: own.length === 1 ? l10n.t('1 review') : l10n.t('{0} reviews', own.length),
      tone: 'fine',
      open: index === 0,
      children: own.map(entryOf),
    }),
  )
}

const reviewEntry = (review: IncidentReview, language: string, l10n: L10n, similarTo: SimilarTo): TreeEntry => {
  const { path, title, id, severity, date, actions } = review
  const said = actionsWords(review, l10n)
  const parts = [date === undefined ? undefined : dateWords(date, language), severity, said]
  const description = parts.filter((part) => part !== undefined).join(' · ')
  const key = `review/${path}`
  const late = actions.some((action) => isOpen(action) && action.pastDue)
  return {
    ...reasonEntry(key, title, { description, path, is: 'review' }),
    tooltip: [title, [id, ...parts].filter((part) => part !== undefined).join(' · '), path],
    icon: late ? 'warning' : 'notebook',
    tone: late ? 'warn' : 'fine',
    opens: { path, line: 1 },
    holds: true,
    get children() {
      const own =
        actions.length === 0
          ? [reasonEntry(`${key}/none`, noActionsSentence(review, l10n), { icon: 'info' })]
          : actions.map((action, at) => actionEntry(`${key}/${at}`, action, { review: path, language, l10n }))
      return [...own, ...similarTo(path)]
    },
  }
}

/** "2 of 5 actions open"; what nobody says is never called open or done. */
const actionsWords = ({ actions, actionsStated }: IncidentReview, { t }: L10n): string => {
  const all = actions.length
  if (all === 0) return noActionsWords(actionsStated, t)
  const open = actions.filter(isOpen)
  const overdue = open.filter(({ pastDue }) => pastDue).length
  const notSaid = actions.filter(({ item }) => item.status === 'not-stated').length
  if (notSaid === all) return all === 1 ? t('1 action, state not said') : t('{0} actions, states not said', all)
  const parts = [
    open.length > 0 && t('{0} of {1} actions open', open.length, all),
    overdue > 0 && t('{0} overdue', overdue),
    open.length === 0 && notSaid === 0 && (all === 1 ? t('its action is done') : t('all {0} actions done', all)),
    open.length === 0 && notSaid > 0 && t('{0} of {1} actions done', all - notSaid, all),
    notSaid > 0 && t('{0} not said', notSaid),
  ]
  return parts.filter((part) => part !== false).join(', ')
}

const noActionsWords = (stated: IncidentReview['actionsStated'], t: L10n['t']): string => {
  switch (stated) {
    case 'prose':
      return t('actions told in prose')
    case 'none':
      return t('needs no action')
    case 'listed':
    case 'absent':
      return t('no actions stated')
  }
}

const noActionsSentence = ({ actionsStated }: IncidentReview, { t }: L10n): string => {
  switch (actionsStated) {
    case 'prose':
      return t('Its actions are told in prose, so they cannot be followed one by one.')
    case 'none':
      return t('It says that no action is needed.')
    case 'listed':
    case 'absent':
      return t('It states no actions.')
  }
}
