import type { Level } from '../core/domain/documents'
import { element, svgElement } from './dom'
import type { PanelCell, PanelWords } from './messages'

type Looks = Pick<PanelCell, 'level' | 'inferred' | 'lapsed' | 'changed' | 'learning'>

const plain: Omit<Looks, 'level'> = { inferred: false, lapsed: false, changed: false, learning: false }

/** A level as a circle filled by quarters and its letter: dotted where inferred, marked where lapsed or changed since. */
export const levelSign = (looks: Looks, { letters }: PanelWords): HTMLElement => {
  const { level, inferred, lapsed, changed, learning } = looks
  const sign = element('span', {
    class: ['level', `level-${level}`, inferred && 'inferred', lapsed && 'is-lapsed'].filter(Boolean).join(' '),
    'aria-hidden': 'true',
  })
  sign.append(circle(level), element('b', {}, letters[level]))
  if (lapsed) sign.append(element('i', { class: 'mark warn' }, '◷'))
  if (changed) sign.append(element('i', { class: 'mark warn' }, '±'))
  if (learning) sign.append(element('i', { class: 'mark learning' }, '→'))
  return sign
}

const wedges: Readonly<Record<Level, string | undefined>> = {
  none: undefined,
  read: 'M8 8V2A6 6 0 0 1 14 8Z',
  shadowed: 'M8 8V2A6 6 0 0 1 8 14Z',
  performed: 'M8 8V2A6 6 0 1 1 2 8Z',
  teaches: 'M8 2A6 6 0 1 1 7.99 2Z',
}

const circle = (level: Level): SVGElement => {
  const wedge = wedges[level]
  const ring = svgElement('circle', { class: 'ring', cx: 8, cy: 8, r: 6 })
  const parts = wedge === undefined ? [ring] : [ring, svgElement('path', { class: 'wedge', d: wedge })]
  return svgElement('svg', { viewBox: '0 0 16 16', width: 16, height: 16 }, ...parts)
}

/** What a cell says, for a screen reader and as its tooltip. */
export const levelText = (cell: PanelCell, words: PanelWords): string =>
  [
    cell.inferred ? words.seemsToKnow : words.levels[cell.level],
    cell.inferred && words.inferred,
    cell.lapsed && words.lapsed,
    cell.changed && words.changed,
    cell.learning && words.learning,
    cell.absent && words.absent,
  ]
    .filter((part) => part !== false)
    .join(', ')

/** The legend: each sign with its word. */
export const legend = (words: PanelWords): HTMLElement => {
  const item = (looks: Partial<Looks>, word: string) =>
    element('li', {}, levelSign({ level: 'performed', ...plain, ...looks }, words), word)
  return element(
    'ul',
    { class: 'legend', 'aria-label': words.legend },
    item({ level: 'read' }, words.levels.read),
    item({ level: 'shadowed' }, words.levels.shadowed),
    item({}, words.levels.performed),
    item({ level: 'teaches' }, words.levels.teaches),
    item({ inferred: true }, words.inferred),
    item({ lapsed: true }, words.lapsed),
    item({ changed: true }, words.changed),
    item({ level: 'read', learning: true }, words.learning),
  )
}
