import type { IncidentReview, ReviewAction } from '../../core/metrics/incidentReviews'
import { actionEntry } from './actionEntry'
import type { L10n } from '../l10n'
import { groupEntry, type TreeEntry } from './treeEntry'

export const isOpen = ({ item }: ReviewAction): boolean => item.status === 'open'

/** "4 actions open, 1 overdue". */
export const openWords = (open: number, overdue: number, t: L10n['t']): string => {
  const actions = open === 1 ? t('1 action open') : t('{0} actions open', open)
  return overdue === 0 ? actions : t('{0}, {1} overdue', actions, overdue)
}

/** The open actions of all reviews by owner, in the order of their names; those without an owner last. */
export const openActions = (reviews: readonly IncidentReview[], language: string, l10n: L10n): readonly TreeEntry[] => {
  const { t } = l10n
  const open = reviews.flatMap(({ path, actions }) =>
    actions.filter(isOpen).map((action, at) => ({ path, action, at })),
  )
  if (open.length === 0) return []
  const owners = new Map<string, { name: string; own: typeof open }>()
  for (const each of open) {
    const { key = '', name = t('No owner') } = each.action.owner ?? {}
    const owner = owners.get(key) ?? { name, own: [] }
    owner.own.push(each)
    owners.set(key, owner)
  }
  const overdueOf = (own: typeof open) => own.filter(({ action }) => action.pastDue).length
  const sorted = [...owners].sort(
    ([a, one], [b, other]) => Number(a === '') - Number(b === '') || one.name.localeCompare(other.name, language),
  )
  const entry = (key: string, { name, own }: { name: string; own: typeof open }) =>
    groupEntry({
      key: `open/${key}`,
      label: name,
      description: openWords(own.length, overdueOf(own), t),
      icon: 'account',
      tone: 'fine',
      open: true,
      children: [...own].sort(byDue).map(({ path, action, at }) => {
        return actionEntry(path, action, `open/${key}/${path}/${at}`, language, l10n)
      }),
    })
  return [
    groupEntry({
      key: 'open',
      label: t('Open actions'),
      description: openWords(open.length, overdueOf(open), t),
      icon: 'checklist',
      tone: 'fine',
      children: sorted.map(([key, owner]) => entry(key, owner)),
    }),
  ]
}

const noDue = '9999-12-31'

const byDue = (
  a: { readonly path: string; readonly action: ReviewAction },
  b: { readonly path: string; readonly action: ReviewAction },
): number => {
  const [one, other] = [a.action.item.due ?? noDue, b.action.item.due ?? noDue]
  if (one !== other) return one < other ? -1 : 1
  return a.path < b.path ? -1 : a.path > b.path ? 1 : a.action.item.line - b.action.item.line
}
