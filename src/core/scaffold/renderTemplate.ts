import { markdownLine } from './markdownLine'
import { oneLine } from './oneLine'
import { escapeForSnippet, escapeOption, readTemplate, type TemplateNode } from './template'
import { usedInMarkdown, usedInYaml } from './usedRunbooks'
import { isTextVariable, type ScaffoldValues } from './values'
import { yamlPlace, yamlText } from './yamlText'

/** For an editor, with tab stops and values escaped; or as a text that is finished, tab stops giving what they hold. */
export type RenderedAs = 'snippet' | 'plain'

/** A line being written: what will be read of it, how it is written, and where the template has it. */
type Line = { shown: string; written: string; left: boolean; stops: boolean; readonly from: number }

type Page = {
  readonly lines: Line[]
  readonly values: ScaffoldValues
  readonly as: RenderedAs
  /** What the first place of each number holds, for the others of that number. */
  readonly held: ReadonlyMap<number, readonly TemplateNode[]>
  /** Places whose content is being written, so that none can hold itself. */
  readonly within: Set<number>
  /** Signs and pieces written so far: places that hold places can make of a short template an endless one. */
  spent: number
}

const most = 2_000_000

const newLine = (from: number): Line => ({ shown: '', written: '', left: false, stops: false, from })

const lastLine = ({ lines }: Page): Line => {
  const last = lines.at(-1) ?? newLine(1)
  if (lines.length === 0) lines.push(last)
  return last
}

/** Between the fence on the first line and the next one. */
const inFrontMatter = ({ lines }: Page): boolean =>
  lines.length > 1 && lines[0]?.shown === '---' && !lines.slice(1, -1).some(({ shown }) => shown === '---')

const writeText = (page: Page, text: string, from?: number): void => {
  page.spent += text.length
  for (const [index, part] of text.split('\n').entries()) {
    if (index > 0) page.lines.push(newLine((from ?? lastLine(page).from - index) + index))
    const line = lastLine(page)
    line.shown += part
    line.written += page.as === 'snippet' ? escapeForSnippet(part) : part
  }
}

/** Syntax of snippets, which nobody reads in the document. */
const writeSyntax = (page: Page, text: string): void => {
  const line = lastLine(page)
  line.stops = true
  if (page.as === 'snippet') line.written += text
}

const valuesOf = ({ values }: Page, name: string): readonly string[] => {
  const value = isTextVariable(name) ? values[name] : undefined
  const all = value === undefined ? [] : typeof value === 'string' ? [value] : value
  return all.map(oneLine).filter((each) => each !== '')
}

const writeValues = (page: Page, values: readonly string[]): void => {
  const place = inFrontMatter(page) ? yamlPlace(lastLine(page).shown) : undefined
  const texts = values.map((value) => (place === undefined ? markdownLine(value) : yamlText(value, place)))
  writeText(page, texts.join(', '))
}

/** Records: one a line behind a key of front matter, else beside each other. */
const writeUsed = (page: Page): void => {
  const { RUNBOOKS_USED: used = [] } = page.values
  const line = lastLine(page)
  if (!inFrontMatter(page)) writeText(page, used.map(usedInMarkdown).join(', '))
  else if (yamlPlace(line.shown) !== 'block') writeText(page, used.map(usedInYaml).join(', '))
  else {
    line.shown = line.shown.trimEnd()
    line.written = line.written.trimEnd()
    writeText(page, used.map((each) => `\n  - ${usedInYaml(each)}`).join(''))
  }
}

const writeVariable = (page: Page, { name, fallback, source }: Extract<TemplateNode, { kind: 'variable' }>): void => {
  const isOurs = isTextVariable(name) || name === 'RUNBOOKS_USED'
  const values = valuesOf(page, name)
  // A variable that nobody knows may well be meant for a shell.
  if (!isOurs) writeText(page, source)
  else if (values.length > 0) writeValues(page, values)
  else if (name === 'RUNBOOKS_USED' && (page.values.RUNBOOKS_USED ?? []).length > 0) writeUsed(page)
  else if (fallback !== undefined) writeNodes(page, fallback)
  else lastLine(page).left = true
}

/**
 * A place of a number that another one gave its content is written with that content: an editor shows both alike as
 * soon as the snippet is in, and what it shows must not hang on the editor.
 */
const writeTabStop = (page: Page, number: number, children: readonly TemplateNode[]): void => {
  const content = children.length > 0 ? children : (page.held.get(number) ?? [])
  if (page.within.has(number)) return
  writeSyntax(page, content.length > 0 ? `\${${number}:` : `\${${number}`)
  page.within.add(number)
  writeNodes(page, content)
  page.within.delete(number)
  writeSyntax(page, '}')
}

const writeChoice = (page: Page, number: number, options: readonly string[], from: number): void => {
  const [first = ''] = options
  const line = lastLine(page)
  if (page.as === 'plain' || first === '') {
    line.stops = true
    writeText(page, first, from)
    return
  }
  line.shown += first
  writeSyntax(page, `\${${number}|${options.map(escapeOption).join(',')}|}`)
}

const writeNodes = (page: Page, nodes: readonly TemplateNode[]): void => {
  for (const node of nodes) {
    page.spent += 1
    if (page.spent > most) return
    switch (node.kind) {
      case 'text':
        writeText(page, node.text, node.line)
        break
      case 'tab-stop':
        writeTabStop(page, node.number, node.children)
        break
      case 'choice':
        writeChoice(page, node.number, node.options, node.line)
        break
      case 'variable':
        writeVariable(page, node)
        break
    }
  }
}

/** What the first place of each number holds. */
const heldBy = (nodes: readonly TemplateNode[], held = new Map<number, readonly TemplateNode[]>()): typeof held => {
  for (const node of nodes) {
    if (node.kind === 'choice' && !held.has(node.number)) {
      held.set(node.number, [{ kind: 'text', text: node.options[0] ?? '', line: node.line }])
    }
    if (node.kind === 'tab-stop') {
      if (node.children.length > 0 && !held.has(node.number)) held.set(node.number, node.children)
      heldBy(node.children, held)
    }
    if (node.kind === 'variable') heldBy(node.fallback ?? [], held)
  }
  return held
}

const isBlank = ({ shown, stops }: Line): boolean => shown.trim() === '' && !stops

/** Without the lines that are left out, and without the second of two blank ones that come together by that. */
const kept = (lines: readonly Line[]): readonly Line[] => {
  const result: Line[] = []
  let closing = false
  for (const line of lines) {
    const last = result.at(-1)
    if (line.left) closing = true
    else if (!(closing && isBlank(line) && (last === undefined || isBlank(last)))) {
      result.push(line)
      closing = false
    }
  }
  return result
}

/** A document made of a template: its text, and for each of its lines the template's line that it comes from. */
export type Rendered = { readonly text: string; readonly lines: readonly number[] }

/**
 * A template filled in. A value in the front matter becomes a YAML scalar (a list: the entries of one), in the body
 * Markdown that reads as the value does. A line that holds one of our variables with neither a value nor a default is
 * left out. The text ends with one line end. What an editor holds once it has inserted the snippet is, to the byte, the
 * plain text.
 */
export const renderLines = (template: string, values: ScaffoldValues, as: RenderedAs): Rendered => {
  const { nodes } = readTemplate(template.replace(/^\uFEFF/, ''))
  const page: Page = { lines: [newLine(1)], values, as, held: heldBy(nodes), within: new Set(), spent: 0 }
  writeNodes(page, nodes)
  const lines = [...kept(page.lines)]
  while (lines.length > 0 && lines.at(-1)?.stops === false && lines.at(-1)?.shown.trim() === '') lines.pop()
  return { text: `${lines.map(({ written }) => written).join('\n')}\n`, lines: lines.map(({ from }) => from) }
}

export const renderTemplate = (template: string, values: ScaffoldValues, as: RenderedAs): string =>
  renderLines(template, values, as).text
