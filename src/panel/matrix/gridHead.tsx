import type { JSX } from 'preact'
import { fill } from '../controls/fill'
import { px } from '../controls/px'
import type { MatrixModel, MatrixSort, MatrixWords } from '../protocol/matrix'
import { moreColumn, type DrawnColumn, type GridScene, type LeadColumn } from './gridScene'
import { noteOf, presenceGlyphs } from './personWords'

export type HeadProps = {
  readonly scene: GridScene
  readonly model: MatrixModel
  readonly people: readonly number[]
  readonly morePeople: number
  readonly sort: MatrixSort
  /** Key of the column that the keys stand on, while they are in the head. */
  readonly at: string | undefined
}

/** The heads on top: teams above names, which stay in sight. Those of runbook, risk and last exercised sort by it. */
export const GridHead = (props: HeadProps): JSX.Element => {
  const { setting, columns } = props.scene
  return (
    <div role="rowgroup" class="head">
      {setting.measures.teams > 0 && <TeamRow {...props} />}
      <div role="row" class="names" aria-rowindex={setting.headRows} data-line={-1}>
        <div class="leads" role="presentation">
          {setting.leads.map((lead, index) => (
            <LeadHead key={lead} {...props} lead={lead} place={index + 1} />
          ))}
        </div>
        {columns.map((column) => (
          <PersonHead key={column.key} words={setting.words} column={column} isAt={props.at === column.key} />
        ))}
        {props.morePeople > 0 && <MoreHead {...props} />}
      </div>
    </div>
  )
}

const sorts: Readonly<Partial<Record<LeadColumn, MatrixSort>>> = { title: 'name', risk: 'risk', exercised: 'exercised' }

/** What pressing a head sorts by; undefined where it sorts by nothing. */
export const sortOf = (column: string): MatrixSort | undefined =>
  Object.entries(sorts).find(([lead]) => lead === column)?.[1]

const LeadHead = ({
  scene: {
    setting: { words },
  },
  sort,
  at,
  lead,
  place,
}: HeadProps & { readonly lead: LeadColumn; readonly place: number }): JSX.Element => {
  const names = { title: words.runbook, 'can-run': words.canRun, risk: words.risk, exercised: words.lastExercised }
  const by = sorts[lead]
  const isSorted = by === sort
  return (
    <div
      role="columnheader"
      class={`lead ${lead}${isSorted ? ' sorted' : ''}`}
      aria-colindex={place}
      aria-sort={isSorted ? (by === 'risk' ? 'descending' : 'ascending') : undefined}
      title={by === undefined ? names[lead] : `${words.sortBy}: ${words.sorts[by]}`}
      tabIndex={at === lead ? 0 : -1}
      data-column={lead}
    >
      {names[lead]}
    </div>
  )
}

type PersonProps = { readonly words: MatrixWords; readonly column: DrawnColumn; readonly isAt: boolean }

const PersonHead = ({ words, column, isAt }: PersonProps): JSX.Element => {
  const { person, isGone, key, place, left } = column
  const note = noteOf(person, isGone, words)
  return (
    <div
      role="columnheader"
      class={isGone ? 'person is-gone' : `person is-${person.presence}`}
      aria-colindex={place}
      title={[person.name, note, person.team].filter((each) => each !== undefined).join(', ')}
      tabIndex={isAt ? 0 : -1}
      data-column={key}
      data-person={person.id}
      style={{ left: px(left) }}
    >
      <span class="name">{person.name}</span>
      {note !== undefined && (
        <em>
          <span aria-hidden="true">{isGone ? presenceGlyphs.left : presenceGlyphs[person.presence]} </span>
          {note}
        </em>
      )}
    </div>
  )
}

const MoreHead = ({ scene, people, morePeople, at }: HeadProps): JSX.Element => {
  const { words, measures, leads } = scene.setting
  return (
    <div
      role="columnheader"
      class="person more-people"
      aria-colindex={leads.length + people.length + 1}
      title={fill(words.morePeopleHint, morePeople)}
      tabIndex={at === moreColumn ? 0 : -1}
      data-column={moreColumn}
      style={{ left: px(measures.lead + people.length * measures.person) }}
    >
      <span class="name">{fill(words.morePeople, morePeople)}</span>
    </div>
  )
}

/** Teams above their people; of those, only what is drawn. */
const TeamRow = ({ scene, model, people }: HeadProps): JSX.Element => {
  const { columns } = scene
  const { measures, leads } = scene.setting
  const [first, last] = [columns[0]?.place ?? 0, columns.at(-1)?.place ?? 0]
  return (
    <div role="row" class="teams" aria-rowindex={1}>
      <div class="leads" role="presentation" />
      {teamRuns(model, people)
        .filter(({ from, span }) => from + leads.length + 1 <= last && from + span + leads.length >= first)
        .map(({ team, from, span }) => (
          <div
            key={from}
            role="columnheader"
            class="team"
            aria-colindex={leads.length + from + 1}
            aria-colspan={span}
            style={{ left: px(measures.lead + from * measures.person), width: px(span * measures.person) }}
          >
            <span>{team}</span>
          </div>
        ))}
    </div>
  )
}

type TeamRun = { readonly team: string; readonly from: number; readonly span: number }

/** People of one team stand side by side; those of none have no head. */
const teamRuns = ({ people: all }: MatrixModel, people: readonly number[]): readonly TeamRun[] => {
  const runs: { team: string; from: number; span: number }[] = []
  for (const [from, index] of people.entries()) {
    const team = all[index]?.team
    const last = runs.at(-1)
    if (team === undefined) continue
    if (last?.team === team) last.span += 1
    else runs.push({ team, from, span: 1 })
  }
  return runs
}
