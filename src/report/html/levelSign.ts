import type { Level } from '../../core/domain/documents'
import type { LevelLabels } from '../../core/domain/levels'
import type { PersonCoverage } from '../../core/metrics/coverageReport/coverageReport'
import { cellSentence, levelLetter, levelName, reasonText } from '../matrix/cellWords'
import { markup, nothing, type Html } from './markup'

const wedges: Readonly<Record<Level, string | undefined>> = {
  none: undefined,
  read: 'M8 8V2A6 6 0 0 1 14 8Z',
  shadowed: 'M8 8V2A6 6 0 0 1 8 14Z',
  performed: 'M8 8V2A6 6 0 1 1 2 8Z',
  teaches: 'M8 2A6 6 0 1 1 7.99 2Z',
}

const levels: readonly Level[] = ['none', 'read', 'shadowed', 'performed', 'teaches']

/** The quarter circles, drawn once; every sign of the page uses them. */
export const levelSymbols: Html = markup`<svg class="symbols" width="0" height="0" aria-hidden="true" focusable="false">${levels.map(
  (level) => {
    const wedge = wedges[level]
    return markup`<symbol id="level-${level}" viewBox="0 0 16 16"><circle class="ring" cx="8" cy="8" r="6"/>${
      wedge === undefined ? nothing : markup`<path class="wedge" d="${wedge}"/>`
    }</symbol>`
  },
)}</svg>`

type Looks = Pick<PersonCoverage, 'level' | 'lapsed' | 'learning' | 'changedSinceSignOff'> & {
  readonly inferred: boolean
  readonly absent: boolean
}

const mark = (sign: string, tone: string): Html => markup`<i class="${tone}">${sign}</i>`

/** A level as a quarter circle and its letter: dotted where inferred, with marks where lapsed, changed since or learning. */
export const levelSign = (looks: Partial<Looks> & Pick<Looks, 'level'>, labels: LevelLabels): Html => {
  const { level, inferred, lapsed, absent, learning, changedSinceSignOff } = looks
  const names = [
    'level',
    ...(level === 'read' || level === 'shadowed' ? ['part'] : []),
    ...(inferred === true ? ['inferred'] : []),
    ...(lapsed === true || absent === true ? ['faded'] : []),
  ].join(' ')
  return markup`<span class="${names}" aria-hidden="true"><svg><use href="#level-${level}"/></svg>${levelLetter(level, labels)}${
    lapsed === true ? mark('◷', 'warn') : nothing
  }${changedSinceSignOff === true ? mark('±', 'warn') : nothing}${learning === true ? mark('→', 'learning') : nothing}</span>`
}

const emptyCell = markup`<td></td>`

/** A cell of the matrix: the sign, its words for a screen reader, its reasons where the pointer rests. */
export const levelCell = (cell: PersonCoverage | undefined, labels: LevelLabels): Html => {
  if (cell === undefined) return emptyCell
  const looks = { ...cell, inferred: cell.basis === 'authored', absent: cell.away || !cell.present }
  const said = cellSentence(cell)
  const why = [said, ...cell.reasons.map(reasonText)].join('; ')
  return markup`<td title="${why}">${levelSign(looks, labels)}<span class="said">${said}</span></td>`
}

/** Each sign with its word. */
export const levelLegend = (labels: LevelLabels): Html => {
  const item = (looks: Partial<Looks>, word: string) =>
    markup`<li>${levelSign({ level: 'performed', ...looks }, labels)} ${word}</li>`
  return markup`<ul class="legend" aria-label="What the signs mean">${[
    item({ level: 'read' }, levelName.read),
    item({ level: 'shadowed' }, levelName.shadowed),
    item({}, levelName.performed),
    item({ level: 'teaches' }, levelName.teaches),
    item({ inferred: true }, 'inferred from history'),
    item({ lapsed: true }, 'lapsed'),
    item({ changedSinceSignOff: true }, 'text changed since sign-off'),
    item({ level: 'read', learning: true }, 'learning'),
    item({ absent: true }, 'faded: away or gone, or lapsed'),
  ]}</ul>`
}
