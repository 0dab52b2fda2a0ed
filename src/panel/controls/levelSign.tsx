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

/** A level as a circle filled by quarters and its letter: dotted where inferred, marked where lapsed or changed since. */
export const LevelSign = ({ looks, letters }: SignProps): JSX.Element => {
  const { level, inferred, lapsed, changed, learning } = looks
  const wedge = wedges[level]
  return (
    <span class={`level level-${level}${inferred ? ' inferred' : ''}${lapsed ? ' is-lapsed' : ''}`} aria-hidden="true">
      <svg viewBox="-8 -8 16 16" width="16" height="16">
        <circle class="ring" r="6" />
        {wedge === undefined ? undefined : <path class="wedge" d={wedge} />}
      </svg>
      <b>{letters[level]}</b>
      {lapsed && <i class="mark warn">◷</i>}
      {changed && <i class="mark warn">±</i>}
      {learning && <i class="mark learning">→</i>}
    </span>
  )
}

/** What a cell says, for a screen reader and as its tooltip. */
export const levelText = (cell: MatrixCell, words: MatrixWords): string =>
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
