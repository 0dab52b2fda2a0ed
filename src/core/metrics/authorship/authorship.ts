import { byText } from '../../domain/order'
import { daysBetween } from '../../domain/calendar'
import type { Authorship } from '../../domain/coverage'
import type { DocumentChange, DocumentHistory, History } from '../../domain/history'
import type { PersonId } from '../../domain/people'

export type AuthorshipContext = Pick<History, 'state' | 'lastSeen' | 'newest'> & {
  /** Known from more than history: in the team file or named in front matter. Such people are never `notSeen`. */
  readonly isDeclared: (person: PersonId) => boolean
}

/**
 * Who wrote a document, the highest degree of authorship first, equals by id; nobody where no change counts.
 *
 * The degree is Avelino et al. 2016, "A novel approach for estimating truck factors": with FA = 1 where the person
 * created the document, DL the person's later changes and AC the later changes in which the person had no part,
 * `3.293 + 1.098·FA + 0.164·DL − 0.321·ln(1 + AC)`.
 *
 * Its usual threshold calls a drive-by edit a second author, so a person seems to know a document (`knower`) who has
 * the highest degree, or has written 30 of its counted added lines, or a fifth of them (ten at least) in two commits.
 */
export const authorship = ({ changes }: DocumentHistory, context: AuthorshipContext): readonly Authorship[] => {
  const lines = changes.reduce((sum, { added }) => sum + added, 0)
  const parts = partsOf(changes)
  const laterChanges = changes.filter(({ creates }) => !creates).length
  const degrees = new Map([...parts.values()].map((part) => [part.person, degree(part, laterChanges)]))
  const highest = Math.max(...degrees.values())
  return [...parts.values()]
    .map((part): Authorship => {
      const doa = degrees.get(part.person) ?? 0
      return {
        person: part.person,
        doa,
        normalised: highest > 0 ? doa / highest : 0,
        created: part.created,
        changes: part.changes,
        addedLines: part.added,
        knower: highest - doa < same || wroteEnough(part, lines),
        notSeen: notSeen(part.person, context),
        lastChange: part.last.on,
        lastCommit: part.last.commit,
        reason: reason(part, lines),
      }
    })
    .toSorted((a, b) => (Math.abs(b.doa - a.doa) < same ? byText(a.person, b.person) : b.doa - a.doa))
}

/** Degrees that differ by less are equal. */
const same = 1e-9

type Part = {
  readonly person: PersonId
  readonly created: boolean
  readonly changes: number
  readonly added: number
  readonly last: DocumentChange
}

/** What each person did, from changes that stand newest first. */
const partsOf = (changes: readonly DocumentChange[]): ReadonlyMap<PersonId, Part> => {
  const parts = new Map<PersonId, Part>()
  for (const change of changes)
    for (const person of change.by) {
      const before = parts.get(person)
      parts.set(person, {
        person,
        created: change.creates || (before?.created ?? false),
        changes: (before?.changes ?? 0) + (change.creates ? 0 : 1),
        added: (before?.added ?? 0) + change.added,
        last: before?.last ?? change,
      })
    }
  return parts
}

const degree = ({ created, changes }: Part, laterChanges: number): number =>
  3.293 + (created ? 1.098 : 0) + 0.164 * changes - 0.321 * Math.log(1 + laterChanges - changes)

const commitsOf = ({ created, changes }: Part): number => changes + (created ? 1 : 0)

const wroteEnough = (part: Part, lines: number): boolean =>
  part.added >= 30 || (part.added >= 10 && part.added * 5 >= lines && commitsOf(part) >= 2)

/** Days without a commit after which somebody known from history alone is not seen. */
const silence = 365

const notSeen = (person: PersonId, { state, lastSeen, newest, isDeclared }: AuthorshipContext): boolean => {
  const last = lastSeen.get(person)
  if (state !== 'full' || newest === undefined || last === undefined || isDeclared(person)) return false
  return daysBetween(last, newest) > silence
}

const reason = (part: Part, lines: number): string => {
  const commits = commitsOf(part)
  const inCommits = commits === 1 ? 'in one commit' : `in ${inWords(commits)} commits`
  if (part.added === 0) return `${part.created ? 'created it' : 'changed it'} ${inCommits}`
  const share = part.added === lines ? allOf(lines) : `${part.added} of its ${lines} lines`
  return `${part.created ? 'created it and wrote' : 'wrote'} ${share} ${inCommits}`
}

const allOf = (lines: number): string => (lines === 1 ? 'its only line' : `all of its ${lines} lines`)

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

const inWords = (count: number): string => words[count] ?? String(count)
