import type { JSX } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { Button } from '../controls/button'
import type { PanelReason, PanelWhy } from '../protocol/why'
import type { View } from '../state/view'
import { placeBeside } from './placeBeside'

type WhyBoxProps = {
  readonly view: View
  readonly why: PanelWhy
  /** Where it belongs on the screen; undefined while that is not drawn. */
  readonly at: () => HTMLElement | undefined
  readonly close: () => void
}

/** The reasons of a cell or row, beside it: what is said, where it comes from, and what can be done. */
export const WhyBox = ({ view, why, at, close }: WhyBoxProps): JSX.Element => {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const place = () => {
      const beside = at()
      if (box.current && beside) placeBeside(box.current, beside)
    }
    place()
    box.current?.focus({ preventScroll: true })
    // Scrolling does not bubble, so it is caught on its way down.
    window.addEventListener('scroll', place, { capture: true, passive: true })
    window.addEventListener('resize', place)
    return () => {
      window.removeEventListener('scroll', place, { capture: true })
      window.removeEventListener('resize', place)
    }
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
