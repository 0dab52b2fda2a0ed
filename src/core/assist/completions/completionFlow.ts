import { plainKey } from '../../parse/frontMatter/fields'
import { below, entryOf, holder, type Holder } from './completionForms'

/** Where something can be written, and what. Offsets count from 0 in the line. */
export type Slot = {
  readonly holder: Holder
  readonly takes: 'key' | 'value' | 'both'
  /** Where the word at hand begins. */
  readonly start: number
  /** A colon or dash stands right before it, which wants a space. */
  readonly spaced: boolean
  /** A colon follows, so that a key needs none. */
  readonly colon: boolean
}

/** One brace or bracket that is open. */
export type Open = { readonly sign: '{' | '['; readonly holder: Holder; value: Holder | undefined }

export type FlowScan = { readonly open: Open[]; slot: Slot | undefined }

/**
 * Reads records and lists in braces and brackets from `from` to the end of the line, or to the last closing one; what is
 * open then stays in `scan.open`. `outer` holds the outermost, `at` is the cursor's offset where it is in this line.
 */
export const scanFlow = (scan: FlowScan, text: string, from: number, at: number | undefined, outer: Holder): void => {
  let start = from
  for (let offset = from; offset <= text.length; offset += 1) {
    if (offset === at) scan.slot = slotIn(scan, text, start, offset)
    const sign = text.charAt(offset)
    if (sign === '#' && /\s/.test(text.charAt(offset - 1))) return
    if (isQuote(sign) && text.slice(start, offset).trim() === '') {
      const end = closing(text, offset)
      if (at !== undefined && at > offset && at <= end) scan.slot = slotIn(scan, text, start, at)
      offset = end
    } else if (endsWord(scan, text, offset, at)) {
      step(scan, text, start, offset, at, outer)
      start = offset + 1
      if (scan.open.length === 0) return
    }
  }
}

export const isQuote = (sign: string): boolean => sign === '"' || sign === "'"

export const withoutQuotes = (word: string): string => word.trim().replace(/^(["'])(.*)\1$/, '$2')

/** The closing quote's offset; the line's end where there is none. */
const closing = (text: string, offset: number): number => {
  const end = text.indexOf(text.charAt(offset), offset + 1)
  return end < 0 ? text.length - 1 : end
}

const endsWord = ({ open }: FlowScan, text: string, offset: number, at: number | undefined): boolean => {
  const sign = text.charAt(offset)
  if (sign !== ':') return sign !== '' && '{}[],'.includes(sign)
  const top = open.at(-1)
  if (top?.sign !== '{' || top.value !== undefined) return false
  return offset + 1 === at || /^(?:[\s,\]}]|$)/.test(text.slice(offset + 1))
}

const step = (
  { open }: FlowScan,
  text: string,
  start: number,
  offset: number,
  at: number | undefined,
  outer: Holder,
) => {
  const top = open.at(-1)
  const sign = text.charAt(offset)
  if (sign === '{' || sign === '[') open.push({ sign, holder: innermost(top, outer), value: undefined })
  else if (sign === '}' || sign === ']') open.pop()
  else if (top !== undefined && sign === ',') top.value = undefined
  else if (top !== undefined) {
    const key = withoutQuotes(text.slice(start, offset))
    const isTyped = at !== undefined && at >= start && at <= offset
    if (!isTyped) top.holder.keys.add(plainKey(key))
    top.value = below(top.holder, key)
  }
}

const innermost = (top: Open | undefined, outer: Holder): Holder => {
  if (top === undefined) return outer
  return top.sign === '[' ? entryOf(top.holder) : (top.value ?? holder([]))
}

const slotIn = ({ open }: FlowScan, text: string, start: number, at: number): Slot | undefined => {
  const top = open.at(-1)
  if (top === undefined) return undefined
  const first = start + text.slice(start, at).search(/\S|$/)
  if (top.sign === '{' && top.value === undefined)
    return { holder: top.holder, takes: 'key', start: first, spaced: false, colon: /^["']?\s*:/.test(text.slice(at)) }
  const spaced = text.charAt(at - 1) === ':'
  return { holder: innermost(top, top.holder), takes: 'value', start: first, spaced, colon: false }
}
