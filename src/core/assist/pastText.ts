import type { IsoDate } from '../domain/text'
import { readRunbook } from '../parse/document/runbook'
import { fieldsOf } from '../parse/frontMatter/fields'
import { readFrontMatter } from '../parse/frontMatter/frontMatter'
import { bodyHash } from '../parse/markdown/bodyHash'

/** The hash that a sign-off of this text would pin. */
export const bodyHashOf = (text: string): string => bodyHash(readFrontMatter(text).value.body)

/** The day on which a text says that it was last reviewed; undefined where it says none. */
export const reviewedOnIn = (text: string): IsoDate | undefined =>
  readRunbook(fieldsOf(readFrontMatter(text).value.frontMatter), []).lastReviewedOn?.value

/** A past text's body beneath today's front matter, so that a comparison shows what changed in the body alone. */
export const pastBodyBeneath = (current: string, past: string): string => {
  const { bodyStart } = readFrontMatter(current).value
  const { body } = readFrontMatter(past).value
  const blanks = /^\s*/.exec(current.slice(bodyStart))?.[0] ?? ''
  return current.slice(0, bodyStart) + blanks + body.trimStart()
}

type Version = { readonly text: string; readonly on: IsoDate }

export type ReviewedSearch<V> = {
  /** Takes the next older version; true where more would tell nothing new. */
  readonly take: (version: V) => boolean
  readonly found: () => V | undefined
}

/**
 * The text that was current when a document was last reviewed: the one with which its review date came, else the newest
 * of that day or before. `versions` come newest first; undefined where the history does not reach back so far.
 */
export const createReviewedSearch = <V extends Version>(reviewedOn: IsoDate): ReviewedSearch<V> => {
  let stamped: V | undefined
  let isPast = false
  let before: V | undefined
  return {
    take: (version) => {
      const states = reviewedOnIn(version.text) === reviewedOn
      if (states && !isPast) stamped = version
      if (!states && stamped !== undefined) isPast = true
      if (before === undefined && version.on <= reviewedOn) before = version
      return isPast || (stamped === undefined && before !== undefined)
    },
    found: () => stamped ?? before,
  }
}
