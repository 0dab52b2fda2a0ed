import type { JSX } from 'preact'
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { menuPlace } from './menuPlace'

export type MenuItem = {
  readonly key: string
  readonly label: string
  /** Why it cannot be pressed just now; undefined where it can. */
  readonly unavailable?: string | undefined
  readonly press: () => void
  /** A line stands above it. */
  readonly begins?: boolean
}

type MenuButtonProps = {
  readonly label: string
  /** Asked when the menu opens. */
  readonly items: () => readonly MenuItem[]
}

type Open = { readonly items: readonly MenuItem[]; readonly at: number }

/**
 * A button that opens a menu, by the keys that menus have: arrows, Home, End and first letters move, Enter and Space press,
 * Escape closes and gives the focus back, Tab goes on.
 */
export const MenuButton = ({ label, items }: MenuButtonProps): JSX.Element => {
  const { open, setOpen, button, list, show, close } = useMenu(items)
  const id = useId()
  return (
    <div
      class="menu-button"
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOpen(undefined)
      }}
    >
      <button
        ref={button}
        type="button"
        class="secondary"
        aria-haspopup="menu"
        aria-expanded={open !== undefined}
        aria-controls={open === undefined ? undefined : id}
        onClick={() => {
          if (open === undefined) show('first')
          else close()
        }}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
          event.preventDefault()
          show(event.key === 'ArrowDown' ? 'first' : 'last')
        }}
      >
        {label}
        <span class="chevron" aria-hidden="true" />
      </button>
      {open !== undefined && <Menu open={open} label={label} id={id} list={list} setOpen={setOpen} close={close} />}
    </div>
  )
}

const useMenu = (items: MenuButtonProps['items']) => {
  const [open, setOpen] = useState<Open | undefined>(undefined)
  const button = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (open !== undefined) itemsIn(list.current)[open.at]?.focus()
  }, [open])
  const show = (which: 'first' | 'last') => {
    const all = items()
    setOpen({ items: all, at: which === 'first' ? 0 : all.length - 1 })
  }
  const close = () => {
    setOpen(undefined)
    button.current?.focus()
  }
  return { open, setOpen, button, list, show, close }
}

const itemsIn = (list: HTMLElement | null): readonly HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? []),
]

type MenuProps = {
  readonly open: Open
  readonly label: string
  readonly id: string
  readonly list: { current: HTMLDivElement | null }
  readonly setOpen: (open: Open) => void
  readonly close: () => void
}

const Menu = ({ open, label, id, list, setOpen, close }: MenuProps): JSX.Element => (
  <div
    ref={list}
    class="menu"
    role="menu"
    id={id}
    aria-label={label}
    onKeyDown={(event) => {
      if (event.key === 'Escape') {
        event.preventDefault()
        event.stopPropagation()
        close()
        return
      }
      const to = menuPlace(
        open.items.map((item) => item.label),
        open.at,
        event.key,
      )
      if (to === undefined) return
      event.preventDefault()
      event.stopPropagation()
      setOpen({ ...open, at: to })
    }}
  >
    {open.items.map((item, index) => (
      <Item
        key={item.key}
        item={item}
        isHere={index === open.at}
        press={() => {
          close()
          item.press()
        }}
      />
    ))}
  </div>
)

type ItemProps = { readonly item: MenuItem; readonly isHere: boolean; readonly press: () => void }

const Item = ({ item: { label, unavailable, begins = false }, isHere, press }: ItemProps): JSX.Element => (
  <>
    {begins && <div role="separator" />}
    <button
      type="button"
      role="menuitem"
      tabIndex={isHere ? 0 : -1}
      aria-disabled={unavailable === undefined ? undefined : true}
      onClick={() => {
        if (unavailable === undefined) press()
      }}
    >
      {label}
      {unavailable !== undefined && <span class="muted"> {unavailable}</span>}
    </button>
  </>
)
