import type { DocumentFacts } from '../../domain/documents'
import type { DocPath, Problem, Range } from '../../domain/text'
import { parseDocument } from '../../parse/document/document'
import { findFrontMatter } from '../../parse/frontMatter/frontMatterBlock'
import { entriesOf, mapOf, fieldNamed, textField, textOf } from '../../parse/frontMatter/fields'
import { readYaml } from '../../parse/frontMatter/yaml'
import type { DocumentTemplate } from '../../scaffold/documentTemplate'
import type { ScaffoldKind } from '../../scaffold/documentPath'
import { templateTroubles } from './templateTroubles'
import { unreadableWhenFilled } from './filledSample'

/** Where the team's own templates lie. */
export const templatesFolder = '.understudy/templates'

export const isTeamTemplate = (path: string): boolean => path.startsWith(`${templatesFolder}/`) && /\.md$/i.test(path)

/** A team's template, and everything about it that is not as it should be; errors keep it from being used. */
export type TeamTemplate = { readonly template: DocumentTemplate; readonly problems: readonly Problem[] }

const lineRange = (line: number, text = ''): Range => ({
  start: { line, column: 1 },
  end: { line, column: Math.max(2, text.trimEnd().length + 1) },
})

const problem = (code: string, severity: Problem['severity'], range: Range, message: string): Problem => ({
  code,
  message,
  range,
  severity,
})

/** The `template:` block of the front matter: from its key to the next one; lines count from 0, the end excluded. */
const headerLines = (lines: readonly string[], last: number): readonly [number, number] | undefined => {
  const start = lines.findIndex((line, index) => index > 0 && index < last && /^template\s*:/.test(line))
  if (start < 0) return undefined
  let end = start + 1
  while (end < last && /^(?:[ \t]|$|#)/.test(lines[end] ?? '')) end += 1
  return [start, end]
}

const kinds: Readonly<Record<string, ScaffoldKind>> = {
  'incident-review': 'incident-review',
  review: 'incident-review',
  postmortem: 'incident-review',
  runbook: 'runbook',
}

/** What the template says of itself; the lines of `source` stand where they stand in the file. */
const readHeader = (source: string, problems: Problem[]) => {
  const read = readYaml(source)
  problems.push(...read.problems.map((each): Problem => ({ ...each, code: 'template-header', severity: 'error' })))
  const fields = mapOf(fieldNamed(mapOf(read.value), 'template')?.value)
  const stated = textField(fields, 'kind')
  if (stated !== undefined && kinds[stated.value] === undefined) {
    const message = `“${stated.value}” is nothing that a template makes. Write incident-review or runbook.`
    problems.push(problem('template-header', 'error', stated.range, message))
  }
  return {
    kind: stated === undefined ? undefined : kinds[stated.value],
    label: textField(fields, 'name')?.value,
    description: textField(fields, 'description')?.value,
    severities: entriesOf(fieldNamed(fields, 'severities', 'severity')?.value).flatMap(
      (entry) => textOf(entry)?.value ?? [],
    ),
  }
}

/** The kind that a document made of it will state. */
const statedKind = (frontMatter: readonly string[]): ScaffoldKind | undefined =>
  frontMatter.map((line) => kinds[/^kind:\s*["']?([\w-]+)/.exec(line)?.[1] ?? '']).find((kind) => kind !== undefined)

const stemOf = (path: DocPath): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '')

const inWords = (stem: string): string => {
  const words = stem.replace(/[-_]+/g, ' ').trim()
  return words === '' ? stem : words.charAt(0).toUpperCase() + words.slice(1)
}

/** Without the lines about the template itself, and for each line that is left its number in the file. */
const withoutHeader = (lines: readonly string[], header: readonly [number, number] | undefined, last: number) => {
  const numbered = lines.map((line, index) => ({ line, number: index + 1 }))
  if (header === undefined) return numbered
  const left = numbered.filter(({ number }) => number <= header[0] || number > header[1])
  const isEmpty = lines
    .slice(1, last)
    .every((line, at) => (at + 1 >= header[0] && at + 1 < header[1]) || line.trim() === '')
  if (!isEmpty) return left
  const body = numbered.slice(last + 1)
  const first = body.findIndex(({ line }) => line.trim() !== '')
  return body.slice(Math.max(0, first))
}

/**
 * Reads one of the team's templates. A `template:` block in its front matter says what it is called, what it makes and
 * which severities it is for; it is not written into what is made. Never throws.
 */
export const readTeamTemplate = (path: DocPath, written: string): TeamTemplate => {
  const text = written.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const lines = text.split('\n')
  const problems: Problem[] = []
  const block = lines[0]?.trimEnd() === '---' ? findFrontMatter(text) : undefined
  const last = block?.atTop === true ? text.slice(0, block.contentEnd).split('\n').length - 1 : 0
  if (last === 0 && lines[0]?.trimEnd() === '---') {
    const message = 'The front matter is never closed: add a line --- after its last key.'
    problems.push(problem('template-unreadable', 'error', lineRange(1, lines[0]), message))
  }
  const header = headerLines(lines, last)
  const source = header === undefined ? '' : '\n'.repeat(header[0]) + lines.slice(...header).join('\n')
  const { kind, label, description, severities } = readHeader(source, problems)
  const left = withoutHeader(lines, header, last)
  const template = {
    name: stemOf(path),
    label: label ?? inWords(stemOf(path)),
    description: description ?? '',
    kind: kind ?? statedKind(lines.slice(0, last)) ?? 'incident-review',
    severities,
    text: left.map(({ line }) => line).join('\n'),
    path,
    broken: undefined,
  } satisfies DocumentTemplate
  const inFile = (line: number) => left[line - 1]?.number ?? 1
  if (template.text.trim() === '') {
    problems.push(problem('template-unreadable', 'error', lineRange(1, lines[0]), 'This template is empty.'))
  }
  problems.push(...templateTroubles(template.text, inFile))
  if (!problems.some(({ severity }) => severity === 'error')) {
    const unreadable = unreadableWhenFilled(template)
    if (unreadable !== undefined) {
      const line = inFile(unreadable.line)
      const message = `Once its variables are filled in, this cannot be read: ${unreadable.message}`
      problems.push(problem('template-unreadable', 'error', lineRange(line, lines[line - 1]), message))
    }
  }
  const broken = problems.find(({ severity }) => severity === 'error')
  return { template: { ...template, broken }, problems }
}

/**
 * A team's template as a document: its name, its problems and its own words, which count for nothing where a review still
 * holds them. What it seems to state are places to be filled in.
 */
export const templateFacts = (path: DocPath, text: string): DocumentFacts => {
  const { template, problems } = readTeamTemplate(path, text)
  const lines = text.split(/\r\n?|\n/).length - (/[\r\n]$/.test(text) ? 1 : 0)
  const { body, passages } = parseDocument(path, text)
  return {
    ...parseDocument(path, ''),
    title: template.label,
    lines,
    problems,
    ...(body === undefined ? {} : { body }),
    ...(passages === undefined ? {} : { passages }),
  }
}
