import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { fill } from '../controls/fill'
import type { MatrixModel } from '../protocol/matrix'
import type { View } from '../state/view'
import { Grid } from './grid'
import { NobodyKnown, NothingMatches } from './nothing'
import { OpenReasons } from './openReasons'
import { Tools } from './tools'
import { useShownMatrix } from './useShownMatrix'
import { useSpoken } from './useSpoken'

/** Runbooks × people. */
export const MatrixTab = ({ view, model }: { readonly view: View; readonly model: MatrixModel }): JSX.Element => {
  const shown = useShownMatrix(model, view)
  const words = view.words.matrix
  useEffect(() => {
    view.tell({ rows: shown.matching, people: shown.people.length })
  })
  useSpoken(view, model, shown)
  const { people, morePeople } = shown
  const counts = [
    fill(words.shownRows, shown.matching, model.rows.length),
    ...(morePeople > 0 ? [fill(words.shownPeople, people.length, people.length + morePeople)] : []),
  ]
  return (
    <>
      <Tools view={view} shown={shown} />
      {model.help && <NobodyKnown view={view} help={model.help} />}
      {shown.matching === 0 ? <NothingMatches view={view} /> : <Grid view={view} model={model} shown={shown} />}
      <OpenReasons view={view} />
      <p class="more">{counts.join(' · ')}</p>
    </>
  )
}
