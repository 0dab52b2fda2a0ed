import type { IncidentReview, ReviewAction } from '../../core/metrics/reviews/incidentReviews'
import { dueEntry } from './actionEntry'
import type { L10n } from '../l10n'
import { groupEntry, type TreeEntry } from './treeEntry'

/** Said to be open: what does not say is not. */
export const isOpen = ({ item }: ReviewAction): boolean => item.status === 'open'

/** "4 actions open, 1 overdue". */
export const openWords = (open: number, overdue: number, t: L10n['t']): string => {
  const actions = open === 1 ? t('1 action open') : t('{0} actions open', open)
  return overdue === 0 ? actions : t('{0}, {1} overdue', actions, overdue)
}

type Placed = { readonly review: IncidentReview; readonly action: ReviewAction }

type OpenAction = Placed & { readonly at: number }

type Owned = { readonly key: string; readonly name: string; readonly own: OpenAction[]; readonly gone: boolean }

/**
 * The open actions of all reviews by owner, in the order of their names, and what nobody takes last. With each owner the longest overdue first, then what is due next, then what has no date, oldest first.
 */
export const openActions = (reviews: readonly IncidentReview[], language: string, l10n: L10n): readonly TreeEntry[] => {
  const open = reviews.flatMap((review) => review.actions.filter(isOpen).map((action, at) => ({ review, action, at })))
  if (open.length === 0) return []
  const owners = byOwner(open, l10n).sort(
    (a, b) => Number(a.key === '') - Number(b.key === '') || a.name.localeCompare(b.name, language),
  )
  return [
    groupEntry({
      key: 'open',
      label: l10n.t('Open actions'),
      description: openWords(open.length, overdueOf(open), l10n.t),
      icon: 'checklist',
      tone: 'fine',
      open: true,
      children: owners.map((owner) => ownerEntry(owner, language, l10n)),
    }),
  ]
}

const overdueOf = (own: readonly OpenAction[]) => own.filter(({ action }) => action.pastDue).length

const byOwner = (open: readonly OpenAction[], { t }: L10n): Owned[] => {
  const owners = new Map<string, Owned>()
  for (const each of open) {
    const { key = '', name = t('Nobody named'), gone = false } = each.action.owner ?? {}
    const owner = owners.get(key) ?? { key, name, own: [], gone }
    owner.own.push(each)
    owners.set(key, owner)
  }
  return [...owners.values()]
}

const ownerEntry = ({ key, name, own, gone }: Owned, language: string, l10n: L10n): TreeEntry => {
  const { t } = l10n
  const unknown = key.startsWith('?') && t('not known here')
  const late = overdueOf(own)
  // A number beside a name would be read as a measure of the person: what is theirs stands below, line by line.
  const isPerson = key.startsWith('person:')
  const counts = [t('{0} open', own.length), late > 0 && t('{0} overdue', late)]
  const notes = [...(isPerson ? [] : counts), gone && t('has left'), unknown]
  const sorted = [...own].sort(byDue)
  return groupEntry({
    key: `open/${key}`,
    label: name,
    description: notes.filter((note) => note !== false).join(' · '),
    icon: iconOf(key),
    tone: gone ? 'warn' : 'fine',
    open: true,
    children: inParts(key, sorted, language, l10n),
  })
}

const iconOf = (key: string): string => {
  if (key === '' || key.startsWith('?')) return 'question'
  return key.startsWith('team:') ? 'organization' : 'account'
}

/** So many lines are taken in at a glance; more stand in parts. */
const GLANCE = 6

/** What is overdue, what is due, what has no date: parts of their own only where an owner has many. */
const inParts = (key: string, own: readonly OpenAction[], language: string, l10n: L10n): readonly TreeEntry[] => {
  const { t } = l10n
  const entries = (some: readonly OpenAction[]) => some.map((each) => entryOf(key, each, language, l10n))
  const late = own.filter(({ action }) => action.pastDue)
  const dated = own.filter(({ action }) => !action.pastDue && action.item.due !== undefined)
  const undated = own.filter(({ action }) => action.item.due === undefined)
  const parts = [
    { part: 'overdue', label: t('Overdue'), some: late },
    { part: 'due', label: t('Due later'), some: dated },
    { part: 'undated', label: t('No date'), some: undated },
  ].filter(({ some }) => some.length > 0)
  if (own.length <= GLANCE || parts.length < 2) return entries(own)
  return parts.map(({ part, label, some }) =>
    groupEntry({
      key: `open/${key}/${part}`,
      label,
      description: key.startsWith('person:') ? '' : some.length === 1 ? t('1 action') : t('{0} actions', some.length),
      open: part !== 'undated',
      children: entries(some),
    }),
  )
}

const entryOf = (key: string, { review, action, at }: OpenAction, language: string, l10n: L10n): TreeEntry =>
  dueEntry(`open/${key}/${review.path}/${at}`, action, review.id ?? review.title, {
    review: review.path,
    language,
    l10n,
  })

const noDue = '9999-12-31'

/** The longest overdue first, then what is due next, then what has no date, oldest first. */
export const byDue = (a: Placed, b: Placed): number => {
  const [one, other] = [a.action.item.due ?? noDue, b.action.item.due ?? noDue]
  if (one !== other) return one < other ? -1 : 1
  const older = (b.action.ageDays ?? 0) - (a.action.ageDays ?? 0)
  if (older !== 0) return older
  return a.review.path < b.review.path
    ? -1
    : a.review.path > b.review.path
      ? 1
      : a.action.item.line - b.action.item.line
}
