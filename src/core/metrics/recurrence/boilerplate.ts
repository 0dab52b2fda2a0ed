import type { Document } from '../../domain/documents'
import { plainOf } from './reviewTerms'

/** A paragraph in reviews of so many titles, and in half of all, was written for none of them. */
const LEAST = 4

/** Copies of one incident's review have one title. */
const titlesByPassage = (reviews: readonly Document[]): ReadonlyMap<string, Set<string>> => {
  const titles = new Map<string, Set<string>>()
  for (const review of reviews) {
    const { title, passages } = plainOf(review)
    for (const passage of passages) {
      const known = titles.get(passage)
      if (known === undefined) titles.set(passage, new Set([title]))
      else known.add(title)
    }
  }
  return titles
}

/**
 * Paragraphs that come from a template and not from what happened: those of the repository's templates, and those that
 * stand in half of its reviews, whatever their titles.
 */
export const boilerplateOf = (reviews: readonly Document[], templates: readonly Document[]): ReadonlySet<string> => {
  const found = new Set(templates.flatMap((template) => plainOf(template).passages))
  for (const [passage, { size }] of titlesByPassage(reviews)) {
    if (size >= LEAST && size * 2 >= reviews.length) found.add(passage)
  }
  found.delete('')
  return found
}
