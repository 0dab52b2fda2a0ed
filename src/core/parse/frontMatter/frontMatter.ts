import matter from 'gray-matter'
import type { Field, FieldValue, FrontMatter } from '../../domain/frontMatter'
import type { Parsed, Problem } from '../../domain/text'
import { byteOrderMark, findFrontMatter, opensFrontMatter, type FrontMatterBlock } from './frontMatterBlock'
import { endOfLine, textPositions, type TextPositions } from '../text/textPositions'
import { readTomlPiece } from './toml'
import { readYamlPiece } from './yaml'

export { readYaml } from './yaml'

type Engine = { readonly parse: (content: string) => object }

/** gray-matter's own types want Node's Buffer, which a pure core does not know. */
const split = matter as unknown as (
  text: string,
  options: { delimiters: [string, string]; language: string; engines: Readonly<Record<string, Engine>> },
) => unknown

/** Nothing in a document is ever executed: gray-matter's own engines, of which one evaluates JavaScript, are never asked. */
const refusing: Engine = {
  parse: () => {
    throw new Error('Only YAML and TOML are read.')
  },
}

/** Blocks beyond these are not read, so that no file can keep the reader busy. */
const maxCharacters = 65_536
const maxLines = 2_000

type Content = Parsed<FieldValue | undefined>

const nothing: Content = { value: undefined, problems: [] }

const problem = (code: string, severity: Problem['severity'], range: Problem['range'], message: string): Content => ({
  value: undefined,
  problems: [{ code, message, range, severity }],
})

/**
 * gray-matter tells the block's language and hands it to the engine for it. It knows no positions, so the engines read
 * the block where it stands in the whole text.
 */
const readContent = (text: string, block: FrontMatterBlock, positions: TextPositions): Content => {
  const source = text.slice(block.contentStart, block.contentEnd)
  const piece = { source, base: block.contentStart, positions }
  let content = nothing
  const engine = (read: () => Content): Engine => ({
    parse: () => {
      content = read()
      return {}
    },
  })
  const yaml = engine(() => readYamlPiece(piece))
  const toml = engine(() => readTomlPiece(piece))
  try {
    split(`${text.slice(block.start, block.end)}\n`, {
      delimiters: [block.fence, `${block.fence}\n`],
      language: block.fence === '---' ? 'yaml' : 'toml',
      engines: { [block.language]: refusing, yaml, yml: yaml, toml },
    })
    return content
  } catch {
    const line = positions.range(block.start, endOfLine(text, block.start))
    if (/^(ya?ml|toml)?$/.test(block.language)) {
      return problem(
        'front-matter-unreadable',
        'error',
        line,
        'This front matter cannot be read: write one `key: value` pair a line.',
      )
    }
    const advice = 'as nothing in a document is executed: write it in YAML, between two lines `---`.'
    return problem(
      'front-matter-language',
      'error',
      line,
      `Front matter in \`${block.language}\` is not read, ${advice}`,
    )
  }
}

const fieldsOf = (value: FieldValue | undefined): readonly Field[] => (value?.kind === 'map' ? value.fields : [])

const isTooLarge = (text: string, { contentStart, contentEnd }: FrontMatterBlock): boolean =>
  contentEnd - contentStart > maxCharacters || text.slice(contentStart, contentEnd).split(/\r\n?|\n/).length > maxLines

const contentOf = (text: string, block: FrontMatterBlock, positions: TextPositions): Content => {
  const firstLine = positions.range(block.start, endOfLine(text, block.start))
  if (isTooLarge(text, block)) {
    const most = `${maxCharacters} characters or ${maxLines} lines`
    return problem(
      'front-matter-too-large',
      'warning',
      firstLine,
      `Front matter of more than ${most} is not read: shorten it.`,
    )
  }
  const content = readContent(text, block, positions)
  if (content.value === undefined || content.value.kind === 'map') return content
  const advice = 'write `key: value` pairs, or put a blank line above if this is no front matter.'
  return problem(
    'front-matter-not-a-map',
    'warning',
    content.value.range,
    `Front matter without keys is not read: ${advice}`,
  )
}

const atTopHint = (range: Problem['range']): Problem => ({
  code: 'front-matter-not-at-top',
  message: 'This front matter is not at the top of the file, where most tools look for it: move it to the first line.',
  range,
  severity: 'hint',
})

const unclosed = (text: string): readonly Problem[] => {
  if (!opensFrontMatter(text)) return []
  const start = byteOrderMark(text)
  const end = endOfLine(text, start)
  const range = textPositions(text.slice(0, end)).range(start, end)
  const message = `This front matter is never closed, so it is not read: add a line \`${text.slice(start, start + 3)}\` after its last key.`
  return problem('front-matter-unclosed', 'error', range, message).problems
}

/** A document's front matter and where its body starts. */
export type SplitDocument = {
  readonly frontMatter: FrontMatter | undefined
  /** The offset of the body's first character, in UTF-16 units. */
  readonly bodyStart: number
  /** The text from there on. */
  readonly body: string
}

/**
 * Splits a document into front matter (YAML between `---`, TOML between `+++`) and body. Without front matter all of
 * the text but a byte-order mark is the body. Ranges count in the whole text, a byte-order mark included.
 */
export const readFrontMatter = (text: string): Parsed<SplitDocument> => {
  const block = findFrontMatter(text)
  if (block === undefined) {
    const bodyStart = byteOrderMark(text)
    return { value: { frontMatter: undefined, bodyStart, body: text.slice(bodyStart) }, problems: unclosed(text) }
  }
  const positions = textPositions(text.slice(0, block.end))
  const { value, problems } = contentOf(text, block, positions)
  const { bodyStart, atTop } = block
  const range = positions.range(block.start, block.end)
  const format = block.fence === '+++' || block.language === 'toml' ? 'toml' : 'yaml'
  const isRead = !problems.some(({ code }) => code === 'front-matter-language')
  const frontMatter = isRead ? ({ format, range, atTop, fields: fieldsOf(value) } satisfies FrontMatter) : undefined
  const hints = atTop ? [] : [atTopHint(positions.range(block.start, endOfLine(text, block.start)))]
  return { value: { frontMatter, bodyStart, body: text.slice(bodyStart) }, problems: [...problems, ...hints] }
}
