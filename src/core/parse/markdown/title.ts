import type { FrontMatter } from '../../domain/frontMatter'
import type { DocPath, Located, Range } from '../../domain/text'
import { findDate } from '../text/dates'
import { fieldsOf, textField } from '../frontMatter/fields'
import type { Block, Outline } from './outline'
import { allBlocks } from './sections'

const extensions = /(?:\.(?:html?|md|markdown|mdx|qmd|rmd|erb|txt))+$/i

/** A file's name without its folder and its extensions, double ones too: `a/b.html.md.erb` is `b`. */
export const fileStem = (path: DocPath): string => path.slice(path.lastIndexOf('/') + 1).replace(extensions, '')

const idPattern = /^\[?([A-Z]{2,10}[-_ ]?(?:\d{4}[-_]\d{1,5}|\d{2,7}))\]?(?=$|[\s:_.,–—-])/
const noIds =
  /^(?:HTTPS?|UTF|SHA|ISO|TLS|SSL|AES|IPV|BASE|MD|RSA|EC|CVE|SEV|P|PORT|ERROR|CODE|STEP|PART|WEEK|DAY|TOP)[-_ ]?\d/
const yearAlone = /^[A-Z]+[-_ ]?(?:19|20)\d{2}$/

/** An id that leads a text, such as `PM2021-006` or `INC-2026-0142`; a date or a year alone is none. */
export const leadingId = (text: string): string | undefined => {
  const id = idPattern.exec(text.trim())?.[1]
  return id === undefined || noIds.test(id) || yearAlone.test(id) ? undefined : id.replace(/[_ ]/g, '-')
}

/** A document's own id: the field `id`, else the id that leads the file's name or the title. */
export const readId = (
  frontMatter: FrontMatter | undefined,
  title: Located<string>,
  path: DocPath,
): Located<string> | undefined => {
  const stated = textField(fieldsOf(frontMatter), 'id', 'incident_id')
  if (stated !== undefined) return stated
  const id = leadingId(fileStem(path)) ?? leadingId(title.value)
  return id === undefined ? undefined : { value: id, range: title.range }
}

const startOfText: Range = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }

/** Does a template engine write this text (ERB, Jinja, Hugo, Liquid)? */
export const hasTemplateTag = (text: string): boolean => /<%|%>|\{\{|\}\}|\{%|\$\{/.test(text)

const withoutTemplateTags = (text: string): string => text.replace(/<%.*?%>|\$?\{\{.*?\}\}|\{%.*?%\}|\$\{[^{}]*\}/g, '')

/** Words that a person wrote; what a template engine fills in may stand among them. */
const hasOwnWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(withoutTemplateTags(text))

const headings = (outline: Outline) =>
  allBlocks(outline.blocks).filter((block): block is Extract<Block, { kind: 'heading' }> => block.kind === 'heading')

const fromHeading = (outline: Outline): Located<string> | undefined => {
  const all = headings(outline).filter(({ text }) => hasOwnWords(text.plain))
  const heading = all.find(({ depth }) => depth === 1) ?? all[0]
  if (heading === undefined) return undefined
  const plain = heading.text.plain.replace(/\s+/g, ' ').trim()
  return { value: plain.replace(/ ?\{[#.:][^{}]*\}$/, ''), range: heading.range }
}

const withoutLead = (text: string, length: number) => text.slice(length).replace(/^[\])]?[\s:_.,–—-]+/, '')

const fromFileName = (path: DocPath): Located<string> => {
  const stem = fileStem(path)
  const id = idPattern.exec(stem)
  const afterId = id !== null && leadingId(stem) !== undefined ? withoutLead(stem, id[0].length) : stem
  const date = findDate(afterId)
  const afterDate = date?.start === 0 ? withoutLead(afterId, date.end) : afterId
  const words = (afterDate === '' ? stem : afterDate).replace(/[\s_]+|(?<=\p{L})-(?=\p{L})|-(?=\p{L})/gu, ' ').trim()
  const value = words === '' ? path : words.charAt(0).toUpperCase() + words.slice(1)
  return { value, range: startOfText }
}

/** Takes an id off the front of a title where the file's name or the field `id` says it already. */
const withoutKnownId = (title: Located<string>, known: string | undefined): Located<string> => {
  const match = idPattern.exec(title.value)
  if (match === null || known === undefined || leadingId(title.value) !== known) return title
  const rest = withoutLead(title.value, match[0].length)
  return rest === '' ? title : { value: rest, range: title.range }
}

/**
 * A document's title: the field `title`, else the first level-one heading, else the first heading, else the file's name
 * in words. What is nothing but a template engine's tag is passed over.
 */
export const readTitle = (frontMatter: FrontMatter | undefined, outline: Outline, path: DocPath): Located<string> => {
  const stated = textField(fieldsOf(frontMatter), 'title')
  const known = textField(fieldsOf(frontMatter), 'id', 'incident_id')?.value ?? leadingId(fileStem(path))
  if (stated !== undefined && hasOwnWords(stated.value)) return withoutKnownId(stated, known)
  const heading = fromHeading(outline)
  return heading === undefined ? fromFileName(path) : withoutKnownId(heading, known)
}

/** A title that a template's user is to replace: *Incident Title*, *[What happened]*, *YYYY-MM-DD …*. */
const placeholderTitles: readonly RegExp[] = [
  /^\[[^\]]*\]$|^<[^>]+>$|^(?:x{3,}|untitled)$/i,
  /^(?:(?:incident|runbook|alert|document|page|your|the|short|service) )*(?:title|name|summary)(?: here)?$/i,
  /\[[^\]]*\b(?:title|name|incident|service|system|component|alert|description|date|yyyy|summary|what happened)\b[^\]]*\]/i,
  /\b(?:yyyy[-/]mm[-/]dd|20xx|yyyy-nnn|x{3,})\b/i,
  /^(?:the )?(?:post-?mortem|incident|incident (?:report|review|postmortem)|runbook|playbook|rca|outage|review)(?: \w+)? template$/i,
]

const isPlaceholder = (title: string) => placeholderTitles.some((pattern) => pattern.test(title.trim()))

/** Do the title, the dates or the id stand for what is to be filled in? */
export const hasPlaceholders = (frontMatter: FrontMatter | undefined, outline: Outline, title: string): boolean => {
  if (isPlaceholder(title)) return true
  const first = headings(outline).find(({ depth }) => depth === 1)
  if (first !== undefined && !hasTemplateTag(first.text.plain) && isPlaceholder(first.text.plain)) return true
  const fields = fieldsOf(frontMatter)
  const stated = [
    textField(fields, 'title'),
    textField(fields, 'id'),
    textField(fields, 'started_at', 'date', 'last_reviewed_on'),
  ]
  return stated.some((text) => {
    if (text === undefined) return false
    const ownName = /\{\{\s*(?:replace\s+)?\.(?:Name|File|Date)\b/.test(text.value)
    return ownName || /\b(?:yyyy|20xx|xxxx|nnnn?)\b|yyyy-mm-dd/i.test(text.value)
  })
}
