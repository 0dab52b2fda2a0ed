import type { JSX } from 'preact'
import { Button } from '../controls/button'
import { fill } from '../controls/fill'
import { matchesFilter } from '../controls/matchesFilter'
import { Tick } from '../controls/tick'
import type { WhatIfPerson, WhatIfTabModel } from '../protocol/whatIf'
import type { View } from '../state/view'
import { choosing, unfolding } from './chosen'

/** As many as a list can show without becoming slow; a part of a name finds the others. */
const AT_ONCE = 200

type Teams = WhatIfTabModel['teams']

/** Everybody whose name, team or note matches, by team, to be ticked. */
export const PeopleList = ({ view, teams }: { readonly view: View; readonly teams: Teams }): JSX.Element => {
  const { words, memory } = view
  const matching = matchingTeams(teams, memory.whatIf.search)
  const everybody = memory.whatIf.unfolded.includes('people')
  const count = matching.reduce((sum, { people }) => sum + people.length, 0)
  const shown = everybody || count <= AT_ONCE ? matching : firstOf(matching, AT_ONCE)
  if (teams.length === 0) return <p class="muted">{words.whatIf.nobodyKnown}</p>
  if (count === 0) return <p class="muted">{words.whatIf.nobodyMatches}</p>
  return (
    <div class="whom-list">
      {shown.map(({ key, name, people }) => (
        <fieldset key={key}>
          <legend>{name}</legend>
          {people.map((person) => (
            <PersonToTick key={person.id} view={view} person={person} />
          ))}
        </fieldset>
      ))}
      {shown !== matching && (
        <p class="muted">
          {fill(words.whatIf.morePeople, count - AT_ONCE)}{' '}
          <Button
            kind="link"
            press={() => {
              view.remember(unfolding(memory, 'people'))
            }}
          >
            {words.whatIf.showEverybody}
          </Button>
        </p>
      )}
    </div>
  )
}

const PersonToTick = ({ view, person }: { readonly view: View; readonly person: WhatIfPerson }): JSX.Element => {
  const { memory, remember } = view
  const { id, name, note } = person
  return (
    <label class="whom">
      <Tick
        is={memory.gone.includes(id)}
        turn={(on) => {
          remember(choosing(memory, [id], on))
        }}
      />
      <span>
        {name}
        {note !== undefined && <span class="person-note"> {note}</span>}
      </span>
    </label>
  )
}

const matchingTeams = (teams: Teams, search: string): Teams => {
  if (search.trim() === '') return teams
  return teams.flatMap((team) => {
    const people = team.people.filter(({ name, note }) => matchesFilter(search, name, note, team.name))
    return people.length === 0 ? [] : [{ ...team, people }]
  })
}

const firstOf = (teams: Teams, most: number): Teams => {
  let left = most
  return teams.flatMap((team) => {
    const people = team.people.slice(0, left)
    left -= people.length
    return people.length === 0 ? [] : [{ ...team, people }]
  })
}
