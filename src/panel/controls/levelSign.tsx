import type { JSX } from 'preact'
import type { Level } from '../../core/domain/documents'
import { levelWedges } from '../../picture/levelWedges'
import type { MatrixCell, MatrixWords } from '../protocol/matrix'

type Looks = Pick<MatrixCell, 'level' | 'inferred' | 'lapsed' | 'changed' | 'learning'>

const wedges: Readonly<Record<Level, string | undefined>> = {
  none: levelWedges[0],
  read: levelWedges[1],
  shadowed: levelWedges[2],
  performed: levelWedges[3],
  teaches: levelWedges[4],
}

type SignProps = { readonly looks: Looks; readonly letters: MatrixWords['letters'] }

/** A level as a circle filled by quarters and its letter: dotted and with a `~` where inferred, marked where lapsed, changed since or learning. */
export const LevelSign = ({ looks, letters }: SignProps): JSX.Element => {
  const { level, inferred, lapsed, changed, learning } = looks
  const wedge = wedges[level]
  const letter = letters[level]
  return (
    <span class={`level level-${level}${inferred ? ' inferred' : ''}${lapsed ? ' is-lapsed' : ''}`} aria-hidden="true">
      <svg viewBox="-8 -8 16 16" width="16" height="16">
        <circle class="ring" r="6" />
        {wedge === undefined ? undefined : <path class="wedge" d={wedge} />}
      </svg>
      <span class="letter">
        {letter !== '' && <b>{inferred ? `~${letter}` : letter}</b>}
        {lapsed && <i class="warn">◷</i>}
        {changed && <i class="warn">±</i>}
        {learning && <i class="learning">→</i>}
      </span>
    </span>
  )
}

/** What a cell says, for a screen reader and as its tooltip. */
export const levelText = (cell: MatrixCell, words: MatrixWords): string =>
  [
    cell.inferred ? words.seemsToKnow : cell.level === 'none' && cell.learning ? false : words.levels[cell.level],
    cell.inferred && words.inferred,
    cell.lapsed && words.lapsed,
    cell.changed && words.changed,
    cell.learning && words.learning,
  ]
    .filter((part) => part !== false)
    .join(', ')
