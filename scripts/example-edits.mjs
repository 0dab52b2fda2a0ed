import { createHash } from 'node:crypto'

/**
 * Edits that take a text back to an earlier form of itself. Each throws where it would change nothing, so that the
 * plan of the history cannot drift away from the documents unnoticed.
 * @typedef {(text: string) => string} Undo
 */

/**
 * Everything from a heading up to the next one of the same or a higher rank was not there yet.
 * @param {string} heading such as `## Steps`
 * @returns {Undo}
 */
export const section = (heading) => (text) => {
  const lines = text.split('\n')
  const start = lines.indexOf(heading)
  if (start < 0) throw new Error(`No section "${heading}".`)
  const depth = heading.indexOf(' ')
  let fenced = false
  let end = start + 1
  for (; end < lines.length; end++) {
    const line = lines[end] ?? ''
    if (line.trimStart().startsWith('```')) fenced = !fenced
    const marks = /^(#+) /.exec(line)?.[1]
    if (!fenced && marks !== undefined && marks.length <= depth) break
  }
  const last = end === lines.length
  const kept = [...lines.slice(0, last ? start - 1 : start), ...(last ? [''] : lines.slice(end))]
  return kept.join('\n')
}

/**
 * A passage read differently.
 * @param {string} now
 * @param {string} before
 * @returns {Undo}
 */
export const was = (now, before) => (text) => {
  if (!text.includes(now)) throw new Error(`Not found: "${now}".`)
  return text.replaceAll(now, before)
}

/**
 * The lines that hold this were not there yet.
 * @param {string} part
 * @returns {Undo}
 */
export const line = (part) => (text) => {
  if (!text.includes(part)) throw new Error(`No line with "${part}".`)
  return text
    .split('\n')
    .filter((each) => !each.includes(part))
    .join('\n')
}

/**
 * Everything from the line that holds `first` up to, and without, the one that holds `next` was not there yet.
 * @param {string} first
 * @param {string} next
 * @returns {Undo}
 */
export const lines = (first, next) => (text) => {
  const all = text.split('\n')
  const start = all.findIndex((each) => each.includes(first))
  const end = all.findIndex((each, at) => at > start && each.includes(next))
  if (start < 0 || end < 0) throw new Error(`No lines from "${first}" to "${next}".`)
  return [...all.slice(0, start), ...all.slice(end)].join('\n')
}

/**
 * A key of the front matter was not there yet, nor the indented lines below it.
 * @param {string} name
 * @returns {Undo}
 */
export const key = (name) => (text) => {
  const earlier = text.replace(new RegExp(`^${name}:.*\\n(?: .*\\n)*`, 'm'), '')
  if (earlier === text) throw new Error(`No key "${name}".`)
  return earlier
}

/**
 * There was no front matter yet.
 * @type {Undo}
 */
export const frontMatter = (text) => {
  if (!text.startsWith('---\n')) throw new Error('No front matter.')
  return text.slice(text.indexOf('\n---\n') + 5).replace(/^\n+/, '')
}

/**
 * The hash a sign-off is pinned to: the first 12 hex digits of the SHA-256 of the body after the front matter, with
 * trailing blanks, runs of blank lines and both ends taken away.
 * @param {string} text
 */
export function bodyHash(text) {
  const body = text.startsWith('---\n') ? text.slice(text.indexOf('\n---\n') + 5) : text
  const normal = body
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  return createHash('sha256').update(normal, 'utf8').digest('hex').slice(0, 12)
}
