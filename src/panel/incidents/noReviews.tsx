import type { JSX } from 'preact'
import { Button } from '../controls/button'
import type { IncidentsModel } from '../protocol/incidents'
import type { View } from '../state/view'

type NoReviewsProps = { readonly view: View; readonly none: NonNullable<IncidentsModel['none']> }

/** There is no review at all: what counts as one, and how to write the first. */
export const NoReviews = ({ view: { words, act }, none: { title, text, details } }: NoReviewsProps): JSX.Element => (
  <section class="notice">
    <h2>{title}</h2>
    <p>{text}</p>
    <ul>
      {details.map((detail) => (
        <li key={detail}>{detail}</li>
      ))}
    </ul>
    <div class="buttons">
      <Button
        kind="primary"
        press={() => {
          act({ kind: 'action', action: 'new-review' })
        }}
      >
        {words.incidents.newReview}
      </Button>
      <Button
        press={() => {
          act({ kind: 'action', action: 'settings' })
        }}
      >
        {words.incidents.openSettings}
      </Button>
    </div>
  </section>
)
