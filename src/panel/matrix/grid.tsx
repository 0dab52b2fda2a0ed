import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { fill } from '../controls/fill'
import { LevelSign, levelText } from '../controls/levelSign'
import type { MatrixModel, MatrixPerson, MatrixRow } from '../protocol/matrix'
import type { View } from '../state/view'
import { moveByKeys } from './keys'
import type { ShownGroup, ShownMatrix } from './shownMatrix'

type GridProps = { readonly view: View; readonly model: MatrixModel; readonly shown: ShownMatrix }

/** Runbooks × people as a table: heads stay in sight, arrow keys move, Enter opens the reasons. */
export const Grid = (props: GridProps): JSX.Element => {
  const table = useRef<HTMLTableElement>(null)
  useEffect(() => (table.current ? moveByKeys(table.current) : undefined))
  return (
    <div class="scroller">
      <table ref={table} class="matrix" role="grid" aria-label={props.view.words.matrix.matrix}>
        <Head {...props} />
        {props.shown.groups.map((group) => (
          <GroupBody key={group.key} {...props} group={group} />
        ))}
      </table>
    </div>
  )
}

const Head = ({ view, model, shown }: GridProps): JSX.Element => {
  const words = view.words.matrix
  const people = shown.people.flatMap((index) => model.people[index] ?? [])
  return (
    <thead>
      <TeamRow people={people} />
      <tr>
        <th scope="col" class="corner">
          {words.runbook}
        </th>
        <th scope="col" class="can-run">
          {words.canRun}
        </th>
        <th scope="col" class="risk">
          {words.risk}
        </th>
        {people.map((person) => (
          <PersonHead key={person.id} person={person} />
        ))}
        <td class="rest" />
      </tr>
    </thead>
  )
}

/** Teams above their people, where there are teams. */
const TeamRow = ({ people }: { readonly people: readonly MatrixPerson[] }): JSX.Element | undefined => {
  if (people.every(({ team }) => team === undefined)) return undefined
  const runs: { readonly team: string | undefined; span: number }[] = []
  for (const { team } of people) {
    const last = runs.at(-1)
    if (last !== undefined && last.team === team) last.span += 1
    else runs.push({ team, span: 1 })
  }
  return (
    <tr class="teams">
      <td colSpan={3} class="corner" />
      {runs.map(({ team, span }, index) => (
        <th key={index} scope="colgroup" colSpan={span} class="team">
          {team}
        </th>
      ))}
      <td class="rest" />
    </tr>
  )
}

const PersonHead = ({ person: { name, note } }: { readonly person: MatrixPerson }): JSX.Element => (
  <th
    scope="col"
    class={note === undefined ? 'person' : 'person noted'}
    title={note === undefined ? name : `${name}, ${note}`}
  >
    <span>{name}</span>
    {note === undefined ? undefined : <em>{note}</em>}
  </th>
)

const GroupBody = (props: GridProps & { readonly group: ShownGroup }): JSX.Element => {
  const { view, shown, group } = props
  const { words, memory, remember } = view
  const { key, name, criticality, summary, folded } = group
  const fold = () => {
    const others = memory.matrix.folded.filter((each) => each !== key)
    remember({ matrix: { ...memory.matrix, folded: folded ? others : [...others, key] }, open: undefined })
  }
  return (
    <tbody>
      <tr class="group">
        <th colSpan={shown.people.length + 4} scope="rowgroup">
          <div class="group-title">
            <button type="button" class="toggle" aria-expanded={!folded} onClick={fold}>
              <span class="twistie" aria-hidden="true">
                {folded ? '›' : '⌄'}
              </span>
              <b>{name}</b>
            </button>
            {criticality && <span class={`criticality ${criticality}`}>{words.matrix.criticality[criticality]}</span>}
            <span class="muted">{summary}</span>
          </div>
        </th>
      </tr>
      {!folded && group.rows.map((row) => <Row key={row.path} {...props} row={row} />)}
    </tbody>
  )
}

const glyphs: Readonly<Record<MatrixRow['risk'], string>> = {
  unknown: '?',
  uncovered: '○',
  'single-point': '●',
  'below-policy': '◐',
  'no-trainer': '△',
  covered: '',
}

type RowProps = GridProps & { readonly row: MatrixRow }

const Row = (props: RowProps): JSX.Element => {
  const { view, row } = props
  const { memory, remember, words } = view
  const isOpen = memory.open?.path === row.path && memory.open.person === undefined
  return (
    <tr class={`runbook tone-${row.tone}`} data-path={row.path}>
      <th
        scope="row"
        class={isOpen ? 'title chosen' : 'title'}
        tabIndex={-1}
        title={`${row.title}\n${row.path}`}
        onClick={() => {
          remember({ open: isOpen ? undefined : { path: row.path, person: undefined } })
        }}
      >
        {row.title}
      </th>
      <td class="can-run" title={fill(words.matrix.canRunOf, row.canRun, row.required)}>
        <b>{row.canRun}</b>
        <span> / {row.required}</span>
      </td>
      <RiskCell {...props} />
      <Cells {...props} />
      <td class="rest" />
    </tr>
  )
}

const RiskCell = ({ view, row: { risk, basis, flags } }: RowProps): JSX.Element => {
  const words = view.words.matrix
  if (risk === 'covered') return <td class="risk" />
  const asides = [basis === 'inferred' && words.inferred, flags.includes('accepted') && words.flags.accepted]
  const aside = asides.filter((each) => each !== false).join(', ')
  return (
    <td class="risk" title={[words.risks[risk], aside].filter(Boolean).join(', ')}>
      <span class="glyph" aria-hidden="true">
        {glyphs[risk]}
      </span>{' '}
      {words.risks[risk]}
      {aside !== '' && <span class="aside"> · {aside}</span>}
    </td>
  )
}

const Cells = ({ view, model, shown, row }: RowProps): JSX.Element => {
  const { memory, remember, words } = view
  const cells = new Map(row.cells.map((cell) => [cell.person, cell]))
  return (
    <>
      {shown.people.map((index) => {
        const person = model.people[index]
        const cell = cells.get(index)
        const said = `${person?.name ?? ''}: ${cell === undefined ? words.matrix.noLevel : levelText(cell, words.matrix)}`
        const isOpen = memory.open?.path === row.path && memory.open.person === person?.id
        return (
          <td
            key={index}
            class={`cell${cell?.absent ? ' absent' : ''}${isOpen ? ' chosen' : ''}`}
            tabIndex={-1}
            title={said}
            aria-label={said}
            data-person={person?.id}
            onClick={() => {
              remember({ open: isOpen ? undefined : { path: row.path, person: person?.id } })
            }}
          >
            {cell === undefined ? (
              <span class="dot" aria-hidden="true" />
            ) : (
              <LevelSign looks={cell} letters={words.matrix.letters} />
            )}
          </td>
        )
      })}
    </>
  )
}
