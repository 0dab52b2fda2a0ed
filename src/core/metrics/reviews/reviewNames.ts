import { relativePath } from '../../domain/paths'
import type { Document } from '../../domain/documents'
import type { KnowledgeBase } from '../../domain/knowledgeBase'
import type { DocPath } from '../../domain/text'

const isReview = ({ kind }: Document): boolean => kind === 'incident-review'

type Ids = ReadonlyMap<string, readonly DocPath[]>

/** A snapshot never changes, so its ids are gathered once. */
const known = new WeakMap<KnowledgeBase, Ids>()

const idsOf = (base: KnowledgeBase): Ids => {
  const there = known.get(base)
  if (there !== undefined) return there
  const ids = new Map<string, DocPath[]>()
  for (const document of base.documents.values()) {
    const id = isReview(document) ? document.facts.stated.id?.value.trim().toLowerCase() : undefined
    if (id !== undefined) ids.set(id, [...(ids.get(id) ?? []), document.path])
  }
  known.set(base, ids)
  return ids
}

const withoutDots = (path: string): string => {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const folderOf = (path: DocPath): string => path.slice(0, path.lastIndexOf('/') + 1)

/** What a path written in a document may mean: relative to the document, or from the root. */
export const pathsMeant = (document: DocPath, target: string): readonly [string, string] => [
  withoutDots(folderOf(document) + target),
  withoutDots(target),
]

/**
 * The review that a name in `recurrence_of` means, written in the review at `from`: the one with that id, small or
 * capital letters alike (of several the first by path), else the one at that path from the review or from the root.
 */
export const reviewNamed = (base: KnowledgeBase, from: DocPath, name: string): DocPath | undefined => {
  const trimmed = name.trim()
  const byId = idsOf(base).get(trimmed.toLowerCase())?.[0]
  if (byId !== undefined) return byId
  const meant = [trimmed, decoded(trimmed)].flatMap((path) => pathsMeant(from, path))
  return meant
    .map((path) => path as DocPath)
    .find((path) => {
      const document = base.documents.get(path)
      return document !== undefined && isReview(document)
    })
}

/** How the review at `from` names another: by its id where no other review has it, else by the path from there. */
export const nameOfReview = (base: KnowledgeBase, from: DocPath, to: DocPath): string => {
  const id = base.documents.get(to)?.facts.stated.id?.value.trim()
  if (id !== undefined && id !== '' && idsOf(base).get(id.toLowerCase())?.length === 1) return id
  return relativePath(from, to).replace(/[%?#]/g, (sign) => encodeURIComponent(sign))
}

/** Every id that a review has, as it is written, by the path of the review. */
export const reviewIds = (base: KnowledgeBase): readonly string[] =>
  [...base.documents.values()].flatMap((document) =>
    isReview(document) ? (document.facts.stated.id?.value.trim() ?? []) : [],
  )
