import type { Signature } from '../../domain/history'
import type { IsoDate } from '../../domain/text'
import { coAuthorsIn, createSignatures, dayOf } from './gitLogSignatures'
import { createTokenReader } from './gitLogTokens'

/** For `git log -z`: author as written, author date in seconds, the whole message. */
export const gitAuthorsFormat = '%an%x00%ae%x00%at%x00%B'

/** Somebody the history names, with the first and last author date of the commits that do. */
export type SeenAuthor = { readonly signature: Signature; readonly first: IsoDate; readonly last: IsoDate }

export type AuthorsReader = {
  readonly read: (chunk: string) => void
  /** Authors and co-authors, in the order in which the stream named them first. */
  readonly end: () => readonly SeenAuthor[]
}

/** Reads the output of `git log -z --format=<gitAuthorsFormat>`, in pieces of any size; it keeps people, not commits. */
export const createAuthorsReader = (): AuthorsReader => {
  const signatures = createSignatures()
  const seen = new Map<Signature, { first: IsoDate; last: IsoDate }>()
  let fields: string[] = []

  const see = (signature: Signature, on: IsoDate): void => {
    const before = seen.get(signature)
    if (before === undefined) {
      seen.set(signature, { first: on, last: on })
      return
    }
    if (on < before.first) before.first = on
    if (on > before.last) before.last = on
  }
  const tokens = createTokenReader((token) => {
    fields.push(token)
    if (fields.length < 4) return
    const [name = '', email = '', seconds = '', message = ''] = fields
    fields = []
    const on = dayOf(seconds)
    see(signatures(name, email), on)
    for (const coAuthor of coAuthorsIn(message, signatures)) see(coAuthor, on)
  })
  return {
    read: tokens.read,
    end() {
      tokens.end()
      return [...seen].map(([signature, { first, last }]) => ({ signature, first, last }))
    },
  }
}
