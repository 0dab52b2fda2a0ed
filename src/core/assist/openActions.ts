import type { Document } from '../domain/documents'
import type { IsoDate } from '../domain/text'

/** The action items of a review by what they say of themselves. `overdue` are open ones whose day is past. */
export type ActionCounts = {
  readonly all: number
  readonly open: number
  readonly overdue: number
  readonly notStated: number
}

export const countActions = ({ facts }: Document, today: IsoDate): ActionCounts => {
  const { actionItems } = facts.stated
  const open = actionItems.filter(({ status }) => status === 'open')
  return {
    all: actionItems.length,
    open: open.length,
    overdue: open.filter(({ due }) => due !== undefined && due < today).length,
    notStated: actionItems.filter(({ status }) => status === 'not-stated').length,
  }
}
