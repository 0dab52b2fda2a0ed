import type { JSX } from 'preact'
import { Button } from '../controls/button'
import { Choice } from '../controls/choice'
import type { MatrixGrouping, MatrixSort } from '../protocol/matrix'
import type { View } from '../state/view'
import { rememberMatrix } from './gridActions'
import { Legend } from './legend'
import type { ShownMatrix } from './shownMatrix'

const groupings: readonly MatrixGrouping[] = ['service', 'team', 'criticality', 'folder']
const sorts: readonly MatrixSort[] = ['risk', 'name', 'exercised']

export type ToolsProps = { readonly view: View; readonly shown: ShownMatrix }

/** How the rows are grouped and sorted, what is folded away, and what the signs mean. */
export const Tools = ({ view, shown, hasPeople }: ToolsProps & { readonly hasPeople: boolean }): JSX.Element => {
  const words = view.words.matrix
  return (
    <div class="tools">
      <Choice
        labelled
        label={words.groupBy}
        value={shown.grouping}
        options={groupings.map((value) => ({ value, label: words.groupings[value] }))}
        choose={(grouping) => {
          rememberMatrix(view, { grouping, folded: [] })
        }}
      />
      <Choice
        labelled
        label={words.sortBy}
        value={view.memory.matrix.sort}
        options={sorts.map((value) => ({ value, label: words.sorts[value] }))}
        choose={(sort) => {
          rememberMatrix(view, { sort })
        }}
      />
      <FoldAll view={view} shown={shown} />
      <ChangedOnly view={view} />
      {hasPeople && <Legend words={words} />}
    </div>
  )
}

const FoldAll = ({ view, shown: { groups } }: ToolsProps): JSX.Element | undefined => {
  const { foldAll, unfoldAll } = view.words.matrix
  if (groups.length < 2) return undefined
  const isFolded = groups.every(({ folded }) => folded)
  return (
    <Button
      kind="link"
      press={() => {
        rememberMatrix(view, { folded: isFolded ? [] : groups.map(({ key }) => key) })
      }}
    >
      {isFolded ? unfoldAll : foldAll}
    </Button>
  )
}

/** Of a what-if: only the runbooks it changes. */
const ChangedOnly = ({ view }: { readonly view: View }): JSX.Element | undefined => {
  const { changedOnly } = view.memory.matrix
  if (view.whatIf === undefined) return undefined
  return (
    <label class="choice">
      <input
        type="checkbox"
        checked={changedOnly}
        onChange={() => {
          rememberMatrix(view, { changedOnly: !changedOnly })
        }}
      />{' '}
      {view.words.matrix.changedOnly}
    </label>
  )
}
