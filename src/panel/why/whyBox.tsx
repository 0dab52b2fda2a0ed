import type { JSX } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { Button } from '../controls/button'
import type { PanelReason, PanelWhy } from '../protocol/why'
import type { View } from '../state/view'
import { useBeside, type Beside } from './useBeside'

type WhyBoxProps = Beside & {
  readonly view: View
  readonly why: PanelWhy
  readonly close: () => void
}

/** The reasons of a cell or row, beside it: what is said, where it comes from, and what can be done. */
export const WhyBox = ({ view, why, at, sight, close }: WhyBoxProps): JSX.Element => {
  const box = useRef<HTMLDivElement>(null)
  useBeside(box, { at, ...(sight && { sight }) })
  useLayoutEffect(() => {
    // Whoever has gone on meanwhile, or has only come back to the page, is left where they are.
    const isHere = at()?.contains(document.activeElement) ?? false
    if (isHere) box.current?.focus({ preventScroll: true })
  }, [why.path, why.person])
  return (
    <div
      ref={box}
      class="reasons"
      role="dialog"
      aria-label={why.title}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        close()
      }}
    >
      <Button kind="link" class="shut" label={view.words.page.close} press={close}>
        ×
      </Button>
      <h2>{why.title}</h2>
      <p class="muted">{why.text}</p>
      {why.reasons.length > 0 && (
        <ul>
          {why.reasons.map((reason, index) => (
            <Reason key={index} view={view} reason={reason} />
          ))}
        </ul>
      )}
      <Offers view={view} why={why} />
    </div>
  )
}

const Reason = ({ view, reason }: { readonly view: View; readonly reason: PanelReason }): JSX.Element => {
  const { text, source, path, line } = reason
  if (source === '') return <li>{text}</li>
  return (
    <li>
      {text}{' '}
      {path === undefined ? (
        <span class="source">{source}</span>
      ) : (
        <Button
          kind="link"
          class="source"
          press={() => {
            view.act({ kind: 'open', path, line })
          }}
        >
          {source}
        </Button>
      )}
    </li>
  )
}

const Offers = ({ view, why }: { readonly view: View; readonly why: PanelWhy }): JSX.Element => {
  const { act, words } = view
  const { path, person, offers } = why
  return (
    <div class="buttons">
      {offers.map(({ intent, label }, index) => (
        <Button
          key={intent}
          kind={index === 0 ? 'primary' : 'secondary'}
          press={() => {
            act({ kind: 'train', intent, path, person })
          }}
        >
          {label}
        </Button>
      ))}
      <Button
        kind={offers.length === 0 ? 'primary' : 'secondary'}
        press={() => {
          act({ kind: 'open', path, line: undefined })
        }}
      >
        {words.why.openRunbook}
      </Button>
      <Button
        press={() => {
          act({ kind: 'show-why', path })
        }}
      >
        {words.why.showWhy}
      </Button>
    </div>
  )
}
