import type { RefObject } from 'preact'
import { useCallback, useMemo, useRef } from 'preact/hooks'
import type { MatrixModel } from '../protocol/matrix'
import type { View } from '../state/view'
import { lineHeights } from './gridLines'
import { gridMeasures, type GridMeasures } from './gridMeasures'
import { columnKeys, openPlace, placeOf, type OpenPlace } from './gridPlaces'
import { changesOf, leadColumns, personColumns, type GridScene, type GridSetting } from './gridScene'
import type { GridExtent, GridPlace } from './keys'
import { settle } from './settle'
import type { ShownMatrix } from './shownMatrix'
import { useSize, type Size } from './useSize'
import { useVirtualizer, type Track } from './useVirtualizer'

export type GridProps = { readonly view: View; readonly model: MatrixModel; readonly shown: ShownMatrix }

export type GridState = {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly size: Size
  readonly measures: GridMeasures
  /** The keys of all columns from left to right. */
  readonly keys: readonly string[]
  /** How many of them stand before the people's. */
  readonly leads: number
  readonly at: GridPlace
  readonly open: OpenPlace | undefined
  readonly rows: Track
  readonly columns: Track
  readonly scene: GridScene
  readonly extent: GridExtent
}

/** All that the grid is drawn from. */
export const useGrid = ({ view, model, shown }: GridProps): GridState => {
  const scroller = useRef<HTMLDivElement>(null)
  const size = useSize(scroller)
  const measures = useMeasures(view, model, size)
  const leads = leadColumns(view.memory.matrix.sort)
  const { lines, people, morePeople } = shown
  const keys = useMemo(() => columnKeys(model, people, morePeople, leads), [model, people, morePeople, leads])
  const last = useRef<GridPlace>({ line: 0, column: 0 })
  const at = placeOf(view.memory.matrix.at, lines, keys, last.current)
  last.current = at
  const open = useMemo(() => openPlace(view.memory, lines), [view.memory.open, view.memory.matrix.at, lines])
  const from = { view, shown, scroller, size, measures, leads: leads.length, at, open, keys }
  const tracks = useTracks(from)
  const scene = useScene({ view, model, shown, measures, columns: tracks.columns })
  const page = Math.floor((size.height - measures.teams - measures.names) / lineHeights.row) - 1
  const extent: GridExtent = {
    lines: lines.length,
    columns: leads.length + people.length,
    headColumns: keys.length,
    page: Math.max(1, page),
  }
  return { ...from, ...tracks, scene, extent }
}

const useMeasures = ({ memory, whatIf }: View, { people }: MatrixModel, { width, height }: Size): GridMeasures => {
  const { sort } = memory.matrix
  const isWhatIf = whatIf !== undefined
  return useMemo(() => {
    const hasTeams = people.some(({ team }) => team !== undefined)
    const hasNotes = isWhatIf || people.some(({ note }) => note !== undefined)
    return gridMeasures({ width, height, sort, hasTeams, hasNotes, isWhatIf })
  }, [people, width, height, sort, isWhatIf])
}

type Tracked = Pick<GridState, 'scroller' | 'size' | 'measures' | 'leads' | 'at' | 'open' | 'keys'> & {
  readonly view: View
  readonly shown: ShownMatrix
}

/** What is drawn of the lines and of the people's columns: what is in sight, and where the keys and the open reasons are. */
const useTracks = (tracked: Tracked): Pick<GridState, 'rows' | 'columns'> => {
  const { view, shown, scroller, size, measures, leads, at, open, keys } = tracked
  const { lines, people } = shown
  const { scroll } = view.memory.matrix
  const openColumn = open === undefined ? -1 : keys.indexOf(open.column)
  const rested = () => {
    settle(view, scroller.current, rows, measures)
  }
  const rows = useVirtualizer({
    scroller,
    horizontal: false,
    count: lines.length,
    sizeOf: useCallback((index: number) => lineHeights[lines[index]?.kind ?? 'row'], [lines]),
    before: measures.teams + measures.names,
    kept: [at.line, open?.line ?? -1],
    overscan: 5,
    start: scroll.top,
    size: size.height,
    rested,
  })
  const columns = useVirtualizer({
    scroller,
    horizontal: true,
    count: people.length,
    sizeOf: useCallback(() => measures.person, [measures.person]),
    before: measures.lead,
    kept: [at.column - leads, openColumn - leads],
    overscan: 2,
    start: scroll.left,
    size: size.width,
    rested,
  })
  return { rows, columns }
}

type SceneFrom = GridProps & Pick<GridState, 'measures' | 'columns'>

const useScene = ({ view, model, shown, measures, columns }: SceneFrom): GridScene => {
  const { whatIf, memory } = view
  const words = view.words.matrix
  const { people } = shown
  const leads = leadColumns(memory.matrix.sort)
  const setting = useMemo((): GridSetting => {
    const gone = new Set<string>((whatIf?.gone ?? []).map(({ id }) => id))
    const headRows = measures.teams > 0 ? 2 : 1
    const columnsOfAll = personColumns(model, people, measures, { leads, gone })
    return { words, measures, leads, people: columnsOfAll, changes: changesOf(whatIf), gone, headRows }
  }, [model, people, measures, leads, words, whatIf])
  const places = columns.getVirtualItems().map(({ index }) => index)
  return useMemo(() => {
    const drawn = places.flatMap((place) => setting.people[place] ?? [])
    return { setting, columns: drawn }
  }, [setting, places.join()])
}
