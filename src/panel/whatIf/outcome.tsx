import type { JSX } from 'preact'
import { Button } from '../controls/button'
import { fill } from '../controls/fill'
import type { WhatIfGone, WhatIfModel } from '../protocol/whatIf'
import type { View } from '../state/view'
import { choosing } from './chosen'
import { ServiceChanges } from './serviceChanges'
import { RunbookLosses } from './runbookLosses'
import { Seats } from './seats'
import { shownOutcome } from './shownOutcome'

/** What would follow from the choice; nothing yet: what this is for. */
export const Outcome = ({ view }: { readonly view: View }): JSX.Element => {
  const { memory, whatIf, words } = view
  if (memory.gone.length === 0) {
    return (
      <div class="nothing">
        <h2>{words.whatIf.emptyTitle}</h2>
        <p>{words.whatIf.emptyText}</p>
      </div>
    )
  }
  return whatIf === undefined ? <p class="nothing">{words.page.loading}</p> : <Told view={view} model={whatIf} />
}

const Told = ({ view, model }: { readonly view: View; readonly model: WhatIfModel }): JSX.Element => {
  const { act, memory, remember, words } = view
  const [first, ...figures] = model.sentences
  const shown = shownOutcome(model, memory.filter)
  return (
    <>
      <div class="what-if-head">
        <h2>{model.title}</h2>
        <Button
          kind="link"
          press={() => {
            act({ kind: 'what-if-text', people: model.gone.map(({ id }) => id) })
          }}
        >
          {words.whatIf.asText}
        </Button>
      </div>
      <p>{first}</p>
      {figures.length > 0 && <p class="muted">{figures.join(' ')}</p>}
      <GonePeople view={view} gone={model.gone} />
      {shown.hidden && (
        <p class="muted">
          {words.whatIf.nothingMatches}{' '}
          <Button
            kind="link"
            press={() => {
              remember({ filter: '' })
            }}
          >
            {words.page.clearFilter}
          </Button>
        </p>
      )}
      <RunbookLosses view={view} rows={model.rows} groups={shown.groups} />
      <ServiceChanges view={view} services={shown.services} />
      <Seats view={view} kinds={shown.seats} named={model.gone.length > 1} />
    </>
  )
}

/** Those who are chosen, each with what can be done for them. */
const GonePeople = ({ view, gone }: { readonly view: View; readonly gone: readonly WhatIfGone[] }): JSX.Element => {
  const { act, words } = view
  const leaving = gone.filter(({ left }) => !left).map(({ id }) => id)
  return (
    <ul class="plain gone-people">
      {gone.map((person) => (
        <GonePerson key={person.id} view={view} person={person} />
      ))}
      {leaving.length > 1 && (
        <li class="together">
          <Button
            kind="link"
            press={() => {
              act({ kind: 'draft-handover', people: leaving })
            }}
          >
            {words.whatIf.draftTogether}
          </Button>
        </li>
      )}
    </ul>
  )
}

const GonePerson = ({ view, person }: { readonly view: View; readonly person: WhatIfGone }): JSX.Element => {
  const { act, memory, remember, words } = view
  const { id, name, note, left } = person
  return (
    <li>
      <span>
        <b>{name}</b>
        {note !== undefined && <span class="person-note"> {note}</span>}
      </span>
      {!left && (
        <Button
          kind="link"
          label={fill(words.whatIf.draftHandoverOf, name)}
          press={() => {
            act({ kind: 'draft-handover', people: [id] })
          }}
        >
          {words.whatIf.draftHandover}
        </Button>
      )}
      <Button
        kind="link"
        class="take-back"
        label={fill(words.whatIf.takeBack, name)}
        press={() => {
          remember(choosing(memory, [id], false))
        }}
      >
        ✕
      </Button>
    </li>
  )
}
