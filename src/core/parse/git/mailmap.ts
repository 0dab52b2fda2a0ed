import type { Signature } from '../../domain/history'
import type { Parsed, Problem } from '../../domain/text'

/** One line of `.mailmap`: a signature as commits have it, and what to read instead. */
export type MailmapLine = {
  readonly line: number
  /** Undefined: whatever the name. */
  readonly commitName: string | undefined
  readonly commitEmail: string
  readonly properName: string | undefined
  readonly properEmail: string | undefined
}

type Proper = { readonly name: string | undefined; readonly email: string | undefined }

/** A `.mailmap`, ready to be asked; its keys are in small letters, as git compares. */
export type Mailmap = {
  readonly lines: readonly MailmapLine[]
  readonly byEmail: ReadonlyMap<string, Proper>
  /** The key is the name, a line end, and the address. */
  readonly byNameAndEmail: ReadonlyMap<string, Proper>
}

const lineForm = /^([^<>#]*)<([^<>]*)>(?:([^<>#]*)<([^<>]*)>)?\s*(?:#.*)?$/u

const filled = (text: string | undefined): string | undefined => {
  const trimmed = text?.trim().replace(/\s+/gu, ' ') ?? ''
  return trimmed === '' ? undefined : trimmed
}

/**
 * The four forms: `Name <commit>`, `<proper> <commit>`, `Name <proper> <commit>` and
 * `Name <proper> Commit Name <commit>`. Undefined for anything else.
 */
const readLine = (text: string, line: number): MailmapLine | undefined => {
  const match = lineForm.exec(text)
  if (match === null) return undefined
  const [, firstName, firstEmail, secondName, secondEmail] = match
  const commitEmail = filled(secondEmail ?? firstEmail)
  const properName = filled(firstName)
  const properEmail = secondEmail === undefined ? undefined : filled(firstEmail)
  if (commitEmail === undefined || (properName === undefined && properEmail === undefined)) return undefined
  return { line, commitName: filled(secondName), commitEmail, properName, properEmail }
}

const nameKey = (name: string, email: string): string => `${name.toLowerCase()}\n${email.toLowerCase()}`

/** Reads a `.mailmap`. A line that has none of the four forms is skipped and reported. */
export const parseMailmap = (text: string): Parsed<Mailmap> => {
  const lines: MailmapLine[] = []
  const problems: Problem[] = []
  const byEmail = new Map<string, Proper>()
  const byNameAndEmail = new Map<string, Proper>()
  const rows = text.replace(/^\uFEFF/u, '').split(/\r\n|\n|\r/u)
  rows.forEach((row, index) => {
    if (row.trim() === '' || row.trimStart().startsWith('#')) return
    const entry = readLine(row, index + 1)
    if (entry === undefined) {
      const range = { start: { line: index + 1, column: 1 }, end: { line: index + 1, column: row.length + 1 } }
      const message = 'This line is in none of the forms of a .mailmap: Name <address> <address in commits>.'
      problems.push({ code: 'mailmap-line', message, severity: 'warning', range })
      return
    }
    lines.push(entry)
    const { commitName, commitEmail } = entry
    const [map, key] =
      commitName === undefined
        ? [byEmail, commitEmail.toLowerCase()]
        : [byNameAndEmail, nameKey(commitName, commitEmail)]
    const earlier = map.get(key)
    map.set(key, { name: entry.properName ?? earlier?.name, email: entry.properEmail ?? earlier?.email })
  })
  return { value: { lines, byEmail, byNameAndEmail }, problems }
}

/** The signature that the mailmap gives for one in a commit: the same where it knows no better. */
export const mailmapOf = (mailmap: Mailmap, signature: Signature): Signature => {
  const found =
    mailmap.byNameAndEmail.get(nameKey(signature.name.trim().replace(/\s+/gu, ' '), signature.email.trim())) ??
    mailmap.byEmail.get(signature.email.trim().toLowerCase())
  if (found === undefined) return signature
  return { name: found.name ?? signature.name, email: found.email ?? signature.email }
}

export const emptyMailmap: Mailmap = { lines: [], byEmail: new Map(), byNameAndEmail: new Map() }
