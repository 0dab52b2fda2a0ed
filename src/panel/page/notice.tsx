import type { JSX } from 'preact'
import { Button } from '../controls/button'
import type { PanelAct } from '../protocol/acts'
import type { PanelNote, PanelNotice } from '../protocol/page'

type Act = { readonly act: (act: PanelAct) => void }

/** Why there is nothing to show, and what to do. */
export const Notice = ({ notice, act }: { readonly notice: PanelNotice } & Act): JSX.Element => {
  const { state, title, text, details, actions } = notice
  return (
    <section class="notice" role={state === 'error' ? 'alert' : 'status'}>
      <h1>{title}</h1>
      <p>{text}</p>
      {details.length > 0 && (
        <ul>
          {details.map((detail) => (
            <li key={detail}>{detail}</li>
          ))}
        </ul>
      )}
      <div class="buttons">
        {actions.map(({ action, label }, index) => (
          <Button
            key={action}
            kind={index === 0 ? 'primary' : 'secondary'}
            press={() => {
              act({ kind: 'action', action })
            }}
          >
            {label}
          </Button>
        ))}
      </div>
    </section>
  )
}

/** What a reader of the figures must know, and what can be done about it. */
export const Note = ({ note: { text, action }, act }: { readonly note: PanelNote } & Act): JSX.Element => (
  <p class="note" role="status">
    {text}
    {action && (
      <Button
        kind="link"
        press={() => {
          act({ kind: 'action', action: action.action })
        }}
      >
        {action.label}
      </Button>
    )}
  </p>
)
