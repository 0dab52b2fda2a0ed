import type { MatrixColumns } from './matrixColumns'
import type { MatrixDrawing, PicturePerson } from './matrixDrawing'
import type { Shape, Text } from './picture'
import { shortened, textWidth } from './textWidth'

const size = 11.5
const lineHeight = 14
const mostLines = 4

/** The heads of the columns: teams above names above what is to know of them. `bottom` is where the rows begin. */
export const matrixHead = (
  { heads, people }: MatrixDrawing,
  columns: MatrixColumns,
  top: number,
): { readonly shapes: readonly Shape[]; readonly bottom: number } => {
  const teams = people.some(({ team }) => team !== undefined) ? 22 : 0
  const names = people.map((person) => personLines(person, columns.personRoom - 6))
  const deepest = names.reduce((most, { length }) => Math.max(most, length), 1)
  const last = top + teams + deepest * lineHeight
  const head = (x: number, text: string, anchor: Text['anchor']): Shape => ({
    kind: 'text',
    x,
    y: last,
    text,
    anchor,
    size,
    fill: 'muted',
  })
  const bottom = last + 8
  const persons = names.flatMap((lines, index) =>
    lines.map(({ text, fill }, at): Shape => ({
      kind: 'text',
      x: columns.people[index] ?? 0,
      y: last - (lines.length - 1 - at) * lineHeight,
      text,
      anchor: 'middle',
      size,
      fill,
    })),
  )
  return {
    shapes: [
      ...(teams === 0 ? [] : teamShapes(people, columns, top)),
      head(columns.title, heads.runbook, 'start'),
      head(columns.canRun, heads.canRun, 'end'),
      head(columns.risk, heads.risk, 'start'),
      ...persons,
      { kind: 'path', d: `M${columns.title - 10} ${bottom}H${columns.right}`, stroke: 'line' },
    ],
    bottom,
  }
}

type HeadLine = { readonly text: string; readonly fill: Text['fill'] }

const personLines = ({ name, note }: PicturePerson, room: number): readonly HeadLine[] => [
  ...wrapped(name, room).map((text): HeadLine => ({ text, fill: 'ink' })),
  ...(note === undefined ? [] : wrapped(note, room)).map((text): HeadLine => ({ text, fill: 'warn' })),
]

/** On few lines at blanks; a word that is too long, and what is left over, is cut. */
const wrapped = (text: string, room: number): readonly string[] => {
  const lines: string[] = []
  for (const word of text.slice(0, 200).split(/\s+/u)) {
    const last = lines.at(-1)
    const joined = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && textWidth(joined, size) <= room) lines[lines.length - 1] = joined
    else lines.push(word)
  }
  const kept =
    lines.length > mostLines ? [...lines.slice(0, mostLines - 1), lines.slice(mostLines - 1).join(' ')] : lines
  return kept.map((line) => shortened(line, room, size))
}

/** Each team once, above the people of it who stand side by side. */
const teamShapes = (
  people: readonly PicturePerson[],
  { people: middles, personRoom }: MatrixColumns,
  top: number,
): readonly Shape[] => {
  const runs: { readonly team: string | undefined; readonly from: number; until: number }[] = []
  for (const [index, { team }] of people.entries()) {
    const left = (middles[index] ?? 0) - personRoom / 2
    const last = runs.at(-1)
    if (last !== undefined && last.team === team) last.until = left + personRoom
    else runs.push({ team, from: left, until: left + personRoom })
  }
  return runs.flatMap(({ team, from, until }): readonly Shape[] => [
    { kind: 'path', d: `M${from} ${top - 8}V${top + 10}`, stroke: 'line' },
    ...(team === undefined
      ? []
      : [
          {
            kind: 'text',
            x: (from + until) / 2,
            y: top + 4,
            text: shortened(team, until - from - 8, 11),
            anchor: 'middle',
            size: 11,
            fill: 'muted',
          } as const,
        ]),
  ])
}
