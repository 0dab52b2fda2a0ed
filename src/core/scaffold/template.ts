/**
 * A piece of a template. The syntax is that of VS Code's snippets: `$1`, `${1:text}`, `${1|one,two|}`, `${NAME}`,
 * `${NAME:text}`, `$NAME`, and `\` before `$`, `}` and `\`. What is none of it is text, as it stands.
 */
export type TemplateNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'tab-stop'; readonly number: number; readonly children: readonly TemplateNode[] }
  | { readonly kind: 'choice'; readonly number: number; readonly options: readonly string[] }
  | { readonly kind: 'variable'; readonly name: string; readonly fallback: readonly TemplateNode[] | undefined }

type Read<T> = { readonly value: T; readonly end: number }

const simplePattern = /\$(?:(\d+)|([A-Za-z_]\w*))/y
const openPattern = /\$\{(?:(\d+)|([A-Za-z_]\w*))/y
const choicePattern = /\|((?:\\[\s\S]|[^\\|])*)\|\}/y

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at
  return pattern.exec(text)
}

const nodeOf = (
  number: string | undefined,
  name: string | undefined,
  children: readonly TemplateNode[] | undefined,
): TemplateNode =>
  number === undefined
    ? { kind: 'variable', name: name ?? '', fallback: children }
    : { kind: 'tab-stop', number: Number(number), children: children ?? [] }

const optionsOf = (written: string): readonly string[] =>
  written.split(/(?<!\\),/).map((option) => option.replace(/\\([,|\\$}])/g, '$1'))

/** What opens with `$` at `at`; undefined where that is text. */
const placeAt = (text: string, at: number): Read<TemplateNode> | undefined => {
  const simple = matchAt(simplePattern, text, at)
  if (simple !== null) return { value: nodeOf(simple[1], simple[2], undefined), end: at + simple[0].length }
  const open = matchAt(openPattern, text, at)
  if (open === null) return undefined
  const after = at + open[0].length
  if (text[after] === '}') return { value: nodeOf(open[1], open[2], undefined), end: after + 1 }
  const choice = open[1] === undefined ? null : matchAt(choicePattern, text, after)
  if (choice !== null) {
    const options = optionsOf(choice[1] ?? '')
    return { value: { kind: 'choice', number: Number(open[1]), options }, end: after + choice[0].length }
  }
  if (text[after] !== ':') return undefined
  const { value, end } = nodesFrom(text, after + 1, true)
  // Without its closing brace it is no place but text.
  return text[end] === '}' ? { value: nodeOf(open[1], open[2], value), end: end + 1 } : undefined
}

/** Reads up to the end, or up to the brace that closes a place. */
const nodesFrom = (text: string, from: number, inside: boolean): Read<readonly TemplateNode[]> => {
  const nodes: TemplateNode[] = []
  let plain = ''
  let at = from
  const flush = () => {
    if (plain !== '') nodes.push({ kind: 'text', text: plain })
    plain = ''
  }
  while (at < text.length) {
    const sign = text.charAt(at)
    if (inside && sign === '}') break
    const escaped = sign === '\\' && /[\\$}]/.test(text.charAt(at + 1))
    const place = sign === '$' ? placeAt(text, at) : undefined
    if (place === undefined) {
      plain += escaped ? text.charAt(at + 1) : sign
      at += escaped ? 2 : 1
      continue
    }
    flush()
    nodes.push(place.value)
    at = place.end
  }
  flush()
  return { value: nodes, end: at }
}

/** The pieces of a template, in order. Never throws: what is not understood is text. */
export const parseTemplate = (template: string): readonly TemplateNode[] =>
  nodesFrom(template.replace(/\r\n?/g, '\n'), 0, false).value

/** Text that a snippet inserts as it stands. */
export const escapeForSnippet = (text: string): string => text.replace(/[\\$}]/g, '\\$&')

/** The same for an option of a choice. */
export const escapeOption = (text: string): string => text.replace(/[\\$},|]/g, '\\$&')
