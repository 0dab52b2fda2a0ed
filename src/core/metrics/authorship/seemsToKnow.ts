import type { Document } from '../../domain/documents'
import type { KnowledgeBase } from '../../domain/knowledgeBase'
import { atLeast } from '../../domain/levels'
import type { PersonId } from '../../domain/people'
import type { DocPath, IsoDate } from '../../domain/text'

/** Somebody who wrote in a document and is not yet said to be able to carry it out. */
export type Suggestion = {
  readonly person: PersonId
  /** Such as "wrote 41 of its 120 lines in three commits". */
  readonly reason: string
  /** Wrote enough of it to seem to know it; the others wrote some of it. */
  readonly knower: boolean
  /** The newest commit anywhere of somebody who has not been seen for a year; undefined for those who have. */
  readonly notSeenSince: IsoDate | undefined
}

/** A runbook and those of whom somebody could say that they can carry it out. */
export type Unconfirmed = {
  readonly path: DocPath
  readonly title: string
  readonly suggestions: readonly Suggestion[]
}

const saidToBeAble = ({ crossTrained }: Document): ReadonlySet<PersonId> =>
  new Set(crossTrained.flatMap(({ id, level }) => (id !== undefined && atLeast(level, 'performed') ? [id] : [])))

/**
 * Those whom the history suggests for a document, the likeliest first; left out are people who have left and those who
 * are said to be able to carry it out already. Nobody: empty.
 */
export const seemsToKnow = (base: KnowledgeBase, document: Document, today: IsoDate): readonly Suggestion[] => {
  const able = saidToBeAble(document)
  const suggestions = (base.authorship.get(document.path) ?? []).flatMap(({ person, reason, knower, notSeen }) => {
    const known = base.people.get(person)
    const hasLeft = known?.until !== undefined && known.until < today
    if (known === undefined || hasLeft || able.has(person)) return []
    return [{ person, reason, knower, notSeenSince: notSeen ? base.history.lastSeen.get(person) : undefined }]
  })
  return [...suggestions.filter(({ knower }) => knower), ...suggestions.filter(({ knower }) => !knower)]
}

/** Whether to take it for granted that the person will be confirmed: seems to know it, and has been seen of late. */
export const isLikely = ({ knower, notSeenSince }: Suggestion): boolean => knower && notSeenSince === undefined

/** Active runbooks of which only the history tells who knows them, in the order of their paths. */
export const unconfirmed = (base: KnowledgeBase, today: IsoDate): readonly Unconfirmed[] =>
  [...base.documents.values()].flatMap((document) => {
    const isInferred = (base.evidence.get(document.path) ?? []).some(({ kind }) => kind === 'authored')
    const suggestions = isInferred ? seemsToKnow(base, document, today) : []
    return suggestions.some(({ knower }) => knower)
      ? [{ path: document.path, title: document.facts.title, suggestions }]
      : []
  })
