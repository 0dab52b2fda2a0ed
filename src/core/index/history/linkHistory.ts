import type {
  DocumentChange,
  DocumentHistory,
  History,
  LeftOut,
  LeftOutReason,
  LineCounts,
  ReviewStamp,
  Signature,
} from '../../domain/history'
import type { PersonId } from '../../domain/people'
import type { Steps } from '../../domain/steps'
import type { DocPath, IsoDate } from '../../domain/text'
import { followDocuments, touchesBetweenTurns, type FollowedTouch, type Life } from './followDocuments'
import type { RawCommit, RawHistory } from './gatherHistory'

/** Who somebody is; undefined for a bot. */
export type PersonOf = (signature: Signature) => PersonId | undefined

/**
 * What each of today's documents' past says of who wrote it; documents that no commit has touched are left out. It
 * pauses (yields) every few milliseconds.
 */
export function* linkHistory(raw: RawHistory, personOf: PersonOf, documents: readonly DocPath[]): Steps<History> {
  const lives = yield* followDocuments(raw.commits)
  const peopleOf = createPeopleOf(personOf)
  const histories = new Map<DocPath, DocumentHistory>()
  let since = 0
  for (const path of documents) {
    const life = lives(path)
    if (life === undefined) continue
    histories.set(path, documentHistory(life, peopleOf))
    since += life.length
    if (since < touchesBetweenTurns) continue
    since = 0
    yield undefined
  }
  const { lastSeen, newest } = seen(raw, personOf)
  const note = raw.note === undefined ? {} : { note: raw.note }
  const missing = raw.missing === undefined ? {} : { missing: raw.missing }
  return { state: raw.state, head: raw.head, ...note, ...missing, documents: histories, lastSeen, newest }
}

type PeopleOf = (commit: RawCommit) => readonly PersonId[]

/** Author and co-authors of a commit, each once, bots left out; worked out once for each commit. */
const createPeopleOf = (personOf: PersonOf): PeopleOf => {
  const known = new WeakMap<RawCommit, readonly PersonId[]>()
  return (commit) => {
    const before = known.get(commit)
    if (before !== undefined) return before
    const all = [commit.author, ...commit.coAuthors].map(personOf).filter((person) => person !== undefined)
    const people = [...new Set(all)]
    known.set(commit, people)
    return people
  }
}

const documentHistory = (life: Life, peopleOf: PeopleOf): DocumentHistory => {
  const stamp = reviewStampOf(life)
  const stamped = stamp === undefined ? {} : { reviewStamp: stamp }
  const changes: DocumentChange[] = []
  const leftOut: LeftOut[] = []
  let imported: DocumentChange | undefined
  for (const followed of life.toReversed()) {
    const { hash: commit, on, sweep } = followed.commit
    const by = peopleOf(followed.commit)
    const reason = reasonToLeaveOut(followed, by)
    if (reason !== undefined) {
      const dateOnly = followed.touch.reviewDateOnly === true ? ({ reviewDateOnly: true } as const) : {}
      leftOut.push({ commit, on, reason, ...dateOnly })
      continue
    }
    const { added, deleted } = followed.touch.lines ?? noLines
    const change: DocumentChange = { commit, by, on, creates: followed.creates, added, deleted }
    changes.push(change)
    if (sweep) imported = change
  }
  if (imported === undefined || !isTakenOver(imported, changes)) return { changes, leftOut, ...stamped }
  const { commit, on } = imported
  return {
    changes: changes.filter((change) => change !== imported),
    // A life begins with its creation, so it is the oldest of what is left out.
    leftOut: [...leftOut, { commit, on, reason: 'import' }],
    ...stamped,
  }
}

const noLines: LineCounts = { added: 0, deleted: 0 }

const reasonToLeaveOut = (followed: FollowedTouch, by: readonly PersonId[]): LeftOutReason | undefined => {
  const { commit, touch, creates, bringsBack } = followed
  if (by.length === 0) return 'bot'
  if (touch.status === 'deleted') return 'deletion'
  if (touch.status === 'renamed' && touch.oldBlob === touch.newBlob) return 'rename-only'
  if (bringsBack || touch.oldBlob === touch.newBlob) return 'earlier-text'
  if (commit.sweep && !creates) return 'sweep'
  return touch.slight
}

/**
 * What moved the review date last, if nothing of note was done since. Renames, white space and mass edits are nothing
 * of note; who did it, a bot or a person, makes no difference.
 */
const reviewStampOf = (life: Life): ReviewStamp | undefined => {
  if (!life.some(({ touch }) => touch.reviewDateOnly === true)) return undefined
  const [last, before] = life.toReversed().filter(isOfNote)
  if (last?.touch.reviewDateOnly !== true) return undefined
  const { hash: commit, on, touches } = last.commit
  return {
    commit,
    on,
    together: touches.filter(({ reviewDateOnly }) => reviewDateOnly === true).length,
    before: before && { on: before.commit.on, stamp: before.touch.reviewDateOnly === true },
  }
}

const isOfNote = ({ commit, touch, creates }: FollowedTouch): boolean => {
  if (touch.reviewDateOnly === true || creates) return true
  return touch.oldBlob !== touch.newBlob && touch.slight !== 'white-space-only' && !commit.sweep
}

/** Lines after which an imported document is somebody else's. */
const takeOverLines = 30

/**
 * Whether somebody who had no part in the import has written 30 lines, or a fifth of all lines, the import's
 * included: then the importer is no author. A typo does not take a document over.
 */
const isTakenOver = (imported: DocumentChange, changes: readonly DocumentChange[]): boolean => {
  const all = changes.reduce((sum, { added }) => sum + added, 0)
  const written = new Map<PersonId, number>()
  for (const { by, added } of changes.filter((change) => change !== imported))
    for (const person of by) written.set(person, (written.get(person) ?? 0) + added)
  return [...written].some(
    ([person, added]) => !imported.by.includes(person) && added > 0 && (added >= takeOverLines || added * 5 >= all),
  )
}

/** When each person's newest commit was made, and the newest of any human's. */
const seen = ({ authors }: RawHistory, personOf: PersonOf): Pick<History, 'lastSeen' | 'newest'> => {
  const lastSeen = new Map<PersonId, IsoDate>()
  let newest: IsoDate | undefined
  for (const { signature, last } of authors) {
    const person = personOf(signature)
    if (person === undefined) continue
    const before = lastSeen.get(person)
    if (before === undefined || before < last) lastSeen.set(person, last)
    if (newest === undefined || newest < last) newest = last
  }
  return { lastSeen, newest }
}
