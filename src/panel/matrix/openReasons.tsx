import type { JSX } from 'preact'
import type { View } from '../state/view'
import { WhyBox } from '../why/whyBox'
import { enterGrid } from './enterGrid'

/** The reasons of the row or cell that was pressed, beside it. */
export const OpenReasons = ({ view }: { readonly view: View }): JSX.Element | undefined => {
  const { why, remember } = view
  if (why === undefined) return undefined
  const close = () => {
    remember({ open: undefined })
    enterGrid()
  }
  return <WhyBox view={view} why={why} at={openCell} sight={sight} close={close} />
}

const openCell = (): HTMLElement | undefined => document.querySelector<HTMLElement>('.matrix .chosen') ?? undefined

/** Where cells can be seen: below the heads, and for a person's cell right of what stays at the left. */
const sight = (cell: HTMLElement): Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'> | undefined => {
  const scroller = cell.closest('.scroller')?.getBoundingClientRect()
  const head = cell.closest('.matrix')?.querySelector('.head')?.getBoundingClientRect()
  const lead = cell.closest('.line')?.querySelector('.leads')?.getBoundingClientRect()
  if (scroller === undefined || head === undefined || lead === undefined) return undefined
  const left = cell.closest('.leads') === null ? lead.right : lead.left
  return { left, top: head.bottom, right: scroller.right, bottom: scroller.bottom }
}
