import { addInterval, daysBetween } from '../../domain/calendar'
import type { ActionItem, ActionItemsForm } from '../../domain/documents'
import { limitFor, type Policy } from '../../domain/policy'
import type { DocPath, IsoDate } from '../../domain/text'
import { shareOf, tallyOf, type Judged, type ShareFigure, type Tally } from './figures'
import type { Incident } from './incident'

/** Where an action item stands; without its words, so that no figure stands beside a name in them. */
export type ActionPlace = { readonly document: DocPath; readonly line: number }

/** How long ago the incident of an action was. */
export type ActionAge =
  'under-4-weeks' | '4-to-8-weeks' | '8-to-26-weeks' | '26-to-52-weeks' | 'over-52-weeks' | 'unknown'

export type ActionFigures = {
  readonly all: number
  readonly open: readonly ActionPlace[]
  /** Open ones whose due date has passed. */
  readonly overdue: readonly ActionPlace[]
  readonly done: readonly ActionPlace[]
  /** Nothing says whether they are done. */
  readonly notStated: readonly ActionPlace[]
  /** Of those not stated: their due date has passed, so that they may be overdue. */
  readonly perhapsOverdue: readonly ActionPlace[]
  /** Those not said to be done, by the time since their incident, the youngest first. */
  readonly byAge: readonly {
    readonly age: ActionAge
    readonly open: readonly ActionPlace[]
    readonly notStated: readonly ActionPlace[]
  }[]
  /** Closed within the policy's `close_actions_within`, counted from the incident's day. */
  readonly closedInTime: ShareFigure
  /** The same by type of action, as the writers word it; undefined: no type. */
  readonly closedInTimeByType: readonly { readonly type: string | undefined; readonly figure: ShareFigure }[]
  /** How the reviews write their actions. */
  readonly forms: readonly Tally<ActionItemsForm>[]
}

type Action = {
  readonly item: ActionItem
  readonly place: ActionPlace
  readonly date: IsoDate | undefined
  readonly age: ActionAge
  readonly closed: Judged
}

type Told = Pick<Action, 'item' | 'place' | 'date'>

const ages: readonly (readonly [ActionAge, weeks: number])[] = [
  ['under-4-weeks', 4],
  ['4-to-8-weeks', 8],
  ['8-to-26-weeks', 26],
  ['26-to-52-weeks', 52],
  ['over-52-weeks', Infinity],
]

const ageOf = (date: IsoDate | undefined, today: IsoDate): ActionAge => {
  if (date === undefined) return 'unknown'
  const weeks = daysBetween(date, today) / 7
  return ages.find(([, below]) => weeks < below)?.[0] ?? 'unknown'
}

/**
 * An action that is done without a date was closed in time where its limit has not passed yet, and otherwise nobody can
 * tell; one that is open was not, once its limit has passed.
 */
const inTime = ({ item, place: { document }, date }: Told, policy: Policy, today: IsoDate): Judged => {
  if (item.status === 'not-stated') return { kind: 'uncounted', document, reason: 'not-stated' }
  if (date === undefined) return { kind: 'uncounted', document, reason: 'no-date' }
  const limit = addInterval(date, limitFor(policy.closeActionsWithin, item.type))
  if (item.status === 'open') {
    return today > limit ? { kind: 'no', document } : { kind: 'uncounted', document, reason: 'not-due-yet' }
  }
  if (item.closedOn !== undefined) return { kind: item.closedOn <= limit ? 'yes' : 'no', document }
  return today <= limit ? { kind: 'yes', document } : { kind: 'uncounted', document, reason: 'closing-not-dated' }
}

const typeOf = ({ item }: Action): string | undefined => {
  const type = item.type?.trim().toLowerCase() ?? ''
  return type === '' ? undefined : type
}

const closedByType = (actions: readonly Action[]): ActionFigures['closedInTimeByType'] => {
  const byType = new Map<string | undefined, Judged[]>()
  for (const action of actions) {
    const type = typeOf(action)
    const known = byType.get(type)
    if (known === undefined) byType.set(type, [action.closed])
    else known.push(action.closed)
  }
  const types = tallyOf(actions.map((action) => ({ word: typeOf(action), document: action.place.document })))
  return types.map(({ word: type }) => ({ type, figure: shareOf(byType.get(type) ?? []) }))
}

/** The action items of incidents' reviews, as of a day. */
export const incidentActions = (incidents: readonly Incident[], policy: Policy, today: IsoDate): ActionFigures => {
  const actions = incidents.flatMap(({ path, date, document }) => {
    const age = ageOf(date, today)
    return document.facts.stated.actionItems.map((item): Action => {
      const told: Told = { item, place: { document: path, line: item.line }, date }
      return { ...told, age, closed: inTime(told, policy, today) }
    })
  })
  const placesOf = (holds: (action: Action) => boolean) => actions.filter(holds).map(({ place }) => place)
  const isPastDue = ({ item: { due } }: Action): boolean => due !== undefined && due < today
  const of = (status: ActionItem['status'], holds: (action: Action) => boolean = () => true) =>
    placesOf((action) => action.item.status === status && holds(action))
  return {
    all: actions.length,
    open: of('open'),
    overdue: of('open', isPastDue),
    done: of('done'),
    notStated: of('not-stated'),
    perhapsOverdue: of('not-stated', isPastDue),
    byAge: [...ages.map(([age]) => age), 'unknown' as const].map((age) => ({
      age,
      open: of('open', (action) => action.age === age),
      notStated: of('not-stated', (action) => action.age === age),
    })),
    closedInTime: shareOf(actions.map(({ closed }) => closed)),
    closedInTimeByType: closedByType(actions),
    forms: tallyOf(incidents.map(({ path, review }) => ({ word: review.actionsStated, document: path }))),
  }
}
