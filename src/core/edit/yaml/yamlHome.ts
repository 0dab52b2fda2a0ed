import { Lexer } from 'yaml'
import type { EditOutcome } from '../../domain/edits'
import type { Field } from '../../domain/frontMatter'
import type { Parsed, Problem } from '../../domain/text'
import { readFrontMatter, readYaml } from '../../parse/frontMatter/frontMatter'
import { byteOrderMark, findFrontMatter, opensFrontMatter } from '../../parse/frontMatter/frontMatterBlock'
import { fieldNamed } from '../../parse/frontMatter/fields'
import { contentOf, contentOfFields, isSameContent, type Content } from './content'
import { differenceEdits } from './differenceEdits'
import { openYaml } from './yamlPlaces'

export type Refusal = Extract<EditOutcome, { kind: 'refused' }>

/** A text with a piece of YAML in it: `before + source + after` is the text, or would be with an empty piece. */
export type YamlHome = {
  readonly text: string
  readonly before: string
  readonly source: string
  readonly after: string
  readonly lineEnd: string
  readonly read: (text: string) => Parsed<{ readonly fields: readonly Field[]; readonly body: string }>
}

export const refused = (reason: string): Refusal => ({ kind: 'refused', reason })

const usualLineEnd = (text: string): string => /\r?\n/.exec(text)?.[0] ?? '\n'

const readDocument: YamlHome['read'] = (text) => {
  const { value, problems } = readFrontMatter(text)
  return { value: { fields: value.frontMatter?.fields ?? [], body: value.body }, problems }
}

const readWhole: YamlHome['read'] = (text) => {
  const { value, problems } = readYaml(text)
  return { value: { fields: value?.kind === 'map' ? value.fields : [], body: '' }, problems }
}

/** The problem that keeps a text from being changed, as its own sentence. */
const broken = (problems: readonly Problem[], what: string): Refusal => {
  const worst = problems.find(({ severity }) => severity === 'error') ?? problems[0]
  if (worst?.code === 'template-tag') {
    return refused(`${what} is no valid YAML until the template's tags in it are filled in: fill them in first.`)
  }
  return refused(worst?.message ?? `${what} cannot be read as \`key: value\` pairs: repair it first.`)
}

const withoutBlock = (text: string): YamlHome => {
  const lineEnd = usualLineEnd(text)
  const mark = byteOrderMark(text)
  const rest = text.slice(mark)
  const gap = rest === '' || /^[ \t]*\r?\n/.test(rest) ? '' : lineEnd
  return {
    text,
    before: `${text.slice(0, mark)}---${lineEnd}`,
    source: '',
    after: `---${lineEnd}${gap}${rest}`,
    lineEnd,
    read: readDocument,
  }
}

/**
 * A document's front matter, ready to be changed; a new block at its top where there is none. Refused: what we do not
 * write (TOML, other languages), what would not be found (a block further down), and what YAML refuses.
 */
export const openFrontMatter = (text: string): YamlHome | Refusal => {
  const block = findFrontMatter(text)
  const { problems } = readFrontMatter(text)
  if (block === undefined) return opensFrontMatter(text) ? broken(problems, 'This front matter') : withoutBlock(text)
  if (block.fence === '+++' || block.language === 'toml') {
    return refused(
      'This front matter is TOML, which is read but not written: convert it to YAML between two lines `---`.',
    )
  }
  if (!block.atTop) {
    return refused('This front matter is not at the top of the file: move it to the first line, then try again.')
  }
  const source = text.slice(block.contentStart, block.contentEnd)
  const stops = problems.some(({ code }) => /^front-matter-(?!not-at-top)/.test(code))
  if (stops || openYaml(source) === undefined) return broken(problems, 'This front matter')
  return {
    text,
    before: text.slice(0, block.contentStart),
    source,
    after: text.slice(block.contentEnd),
    lineEnd: usualLineEnd(text),
    read: readDocument,
  }
}

/** A file that is YAML from end to end, ready to be changed; an empty one where there is none. */
export const openYamlFile = (text: string): YamlHome | Refusal => {
  const mark = byteOrderMark(text)
  const source = text.slice(mark)
  if (openYaml(source) === undefined) return broken(readYaml(text).problems, 'This file')
  return { text, before: text.slice(0, mark), source, after: '', lineEnd: usualLineEnd(text), read: readWhole }
}

/** The comments of a piece of YAML; what follows a mark is a text's own line. */
const commentsIn = (source: string): readonly string[] => {
  const tokens = [...new Lexer().lex(source)]
  return tokens
    .filter((token, index) => token.startsWith('#') && tokens[index - 1] !== '\u001f')
    .map((token) => token.trimEnd())
}

const keepsComments = (before: string, after: string): boolean => {
  const left = commentsIn(before)
  const found = [...commentsIn(after)]
  return left.every((comment) => {
    const index = found.indexOf(comment)
    if (index !== -1) found.splice(index, 1)
    return index !== -1
  })
}

/** What a change is meant to lead to: the value of one key, undefined where it is to be gone. */
export type Intention = {
  /** The accepted spellings of the key. */
  readonly keys: readonly string[]
  readonly isMet: (value: Content | undefined) => boolean
  /** What is taken out takes its comments with it. */
  readonly removes: boolean
}

const byHand = (key: string): Refusal =>
  refused(`\`${key}\` is written in a way that cannot be changed without touching more than that: change it by hand.`)

const named = (fields: readonly Field[], name: string | undefined): Field | undefined => {
  const found = fields.filter(({ key }) => key === name)
  return found.find(({ value }) => value.kind !== 'empty') ?? found[0]
}

const countErrors = (problems: readonly Problem[]): number =>
  problems.filter(({ severity }) => severity !== 'hint').length

/**
 * The edits to a changed source, if reading it again gives what was meant and nothing else has changed: the other keys,
 * the comments, the body. Else a refusal. A source that could not be changed is undefined.
 */
export const settle = (
  home: YamlHome,
  source: string | undefined,
  { keys, isMet, removes }: Intention,
): EditOutcome => {
  const refusal = byHand(keys[0] ?? '')
  if (source === undefined) return refusal
  if (source === home.source) return { kind: 'edits', edits: [] }
  const text = home.before + source + home.after
  const [old, fresh] = [home.read(home.text), home.read(text)]
  const touched = (fieldNamed(old.value.fields, ...keys) ?? fieldNamed(fresh.value.fields, ...keys))?.key
  const others = (fields: readonly Field[]): Content => contentOfFields(fields.filter(({ key }) => key !== touched))
  const value = named(fresh.value.fields, touched)
  const isSafe =
    isMet(value && contentOf(value.value)) &&
    isSameContent(others(old.value.fields), others(fresh.value.fields)) &&
    fresh.value.body.trim() === old.value.body.trim() &&
    countErrors(fresh.problems) <= countErrors(old.problems) &&
    (removes || keepsComments(home.source, source))
  return isSafe ? { kind: 'edits', edits: differenceEdits(home.text, text) } : refusal
}
