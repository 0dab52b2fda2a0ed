import { button, element, fill } from './dom'
import { levelSign, levelText } from './level'
import type { PanelGroup, PanelModel, PanelPerson, PanelRow, PanelWords } from './messages'
import type { Selection } from './select'

export type MatrixActions = {
  /** Opens or closes the reasons of a row, or of a cell where a person is given. */
  readonly why: (path: string, person: string | undefined, at: HTMLElement) => void
  readonly fold: (group: string) => void
}

type Drawing = {
  readonly model: PanelModel
  readonly selection: Selection
  readonly words: PanelWords
  readonly folded: readonly string[]
  readonly actions: MatrixActions
}

/** Runbooks × people as a table: heads stay in sight, arrow keys move, Enter opens the reasons. */
export const matrix = (drawing: Drawing): HTMLElement => {
  const { words, selection } = drawing
  const table = element('table', { class: 'matrix', role: 'grid', 'aria-label': words.matrix })
  table.append(head(drawing))
  for (const group of selection.groups) table.append(groupBody(drawing, group))
  return element('div', { class: 'scroller' }, table)
}

const head = ({ model, selection, words }: Drawing): HTMLElement => {
  const people = selection.people.flatMap((index) => model.people[index] ?? [])
  const names = element(
    'tr',
    {},
    element('th', { scope: 'col', class: 'corner' }, words.runbook),
    element('th', { scope: 'col', class: 'can-run' }, words.canRun),
    element('th', { scope: 'col', class: 'risk' }, words.risk),
    ...people.map(personHead),
    element('td', { class: 'rest' }),
  )
  return element('thead', {}, ...teamRow(people), names)
}

/** Teams above their people, where there are teams. */
const teamRow = (people: readonly PanelPerson[]): readonly HTMLElement[] => {
  if (people.every(({ team }) => team === undefined)) return []
  const runs: { readonly team: string | undefined; span: number }[] = []
  for (const { team } of people) {
    const last = runs.at(-1)
    if (last !== undefined && last.team === team) last.span += 1
    else runs.push({ team, span: 1 })
  }
  const cells = runs.map(({ team, span }) =>
    element('th', { scope: 'colgroup', colspan: span, class: 'team' }, team ?? ''),
  )
  const corner = element('td', { colspan: 3, class: 'corner' })
  return [element('tr', { class: 'teams' }, corner, ...cells, element('td', { class: 'rest' }))]
}

const personHead = ({ name, note }: PanelPerson): HTMLElement =>
  element(
    'th',
    {
      scope: 'col',
      class: note === undefined ? 'person' : 'person noted',
      title: note === undefined ? name : `${name}, ${note}`,
    },
    element('span', {}, name),
    note === undefined ? undefined : element('em', {}, note),
  )

const groupBody = (drawing: Drawing, group: PanelGroup): HTMLElement => {
  const { words, selection, folded, actions } = drawing
  const isFolded = folded.includes(group.key)
  const toggle = button('', 'toggle', () => {
    actions.fold(group.key)
  })
  toggle.setAttribute('aria-expanded', String(!isFolded))
  toggle.append(
    element('span', { class: 'twistie', 'aria-hidden': 'true' }, isFolded ? '›' : '⌄'),
    element('b', {}, group.name),
  )
  const { criticality } = group
  const title = element(
    'div',
    { class: 'group-title' },
    toggle,
    criticality && element('span', { class: `criticality ${criticality}` }, words.criticality[criticality]),
    element('span', { class: 'muted' }, group.summary),
  )
  const header = element('th', { colspan: selection.people.length + 4, scope: 'rowgroup' }, title)
  const rows = isFolded ? [] : group.rows.map((row) => matrixRow(drawing, row))
  return element('tbody', {}, element('tr', { class: 'group' }, header), ...rows)
}

const glyphs: Readonly<Record<PanelRow['risk'], string>> = {
  unknown: '?',
  uncovered: '○',
  'single-point': '●',
  'below-policy': '◐',
  'no-trainer': '△',
  covered: '',
}

const matrixRow = (drawing: Drawing, row: PanelRow): HTMLElement => {
  const { words, actions } = drawing
  const title = element(
    'th',
    { scope: 'row', class: 'title', tabindex: -1, title: `${row.title}\n${row.path}` },
    row.title,
  )
  title.addEventListener('click', () => {
    actions.why(row.path, undefined, title)
  })
  const canRun = element(
    'td',
    { class: 'can-run', title: fill(words.canRunOf, row.canRun, row.required) },
    element('b', {}, String(row.canRun)),
    element('span', {}, ` / ${row.required}`),
  )
  return element(
    'tr',
    { class: `runbook tone-${row.tone}`, 'data-path': row.path },
    title,
    canRun,
    riskCell(row, words),
    ...levelCells(drawing, row),
    element('td', { class: 'rest' }),
  )
}

const riskCell = ({ risk, basis, flags }: PanelRow, words: PanelWords): HTMLElement => {
  if (risk === 'covered') return element('td', { class: 'risk' })
  const asides = [basis === 'inferred' && words.inferred, flags.includes('accepted') && words.flags.accepted]
  const aside = asides.filter((each) => each !== false).join(', ')
  return element(
    'td',
    { class: 'risk', title: [words.risks[risk], aside].filter(Boolean).join(', ') },
    element('span', { class: 'glyph', 'aria-hidden': 'true' }, glyphs[risk]),
    ` ${words.risks[risk]}`,
    aside === '' ? undefined : element('span', { class: 'aside' }, ` · ${aside}`),
  )
}

const levelCells = ({ model, selection, words, actions }: Drawing, row: PanelRow): readonly HTMLElement[] => {
  const cells = new Map(row.cells.map((cell) => [cell.person, cell]))
  return selection.people.map((index) => {
    const person = model.people[index]
    const cell = cells.get(index)
    const text = cell === undefined ? words.noLevel : levelText(cell, words)
    const said = `${person?.name ?? ''}: ${text}`
    const made = element('td', {
      class: cell?.absent ? 'cell absent' : 'cell',
      tabindex: -1,
      title: said,
      'aria-label': said,
      'data-person': person?.id,
    })
    made.append(cell === undefined ? element('span', { class: 'dot', 'aria-hidden': 'true' }) : levelSign(cell, words))
    made.addEventListener('click', () => {
      actions.why(row.path, person?.id, made)
    })
    return made
  })
}
