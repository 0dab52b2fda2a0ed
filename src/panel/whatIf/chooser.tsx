import type { JSX } from 'preact'
import { Button } from '../controls/button'
import { Choice } from '../controls/choice'
import type { WhatIfPick, WhatIfTabModel } from '../protocol/whatIf'
import type { View } from '../state/view'
import { areGone, choosing } from './chosen'
import { PeopleList } from './peopleList'

type ChooserProps = { readonly view: View; readonly model: WhatIfTabModel }

/** Who would be gone: picks of several people at once, a search over names, and everybody by team. */
export const Chooser = ({ view, model }: ChooserProps): JSX.Element => {
  const { memory, remember, words } = view
  return (
    <section class="chooser" aria-label={words.whatIf.choose}>
      <div class="what-if-head">
        <h2>{words.whatIf.choose}</h2>
        {memory.gone.length > 0 && (
          <Button
            kind="link"
            press={() => {
              remember(choosing(memory, memory.gone, false))
            }}
          >
            {words.whatIf.clear}
          </Button>
        )}
      </div>
      <Picks view={view} model={model} />
      <input
        type="search"
        placeholder={words.whatIf.search}
        aria-label={words.whatIf.search}
        value={memory.whatIf.search}
        onInput={({ currentTarget }) => {
          remember({ whatIf: { ...memory.whatIf, search: currentTarget.value } })
        }}
      />
      <PeopleList view={view} teams={model.teams} />
    </section>
  )
}

const Picks = ({ view, model: { absences, groups } }: ChooserProps): JSX.Element | undefined => {
  const { memory, remember, words } = view
  if (absences.length + groups.length === 0) return undefined
  const add = (key: string) => {
    const pick = groups.find((each) => each.key === key)
    if (pick) remember(choosing(memory, pick.people, true))
  }
  const options = [
    { value: '', label: words.whatIf.addGroup },
    ...groups.map(({ key, label }) => ({ value: key, label })),
  ]
  return (
    <div class="picks" role="group" aria-label={words.whatIf.quickPicks}>
      {absences.map((pick) => (
        <Pick key={pick.key} view={view} pick={pick} />
      ))}
      {groups.length > 0 && <Choice label={words.whatIf.addGroup} value="" options={options} choose={add} />}
    </div>
  )
}

const Pick = ({ view, pick }: { readonly view: View; readonly pick: WhatIfPick }): JSX.Element => {
  const pressed = areGone(view.memory, pick.people)
  return (
    <button
      type="button"
      class="secondary pick"
      aria-pressed={pressed}
      title={pick.hint}
      onClick={() => {
        view.remember(choosing(view.memory, pick.people, !pressed))
      }}
    >
      {pick.label}
    </button>
  )
}
