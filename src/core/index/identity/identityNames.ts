import { byText } from '../../domain/order'
/** A name's words in small letters, without accents and signs: `MOREAU,  Aliçe` is `moreau alice`. */
export const normaliseName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** A name that tells one person from another: two words or more, and not what git's manuals put there. */
export const isFullName = (normalised: string): boolean =>
  normalised.includes(' ') &&
  !/^(?:your name|first last|firstname lastname|no author|unknown user|git user)$/u.test(normalised)

/** A name or login without signs and spaces: `Jane Doe`, `jane-doe` and `JaneDoe` are one. */
export const squash = (text: string): string => normaliseName(text).replaceAll(' ', '')

/** A name as an id: `Alice Moreau` → `alice-moreau`; empty where nothing in it can stand in one. */
export const slug = (name: string): string => normaliseName(name).replaceAll(' ', '-')

/** What a code host's no-reply address says of its owner. */
export type NoReply = { readonly login: string; readonly account: string | undefined }

const noReplyForms: readonly RegExp[] = [
  // GitLab writes the number with a dash: 123-login.
  /^(?:(\d+)-)?([^@+\s]+)@users\.noreply\.gitlab\./iu,
  /^(?:(\d+)\+)?([^@+\s]+)@users\.noreply\./iu,
]

/**
 * Reads `123+login@users.noreply.github.com` and its like; undefined for other addresses. The account is the number
 * with the host, for each host counts for itself.
 */
export const readNoReply = (email: string): NoReply | undefined => {
  for (const form of noReplyForms) {
    const match = form.exec(email.trim())
    if (match?.[2] === undefined) continue
    const host = email.slice(email.indexOf('@') + 1).toLowerCase()
    return { login: match[2], account: match[1] === undefined ? undefined : `${match[1]}@${host}` }
  }
  return undefined
}

const sharedAddresses = new Set([
  '',
  'none',
  'unknown',
  'noreply@github.com',
  'root@localhost',
  'user@localhost',
  'you@example.com',
  'your@email.com',
  'email@example.com',
])

/** An address that many people's commits carry, so that it tells nothing. */
export const isSharedAddress = (email: string): boolean => {
  const address = email.trim().toLowerCase()
  return sharedAddresses.has(address) || address.endsWith('@localhost') || address.endsWith('@(none)')
}

/**
 * How many letters must be put in, left out, changed, or swapped with a neighbour to make one text of the other
 * (optimal string alignment); a number above `limit` where it is more than that.
 */
export const editDistance = (a: string, b: string, limit: number): number => {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: readonly number[] = []
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same)
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] ?? Infinity) + 1)
      row.push(cost)
    }
    if (Math.min(...row) > limit) return limit + 1
    before = last
    last = row
  }
  return last[b.length] ?? limit + 1
}

/** The text nearest to `name`, itself compared in small letters; undefined where none is near. Ties go by code point. */
export const nearestTo = (name: string, texts: Iterable<string>): string | undefined => {
  const wanted = name.toLowerCase()
  const limit = Math.min(3, Math.floor(wanted.length / 3))
  let nearest: string | undefined
  let distance = limit + 1
  for (const text of texts) {
    const found = editDistance(wanted, text.toLowerCase(), Math.min(distance, limit))
    if (found > limit || found > distance) continue
    if (found < distance || nearest === undefined || byText(text, nearest) < 0) nearest = text
    distance = found
  }
  return nearest
}
