import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { Button } from '../controls/button'
import { Choice } from '../controls/choice'
import { fill } from '../controls/fill'
import type { MatrixGrouping, MatrixModel, MatrixSort } from '../protocol/matrix'
import type { MatrixMemory } from '../state/memory'
import type { View } from '../state/view'
import { WhyBox } from '../why/whyBox'
import { Grid } from './grid'
import { Legend } from './legend'
import { shownMatrix, type ShownMatrix } from './shownMatrix'

const groupings: readonly MatrixGrouping[] = ['service', 'team', 'criticality', 'folder']
const sorts: readonly MatrixSort[] = ['risk', 'name', 'exercised']

/** Runbooks × people. */
export const MatrixTab = ({ view, model }: { readonly view: View; readonly model: MatrixModel }): JSX.Element => {
  const shown = shownMatrix(model, view.memory)
  useEffect(() => {
    view.tell({ rows: shown.matching, people: shown.people.length })
  })
  return (
    <>
      <Tools view={view} shown={shown} />
      {shown.matching === 0 ? <NothingMatches view={view} /> : <Grid view={view} model={model} shown={shown} />}
      <p class="more" role="status">
        {fill(view.words.matrix.shownRows, shown.matching, model.rows.length)}
      </p>
      <OpenReasons view={view} />
    </>
  )
}

const Tools = ({ view, shown }: { readonly view: View; readonly shown: ShownMatrix }): JSX.Element => {
  const { memory, remember } = view
  const words = view.words.matrix
  const change = (matrix: Partial<MatrixMemory>) => {
    remember({ matrix: { ...memory.matrix, ...matrix }, open: undefined })
  }
  const { allPeople, sort } = memory.matrix
  return (
    <div class="tools">
      <Choice
        labelled
        label={words.groupBy}
        value={shown.grouping}
        options={groupings.map((value) => ({ value, label: words.groupings[value] }))}
        choose={(grouping) => {
          change({ grouping, folded: [] })
        }}
      />
      <Choice
        labelled
        label={words.sortBy}
        value={sort}
        options={sorts.map((value) => ({ value, label: words.sorts[value] }))}
        choose={(chosen) => {
          change({ sort: chosen })
        }}
      />
      {(shown.morePeople > 0 || allPeople) && (
        <Button
          kind="link"
          press={() => {
            change({ allPeople: !allPeople })
          }}
        >
          {allPeople ? words.fewerPeople : fill(words.morePeople, shown.morePeople)}
        </Button>
      )}
      <Legend words={words} />
    </div>
  )
}

const NothingMatches = ({ view }: { readonly view: View }): JSX.Element => (
  <p class="nothing" role="status">
    {view.words.page.nothingMatches}{' '}
    <Button
      kind="link"
      press={() => {
        view.remember({ filter: '', figure: undefined })
      }}
    >
      {view.words.page.clearFilter}
    </Button>
  </p>
)

const placed = ({ memory: { open } }: View): HTMLElement | undefined => {
  const row = [...document.querySelectorAll<HTMLElement>('tr.runbook')].find(
    ({ dataset }) => dataset.path === open?.path,
  )
  const cells = [...(row?.querySelectorAll<HTMLElement>('td.cell') ?? [])]
  if (open?.person !== undefined) return cells.find(({ dataset }) => dataset.person === open.person)
  return row?.querySelector<HTMLElement>('th.title') ?? undefined
}

const OpenReasons = ({ view }: { readonly view: View }): JSX.Element | undefined => {
  const { why, remember } = view
  if (why === undefined) return undefined
  const at = () => placed(view)
  const close = () => {
    const back = at()
    remember({ open: undefined })
    back?.focus({ preventScroll: true })
  }
  return <WhyBox view={view} why={why} at={at} close={close} />
}
