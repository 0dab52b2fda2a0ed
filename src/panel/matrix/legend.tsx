import type { JSX } from 'preact'
import { LevelSign } from '../controls/levelSign'
import type { MatrixCell, MatrixWords } from '../protocol/matrix'

const plain: Pick<MatrixCell, 'level' | 'inferred' | 'lapsed' | 'changed' | 'learning'> = {
  level: 'performed',
  inferred: false,
  lapsed: false,
  changed: false,
  learning: false,
}

/** Each sign with its word. */
export const Legend = ({ words }: { readonly words: MatrixWords }): JSX.Element => {
  const signs: readonly (readonly [Partial<MatrixCell>, string])[] = [
    [{ level: 'read' }, words.levels.read],
    [{ level: 'shadowed' }, words.levels.shadowed],
    [{}, words.levels.performed],
    [{ level: 'teaches' }, words.levels.teaches],
    [{ inferred: true }, words.inferred],
    [{ lapsed: true }, words.lapsed],
    [{ changed: true }, words.changed],
    [{ level: 'read', learning: true }, words.learning],
  ]
  return (
    <ul class="legend" aria-label={words.legend}>
      {signs.map(([looks, word]) => (
        <li key={word}>
          <LevelSign looks={{ ...plain, ...looks }} letters={words.letters} /> {word}
        </li>
      ))}
    </ul>
  )
}
