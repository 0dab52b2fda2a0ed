import type { JSX } from 'preact'
import { OpenLink } from '../controls/openLink'
import type { WhatIfSeat, WhatIfSeats } from '../protocol/whatIf'
import type { View } from '../state/view'
import { UnfoldedList } from './unfoldedList'

type SeatsProps = {
  readonly view: View
  readonly kinds: readonly WhatIfSeats[]
  /** Several people are chosen, so that each seat says whose it is. */
  readonly named: boolean
}

/** What somebody else would have to take over, by what it is. */
export const Seats = ({ view, kinds, named }: SeatsProps): JSX.Element | undefined => {
  const { words } = view
  if (kinds.length === 0) return undefined
  return (
    <section class="seats">
      <h3>{words.whatIf.seats}</h3>
      <p class="muted">{words.whatIf.seatsText}</p>
      {kinds.map(({ key, heading, seats }) => (
        <section key={key}>
          <h4>{heading}</h4>
          <UnfoldedList view={view} name={key} all={seats}>
            {(shown) => (
              <ul class="plain">
                {shown.map((seat) => (
                  <Seat
                    key={[seat.person, seat.text, seat.path, seat.line].join('\n')}
                    view={view}
                    seat={seat}
                    named={named}
                  />
                ))}
              </ul>
            )}
          </UnfoldedList>
        </section>
      ))}
    </section>
  )
}

type SeatProps = { readonly view: View; readonly seat: WhatIfSeat; readonly named: boolean }

const Seat = ({ view, seat: { person, text, why, path, line }, named }: SeatProps): JSX.Element => (
  <li>
    {named && <span class="whose">{person}</span>}
    {path === undefined ? (
      <span>{text}</span>
    ) : (
      <OpenLink view={view} path={path} line={line}>
        {text}
      </OpenLink>
    )}
    <span class="muted"> {why}</span>
  </li>
)
