import type { Signature } from '../../domain/history'
import type { IsoDate } from '../../domain/text'
import { detached } from './gitLogTokens'

/** Makes equal signatures one object, so that a long history holds each name once. */
export type Signatures = (name: string, email: string) => Signature

export const createSignatures = (): Signatures => {
  const known = new Map<string, Signature>()
  return (name, email) => {
    const key = `${name}\n${email}`
    const before = known.get(key)
    if (before !== undefined) return before
    const signature = { name: detached(name), email: detached(email) }
    known.set(detached(key), signature)
    return signature
  }
}

const trailer = /(?<![\w-])co-authored-by[ \t]*:[ \t]*([^<>\r\n]*?)[ \t]*<[ \t]*([^<>\r\n]*?)[ \t]*>/gi

/**
 * Those a commit message names as `Co-authored-by`, wherever in the message it stands and however it is capitalised;
 * each once. A squashed merge carries such lines in the middle.
 */
export const coAuthorsIn = (message: string, signatures: Signatures): readonly Signature[] => {
  if (!/co-authored-by/i.test(message)) return none
  const found = new Set<Signature>()
  for (const [, name = '', email = ''] of message.matchAll(trailer)) {
    if (name !== '' || email !== '') found.add(signatures(name, email))
  }
  return found.size === 0 ? none : [...found]
}

const none: readonly Signature[] = []

const lastDay = Date.parse('9999-12-31')

/**
 * The UTC day of a number of seconds since 1970, as git writes it. A moment that no calendar holds (a damaged commit)
 * becomes the nearest day that one does.
 */
export const dayOf = (seconds: string): IsoDate => {
  const time = Number(seconds) * 1000
  const held = Number.isFinite(time) ? Math.min(Math.max(time, 0), lastDay) : 0
  return new Date(held).toISOString().slice(0, 10) as IsoDate
}
