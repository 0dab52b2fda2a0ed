import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { MatrixModel } from '../protocol/matrix'
import type { View } from '../state/view'
import { Counts } from './counts'
import { Grid } from './grid'
import { NobodyKnown, NoRunbook, NothingMatches } from './nothing'
import { OpenReasons } from './openReasons'
import { Tools } from './tools'
import { useShownMatrix } from './useShownMatrix'
import { useSpoken } from './useSpoken'

/** Runbooks × people. */
export const MatrixTab = ({ view, model }: { readonly view: View; readonly model: MatrixModel }): JSX.Element => {
  const shown = useShownMatrix(model, view)
  useEffect(() => {
    view.tell({ rows: shown.matching, people: shown.people.length })
  })
  useSpoken(view, model, shown)
  if (model.help !== undefined && model.rows.length === 0) return <NoRunbook view={view} help={model.help} />
  return (
    <>
      <Tools view={view} shown={shown} hasPeople={model.people.length > 0} />
      {model.help && <NobodyKnown view={view} help={model.help} />}
      {shown.matching === 0 ? <NothingMatches view={view} /> : <Grid view={view} model={model} shown={shown} />}
      <OpenReasons view={view} />
      <Counts view={view} shown={shown} rows={model.rows.length} />
    </>
  )
}
