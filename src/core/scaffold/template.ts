/**
 * A piece of a template. The syntax is that of VS Code's snippets: `$1`, `${1:text}`, `${1|one,two|}`, `${NAME}`,
 * `${NAME:text}`, `$NAME`, and `\` before `$`, `}` and `\`. What is none of it is text, as it stands.
 */
export type TemplateNode =
  | { readonly kind: 'text'; readonly text: string; readonly line: number }
  | { readonly kind: 'tab-stop'; readonly number: number; readonly children: readonly TemplateNode[] }
  | { readonly kind: 'choice'; readonly number: number; readonly options: readonly string[]; readonly line: number }
  | ({
      readonly kind: 'variable'
      readonly name: string
      readonly fallback: readonly TemplateNode[] | undefined
    } & Spot)

/** A piece as it is written in the template, and where that begins; lines and columns count from 1. */
type Spot = { readonly source: string; readonly line: number; readonly column: number }

/** A place that is never closed, or one whose form (such as a transform) is not understood. Both stay text. */
export type TemplateTrouble = Spot & { readonly kind: 'unclosed' | 'not-understood' }

export type ReadTemplate = {
  readonly nodes: readonly TemplateNode[]
  readonly troubles: readonly TemplateTrouble[]
}

const placePattern = /\$(?:(\d{1,6})|([A-Za-z_]\w*)|\{(?:(\d{1,6})|([A-Za-z_]\w*))([:|}/]?))/y
const choicePattern = /((?:\\[\s\S]|[^\\|])*)\|\}/y

/** Nobody nests deeper; what does is text. */
const deepest = 20

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at
  return pattern.exec(text)
}

const optionsOf = (written: string): readonly string[] =>
  (written.match(/(?:\\[\s\S]|[^\\,])+/g) ?? []).map((option) => option.replace(/\\([,|\\])/g, '$1'))

/** A place that was opened, and what has been read in it so far. */
type Opened = {
  readonly number: string | undefined
  readonly name: string
  readonly start: number
  readonly opener: string
  readonly nodes: TemplateNode[]
}

/** Front to back, once: an unclosed place costs no second look. */
type Reading = {
  readonly text: string
  readonly lineStarts: readonly number[]
  readonly opened: Opened[]
  readonly top: TemplateNode[]
  readonly troubles: TemplateTrouble[]
}

const lineStartsOf = (text: string): readonly number[] => {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

const spotOf = ({ text, lineStarts }: Reading, start: number, end: number): Spot => {
  let [low, high] = [0, lineStarts.length]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((lineStarts[middle] ?? 0) <= start) low = middle
    else high = middle
  }
  return { source: text.slice(start, end), line: low + 1, column: start - (lineStarts[low] ?? 0) + 1 }
}

const add = (reading: Reading, node: TemplateNode): void => {
  const nodes = reading.opened.at(-1)?.nodes ?? reading.top
  const last = nodes.at(-1)
  // Text that follows text is one piece, whatever it was read as.
  if (node.kind === 'text' && last?.kind === 'text') nodes[nodes.length - 1] = { ...last, text: last.text + node.text }
  else nodes.push(node)
}

const addText = (reading: Reading, text: string, at: number): void => {
  if (text !== '') add(reading, { kind: 'text', text, line: spotOf(reading, at, at).line })
}

const nodeOf = (
  reading: Reading,
  number: string | undefined,
  name: string,
  children: readonly TemplateNode[] | undefined,
  span: readonly [number, number],
): TemplateNode =>
  number === undefined
    ? { kind: 'variable', name, fallback: children, ...spotOf(reading, ...span) }
    : { kind: 'tab-stop', number: Number(number), children: children ?? [] }

/** Reads what opens with `$` at `at`, and gives the offset behind it; undefined where that is text. */
const readPlace = (reading: Reading, at: number): number | undefined => {
  const { text, opened, troubles } = reading
  const place = matchAt(placePattern, text, at)
  if (place === null) return undefined
  const [opener, simpleNumber, simpleName, number, name = '', sign] = place
  const end = at + opener.length
  if (simpleNumber !== undefined || simpleName !== undefined || sign === '}') {
    add(reading, nodeOf(reading, simpleNumber ?? number, simpleName ?? name, undefined, [at, end]))
    return end
  }
  if (sign === ':' && opened.length < deepest) {
    opened.push({ number, name, start: at, opener, nodes: [] })
    return end
  }
  const choice = sign === '|' && number !== undefined ? matchAt(choicePattern, text, end) : null
  if (choice !== null) {
    const { line } = spotOf(reading, at, at)
    add(reading, { kind: 'choice', number: Number(number), options: optionsOf(choice[1] ?? ''), line })
    return end + choice[0].length
  }
  troubles.push({ kind: 'not-understood', ...spotOf(reading, at, end) })
  return undefined
}

const close = (reading: Reading, end: number): void => {
  const place = reading.opened.pop()
  if (place !== undefined) add(reading, nodeOf(reading, place.number, place.name, place.nodes, [place.start, end]))
}

/** What was never closed is text after all, with the places in it. */
const giveUp = (reading: Reading): void => {
  for (let place = reading.opened.pop(); place !== undefined; place = reading.opened.pop()) {
    const { opener, start, nodes } = place
    reading.troubles.push({ kind: 'unclosed', ...spotOf(reading, start, start + opener.length) })
    addText(reading, opener, start)
    for (const node of nodes) add(reading, node)
  }
}

/** The pieces of a template in order, and what of it is not understood. Never throws. */
export const readTemplate = (template: string): ReadTemplate => {
  const text = template.replace(/\r\n?/g, '\n')
  const reading: Reading = { text, lineStarts: lineStartsOf(text), opened: [], top: [], troubles: [] }
  let plainFrom = 0
  for (let at = 0; at < text.length;) {
    const sign = text.charAt(at)
    const escaped = sign === '\\' && /[\\$}]/.test(text.charAt(at + 1))
    const closes = sign === '}' && reading.opened.length > 0
    if (!escaped && !closes && sign !== '$') {
      at += 1
      continue
    }
    addText(reading, text.slice(plainFrom, at), plainFrom)
    if (escaped) addText(reading, text.charAt(at + 1), at)
    if (closes) close(reading, at + 1)
    const end = escaped ? at + 2 : closes ? at + 1 : readPlace(reading, at)
    plainFrom = end ?? at
    at = end ?? at + 1
  }
  addText(reading, text.slice(plainFrom), plainFrom)
  giveUp(reading)
  const byPlace = (a: TemplateTrouble, b: TemplateTrouble) => a.line - b.line || a.column - b.column
  return { nodes: reading.top, troubles: reading.troubles.sort(byPlace) }
}

/** Text that a snippet inserts as it stands. */
export const escapeForSnippet = (text: string): string => text.replace(/[\\$}]/g, '\\$&')

/** The same for an option of a choice. */
export const escapeOption = (text: string): string => text.replace(/[\\,|]/g, '\\$&')
