import type { FieldEntry } from '../../domain/fieldCatalogue'
import { plainKey } from '../../parse/frontMatter/fields'
import { scanFlow, withoutQuotes, type FlowScan, type Slot } from './completionFlow'
import { below, entryOf, holder, type Holder } from './completionForms'

/** Line and offset, both from 0. */
export type Cursor = { readonly line: number; readonly offset: number }

/**
 * What can be written at the cursor, by indentation, dashes and braces alone: somebody is typing, so the text is seldom
 * YAML. Undefined in comments, in long texts, and where nothing can be told.
 */
export const slotAt = (lines: readonly string[], fields: readonly FieldEntry[], cursor: Cursor): Slot | undefined => {
  const root = { column: -1, holder: holder([{ kind: 'record', fields }]), dash: false }
  const scan: Scan = { root, frames: [root], open: [], slot: undefined, textBelow: undefined }
  lines.forEach((text, line) => {
    scanLine(scan, text, line === cursor.line ? cursor.offset : undefined)
  })
  return scan.slot
}

/** A key or a dash that lines further right belong to. */
type Frame = { readonly column: number; readonly holder: Holder; readonly dash: boolean }

type Scan = FlowScan & {
  readonly root: Frame
  frames: readonly Frame[]
  /** The column of a key whose long text (`|`, `>`) is being read. */
  textBelow: number | undefined
}

const blockKey = /^("[^"]*"|'[^']*'|[^\s\-?:,[\]{}#&*!|>'"%@`][^#]*?)\s*:(?=\s|$)/

const scanLine = (scan: Scan, text: string, at: number | undefined): void => {
  const blank = text.trim() === ''
  const indent = blank && at !== undefined ? at : text.search(/\S|$/)
  if (scan.textBelow !== undefined) {
    if (indent > scan.textBelow || (blank && at === undefined)) return
    scan.textBelow = undefined
  }
  if (scan.open.length > 0) {
    if (!breaksFlow(scan, text, indent)) {
      scanFlow(scan, text, 0, at, top(scan).holder)
      return
    }
    scan.open.length = 0
  }
  if (blank) {
    // The lines after a blank one still belong to what stood before it.
    if (at !== undefined) scan.slot = keySlot(topOf(scan, kept(scan.frames, at, false)).holder, at)
  } else if (text.charAt(indent) !== '#') scanBlock(scan, text, indent, at)
}

/** Braces that somebody has not closed yet end where the next key or entry begins. */
const breaksFlow = (scan: Scan, text: string, indent: number): boolean =>
  indent <= top(scan).column && /^(?:-\s|[^\s"'{}[\],]+:(?:\s|$))/.test(text.slice(indent))

const scanBlock = (scan: Scan, text: string, indent: number, at: number | undefined): void => {
  const offset = scanDashes(scan, text, indent)
  const entry = offset > indent
  if (!entry) scan.frames = kept(scan.frames, indent, false)
  const { holder: outer } = top(scan)
  const found = blockKey.exec(text.slice(offset))
  const afterDash = entry && at !== undefined && text.charAt(at - 1) === '-'
  if (entry && at !== undefined && (at < offset || afterDash)) {
    if (afterDash && text.trimEnd().length === at)
      scan.slot = { holder: outer, takes: 'both', start: at, spaced: true, colon: false }
  } else if (found !== null) {
    const [whole, written = ''] = found
    const isTyped = at !== undefined && at > indent && at <= offset + written.length
    if (isTyped) scan.slot = { ...keySlot(outer, offset), colon: true }
    else outer.keys.add(plainKey(withoutQuotes(written)))
    const inner = below(outer, withoutQuotes(written))
    scan.frames = [...scan.frames, { column: offset, holder: inner, dash: false }]
    scanValue(scan, text, offset + whole.length, at)
  } else if (/^[{[]/.test(text.slice(offset))) scanFlow(scan, text, offset, at, outer)
  else if (at !== undefined && (entry || at > indent) && !hasComment(text.slice(offset, at)))
    scan.slot = { ...keySlot(outer, offset), takes: entry ? 'both' : 'key' }
}

/** Opens an entry for each dash; gives where the line goes on after them. */
const scanDashes = (scan: Scan, text: string, indent: number): number => {
  let offset = indent
  for (
    let dash = /^-(?:\s+|$)/.exec(text.slice(offset));
    dash !== null;
    dash = /^-(?:\s+|$)/.exec(text.slice(offset))
  ) {
    scan.frames = kept(scan.frames, offset, true)
    const list = top(scan).holder
    list.listed = true
    scan.frames = [...scan.frames, { column: offset, holder: entryOf(list), dash: true }]
    // After a dash alone whatever comes is one column away at least.
    offset += Math.max(dash[0].length, 1)
  }
  return offset
}

const scanValue = (scan: Scan, text: string, from: number, at: number | undefined): void => {
  const { holder: inner, column } = top(scan)
  const rest = text.slice(from)
  const start = from + rest.search(/\S|$/)
  if (/^[|>]/.test(text.slice(start))) scan.textBelow = column
  else if (/^[{[]/.test(text.slice(start))) scanFlow(scan, text, start, at, inner)
  else if (at !== undefined && at >= from) {
    const empty = rest.trim() === ''
    if ((!empty && at < start) || hasComment(text.slice(from, at))) return
    const first = empty ? at : start
    scan.slot = { holder: inner, takes: 'value', start: first, spaced: at === from, colon: false }
  }
}

const hasComment = (text: string): boolean => /(?:^|\s)#/.test(text)

/** A list may stand in the column of the key that it belongs to. */
const kept = (frames: readonly Frame[], column: number, dash: boolean): readonly Frame[] =>
  frames.filter((frame) => frame.column < column || (frame.column === column && dash && !frame.dash))

const topOf = ({ root }: Scan, frames: readonly Frame[]): Frame => frames.at(-1) ?? root
const top = (scan: Scan): Frame => topOf(scan, scan.frames)

const keySlot = (outer: Holder, start: number): Slot => ({
  holder: outer,
  takes: 'key',
  start,
  spaced: false,
  colon: false,
})
