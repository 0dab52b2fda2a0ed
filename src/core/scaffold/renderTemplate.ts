import { markdownLine } from './markdownLine'
import { oneLine } from './oneLine'
import { escapeForSnippet, escapeOption, parseTemplate, type TemplateNode } from './template'
import { type ScaffoldValues, isVariable } from './values'
import { yamlPlace, yamlText } from './yamlText'

/** For an editor, with tab stops and values escaped; or as a text that is finished, tab stops giving what they hold. */
export type RenderedAs = 'snippet' | 'plain'

/** A line being written: what will be read of it, and how it is written. */
type Line = { shown: string; written: string; left: boolean }

type Page = {
  readonly lines: Line[]
  readonly values: ScaffoldValues
  readonly as: RenderedAs
  /** What the first place of each number holds, for the others of that number. */
  readonly held: ReadonlyMap<number, readonly TemplateNode[]>
}

const newLine = (): Line => ({ shown: '', written: '', left: false })

const lastLine = ({ lines }: Page): Line => {
  const last = lines.at(-1) ?? newLine()
  if (lines.length === 0) lines.push(last)
  return last
}

/** Between the fence on the first line and the next one. */
const inFrontMatter = ({ lines }: Page): boolean =>
  lines.length > 1 && lines[0]?.shown === '---' && !lines.slice(1, -1).some(({ shown }) => shown === '---')

const writeText = (page: Page, text: string): void => {
  for (const [index, part] of text.split('\n').entries()) {
    if (index > 0) page.lines.push(newLine())
    const line = lastLine(page)
    line.shown += part
    line.written += page.as === 'snippet' ? escapeForSnippet(part) : part
  }
}

/** Syntax of snippets, which nobody reads in the document. */
const writeSyntax = (page: Page, text: string): void => {
  if (page.as === 'snippet') lastLine(page).written += text
}

const valuesOf = ({ values }: Page, name: string): readonly string[] => {
  const value = isVariable(name) ? values[name] : undefined
  const all = value === undefined ? [] : typeof value === 'string' ? [value] : value
  return all.map(oneLine).filter((each) => each !== '')
}

const writeValues = (page: Page, values: readonly string[]): void => {
  const place = inFrontMatter(page) ? yamlPlace(lastLine(page).shown) : undefined
  const texts = values.map((value) => (place === undefined ? markdownLine(value) : yamlText(value, place)))
  writeText(page, texts.join(', '))
}

const writeVariable = (page: Page, name: string, fallback: readonly TemplateNode[] | undefined): void => {
  const values = valuesOf(page, name)
  if (values.length > 0) writeValues(page, values)
  else if (fallback !== undefined) writeNodes(page, fallback)
  else if (isVariable(name)) lastLine(page).left = true
  else if (page.as === 'snippet') writeSyntax(page, `\${${name}}`)
  else writeText(page, name)
}

const writeTabStop = (page: Page, number: number, children: readonly TemplateNode[]): void => {
  if (page.as === 'plain') {
    writeNodes(page, children.length > 0 ? children : (page.held.get(number) ?? []))
    return
  }
  writeSyntax(page, children.length > 0 ? `\${${number}:` : `\${${number}`)
  writeNodes(page, children)
  writeSyntax(page, '}')
}

const writeChoice = (page: Page, number: number, options: readonly string[]): void => {
  if (page.as === 'plain') writeText(page, options[0] ?? '')
  else writeSyntax(page, `\${${number}|${options.map(escapeOption).join(',')}|}`)
}

const writeNodes = (page: Page, nodes: readonly TemplateNode[]): void => {
  for (const node of nodes) {
    switch (node.kind) {
      case 'text':
        writeText(page, node.text)
        break
      case 'tab-stop':
        writeTabStop(page, node.number, node.children)
        break
      case 'choice':
        writeChoice(page, node.number, node.options)
        break
      case 'variable':
        writeVariable(page, node.name, node.fallback)
        break
    }
  }
}

const heldBy = (nodes: readonly TemplateNode[], held = new Map<number, readonly TemplateNode[]>()): typeof held => {
  for (const node of nodes) {
    if (node.kind === 'choice' && !held.has(node.number)) {
      held.set(node.number, [{ kind: 'text', text: node.options[0] ?? '' }])
    }
    if (node.kind === 'tab-stop') {
      // What it holds is looked at with its own number taken, so that no place can hold itself.
      if (node.children.length > 0 && !held.has(node.number))
        held.set(node.number, withoutNumber(node.children, node.number))
      heldBy(node.children, held)
    }
    if (node.kind === 'variable') heldBy(node.fallback ?? [], held)
  }
  return held
}

const withoutNumber = (nodes: readonly TemplateNode[], number: number): readonly TemplateNode[] =>
  nodes.filter((node) => node.kind !== 'tab-stop' || node.number !== number)

const isBlank = (line: string | undefined): boolean => line === undefined || line.trim() === ''

/** Without the second of two blank lines, which an empty place leaves. */
const closeGaps = (lines: readonly string[]): readonly string[] =>
  lines.filter((line, index) => index === 0 || !isBlank(line) || !isBlank(lines[index - 1]))

/**
 * A template filled in. A value in the front matter becomes a YAML scalar (a list: the entries of one), in the body
 * Markdown that reads as the value does. A line that holds one of our variables with neither a value nor a default is
 * left out. Variables that are not ours are the editor's, and stay for it. A plain text ends with one line end.
 */
export const renderTemplate = (template: string, values: ScaffoldValues, as: RenderedAs): string => {
  const nodes = parseTemplate(template)
  const page: Page = { lines: [newLine()], values, as, held: heldBy(nodes) }
  writeNodes(page, nodes)
  const lines = page.lines.filter(({ left }) => !left).map(({ written }) => written)
  if (as === 'snippet') return lines.join('\n')
  const text = closeGaps(lines.map((line) => line.trimEnd()))
    .join('\n')
    .trimEnd()
  return `${text}\n`
}
