import type { Level } from '../../core/domain/documents'
import type { LevelMark } from '../../picture/levelMark'
import type { MatrixDrawing, PictureRow } from '../../picture/matrixDrawing'
import type { Paint } from '../../picture/picture'
import { fill } from '../controls/fill'
import type { MatrixCell, MatrixModel, MatrixRow, MatrixWords } from '../protocol/matrix'
import type { Tone } from '../protocol/page'
import type { PanelWords } from '../protocol/words'

const quarters: Readonly<Record<Level, LevelMark['quarters']>> = {
  none: 0,
  read: 1,
  shadowed: 2,
  performed: 3,
  teaches: 4,
}

const glyphs: Readonly<Record<MatrixRow['risk'], string>> = {
  unknown: '? ',
  uncovered: '○ ',
  'single-point': '● ',
  'below-policy': '◐ ',
  'no-trainer': '△ ',
  covered: '',
}

const paints: Readonly<Record<Tone, Paint>> = { alarm: 'alarm', warn: 'warn', calm: 'muted', fine: 'ink' }

type Shown = {
  readonly groups: readonly {
    readonly name: string
    readonly summary: string
    readonly folded: boolean
    readonly rows: readonly MatrixRow[]
  }[]
  /** Indexes into the model's people. */
  readonly people: readonly number[]
  readonly matching: number
}

type Speech = {
  readonly words: Pick<PanelWords, 'matrix' | 'exports'>
  /** What is looked at. */
  readonly about: string
  /** A cell in words. */
  readonly say: (cell: MatrixCell) => string
}

/** What of the matrix is shown, as a drawing: its rows in their order, folded groups by their name alone. */
export const shownDrawing = (
  model: MatrixModel,
  shown: Shown,
  { words: { matrix, exports }, about, say }: Speech,
): MatrixDrawing => {
  const { runbook, canRun, risk } = matrix
  return {
    title: fill(exports.pictureTitle, about),
    description: fill(exports.pictureDescription, shown.matching, shown.people.length),
    heads: { runbook, canRun, risk },
    people: shown.people.flatMap((index) => {
      const person = model.people[index]
      return person === undefined ? [] : [{ name: person.name, team: person.team, note: person.note }]
    }),
    groups: shown.groups.map(({ name, summary, folded, rows }) => ({
      name,
      summary,
      rows: folded ? [] : rows.map((row) => drawnRow(row, shown.people, matrix, say)),
    })),
    legend: legendOf(matrix),
  }
}

const drawnRow = (row: MatrixRow, people: readonly number[], words: MatrixWords, say: Speech['say']): PictureRow => {
  const cells = new Map(row.cells.map((cell) => [cell.person, cell]))
  const { title, canRun, required, risk, basis, flags, tone } = row
  const said = [
    ...(risk === 'covered' ? [] : [`${glyphs[risk]}${words.risks[risk]}`]),
    ...(basis === 'inferred' && risk !== 'covered' ? [words.inferred] : []),
    ...(flags.includes('accepted') ? [words.flags.accepted] : []),
  ]
  return {
    title,
    canRun: `${canRun} / ${required}`,
    risk: said.join(', '),
    paint: paints[tone],
    cells: people.map((index) => {
      const cell = cells.get(index)
      return cell && { ...markOf(cell, words), hint: say(cell) }
    }),
  }
}

type Looks = Omit<MatrixCell, 'person'>

const markOf = (
  { level, inferred, lapsed, changed, learning, absent }: Looks,
  { letters }: MatrixWords,
): LevelMark => ({
  quarters: quarters[level],
  letter: letters[level],
  inferred,
  lapsed,
  changed,
  learning,
  absent,
})

const plain: Looks = {
  level: 'performed',
  inferred: false,
  lapsed: false,
  changed: false,
  learning: false,
  absent: false,
}

const legendOf = (words: MatrixWords): MatrixDrawing['legend'] => {
  const signs: readonly (readonly [Partial<Looks>, string])[] = [
    [{ level: 'read' }, words.levels.read],
    [{ level: 'shadowed' }, words.levels.shadowed],
    [{}, words.levels.performed],
    [{ level: 'teaches' }, words.levels.teaches],
    [{ inferred: true }, words.inferred],
    [{ lapsed: true }, words.lapsed],
    [{ changed: true }, words.changed],
    [{ level: 'read', learning: true }, words.learning],
    [{ absent: true }, words.absent],
  ]
  return signs.map(([looks, word]) => ({ mark: markOf({ ...plain, ...looks }, words), word }))
}
