import { hunksBetween, linesOf, type Hunk } from '../../core/edit/yaml/differenceEdits'
import { printable } from '../printable'
import { plain, type Style } from './style'

/** Lines shown around what differs. */
const around = 3

/** Hunks whose surroundings touch are shown as one. */
const gathered = (hunks: readonly Hunk[]): readonly (readonly Hunk[])[] => {
  const groups: Hunk[][] = []
  for (const hunk of hunks) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group === undefined || last === undefined || hunk.start - last.end > 2 * around) groups.push([hunk])
    else group.push(hunk)
  }
  return groups
}

/** `12,3`: from line 12 three lines; one line stands without its number, none stand after the line before. */
const span = (start: number, count: number): string =>
  count === 1 ? String(start + 1) : `${count === 0 ? start : start + 1},${count}`

const withoutEnd = (line: string): string => printable(line.replace(/\r?\n$|\r$/, ''))

/** A last line without a line end says so, as in other tools. */
const shownLine = (sign: string, line: string): readonly string[] => [
  `${sign}${withoutEnd(line)}`,
  ...(/[\r\n]$/.test(line) ? [] : ['\\ No newline at end of file']),
]

const groupLines = (
  old: readonly string[],
  fresh: readonly string[],
  group: readonly Hunk[],
  style: Style,
): readonly string[] => {
  const [first, last] = [group[0], group.at(-1)]
  if (first === undefined || last === undefined) return []
  const start = Math.max(0, first.start - around)
  const end = Math.min(old.length, last.end + around)
  const from = first.from - (first.start - start)
  const to = last.to + (end - last.end)
  const lines: string[] = []
  let at = start
  const keep = (until: number): void => {
    for (const line of old.slice(at, until)) lines.push(...shownLine(' ', line))
  }
  for (const hunk of group) {
    keep(hunk.start)
    for (const line of old.slice(hunk.start, hunk.end)) lines.push(...shownLine('-', line).map(style.red))
    for (const line of fresh.slice(hunk.from, hunk.to)) lines.push(...shownLine('+', line).map(style.green))
    at = hunk.end
  }
  keep(end)
  return [style.dim(`@@ -${span(start, end - start)} +${span(from, to - from)} @@`), ...lines]
}

/**
 * What a change does to a file, as a unified difference; `before` undefined: the file is new. Equal texts: no lines.
 * Signs that a terminal would obey are shown escaped.
 */
export const differenceLines = (
  path: string,
  before: string | undefined,
  after: string,
  style: Style = plain,
): readonly string[] => {
  const [old, fresh] = [linesOf(before ?? ''), linesOf(after)]
  const hunks = hunksBetween(old, fresh)
  if (hunks.length === 0) return []
  return [
    style.bold(`--- ${before === undefined ? '/dev/null' : `a/${printable(path)}`}`),
    style.bold(`+++ b/${printable(path)}`),
    ...gathered(hunks).flatMap((group) => groupLines(old, fresh, group, style)),
  ]
}
