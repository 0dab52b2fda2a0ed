import type { FigureKey, FromPanel } from './messages'

declare function acquireVsCodeApi(): {
  postMessage(message: FromPanel): void
  getState(): unknown
  setState(state: PanelMemory): void
}

/** What is kept over a reload and while the tab is hidden. */
export type PanelMemory = {
  readonly filter: string
  readonly figure: FigureKey | undefined
  readonly folded: readonly string[]
  readonly allPeople: boolean
  readonly rows: number
  readonly folder: number
  /** The row whose reasons are open, with the person if it is a cell. */
  readonly open: { readonly path: string; readonly person: string | undefined } | undefined
  readonly scroll: number
}

export const ROWS_AT_ONCE = 200

const start: PanelMemory = {
  filter: '',
  figure: undefined,
  folded: [],
  allPeople: false,
  rows: ROWS_AT_ONCE,
  folder: 0,
  open: undefined,
  scroll: 0,
}

const editor = acquireVsCodeApi()

export const post = (message: FromPanel): void => {
  editor.postMessage(message)
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

let memory: PanelMemory = { ...start, ...(isObject(editor.getState()) ? (editor.getState() as object) : {}) }

export const recall = (): PanelMemory => memory

export const remember = (change: Partial<PanelMemory>): void => {
  memory = { ...memory, ...change }
  editor.setState(memory)
}
