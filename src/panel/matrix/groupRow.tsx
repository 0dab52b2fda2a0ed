import type { JSX } from 'preact'
import { px } from '../controls/px'
import type { GridScene } from './gridScene'
import type { ShownGroup } from './shownGroups'

type GroupProps = {
  readonly scene: GridScene
  readonly group: ShownGroup
  readonly line: number
  readonly top: number
  /** The keys stand on it. */
  readonly isAt: boolean
  /** All columns. */
  readonly span: number
}

/** The head of a group: one cell over all columns, which folds and unfolds it. */
export const GroupRow = ({ scene, group, line, top, isAt, span }: GroupProps): JSX.Element => {
  const { name, criticality, summary, folded } = group
  return (
    <div
      role="row"
      class="line group"
      aria-rowindex={scene.setting.headRows + line + 1}
      data-line={line}
      style={{ top: px(top) }}
    >
      <div
        role="gridcell"
        class="group-title"
        aria-colindex={1}
        aria-colspan={span}
        aria-expanded={!folded}
        tabIndex={isAt ? 0 : -1}
        data-column="title"
      >
        <span class="twistie" aria-hidden="true">
          {folded ? '›' : '⌄'}
        </span>
        <b>{name}</b>
        {criticality && (
          <span class={`criticality ${criticality}`}>{scene.setting.words.criticality[criticality]}</span>
        )}
        <span class="muted">{summary}</span>
      </div>
    </div>
  )
}
