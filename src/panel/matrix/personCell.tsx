import { Component, type JSX } from 'preact'
import { LevelSign } from '../controls/levelSign'
import { px } from '../controls/px'
import type { MatrixCell, MatrixWords } from '../protocol/matrix'
import type { DrawnColumn } from './gridScene'
import { cellText } from './personWords'

type CellProps = {
  readonly column: DrawnColumn
  /** Undefined where the person holds no level on the runbook. */
  readonly cell: MatrixCell | undefined
  readonly words: MatrixWords
  /** The keys stand on it. */
  readonly isAt: boolean
  /** Its reasons are open. */
  readonly isOpen: boolean
}

/** What one person can do with one runbook. Hundreds are in the page, so it is drawn again only where it has changed. */
export class PersonCell extends Component<CellProps> {
  override shouldComponentUpdate(next: CellProps): boolean {
    const { column, cell, words, isAt, isOpen } = this.props
    return (
      next.column !== column ||
      next.cell !== cell ||
      next.words !== words ||
      next.isAt !== isAt ||
      next.isOpen !== isOpen
    )
  }

  override render({ column, cell, words, isAt, isOpen }: CellProps): JSX.Element {
    const said = cellText(column, cell, words)
    const { key, person, place, left, isGone } = column
    return (
      <div
        role="gridcell"
        class={isOpen ? `${looksOf(cell, isGone)} chosen` : looksOf(cell, isGone)}
        aria-colindex={place}
        aria-label={cell === undefined ? said : undefined}
        title={cell === undefined ? undefined : said}
        tabIndex={isAt ? 0 : -1}
        data-column={key}
        data-person={person.id}
        style={{ left: px(left) }}
      >
        {cell && (
          <>
            <LevelSign looks={cell} letters={words.letters} />
            <span class="unseen">{said}</span>
          </>
        )}
      </div>
    )
  }
}

const looksOf = (cell: MatrixCell | undefined, isGone: boolean): string => {
  if (cell === undefined) return 'cell none'
  if (isGone) return 'cell gone'
  return cell.absent ? 'cell absent' : 'cell'
}
