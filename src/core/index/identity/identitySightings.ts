import { byText } from '../../domain/order'
import type { Signature } from '../../domain/history'
import type { IsoDate, Source } from '../../domain/text'
import { mailmapOf, type Mailmap } from '../../parse/git/mailmap'
import type { TeamFilePerson } from '../../parse/understudy/teamFile'
import { isBotLogin } from './bots'
import { isSharedAddress, readNoReply, type NoReply } from './identityNames'
import type { Sighting } from './identityMerge'

/** An author or co-author with their oldest and newest author date. */
export type AuthorSpan = { readonly signature: Signature; readonly first: IsoDate; readonly last: IsoDate }

/** A name that stands somewhere for a person or team, with its place. */
export type Mention = {
  readonly name: string
  readonly source: Extract<Source, { kind: 'line' }>
  /** In OWNERS a bare word is a login; in CODEOWNERS an address is an account's. */
  readonly from: 'codeowners' | 'owners-file' | 'document' | 'config'
  /** Its place says that a team is meant, as `team: payments` does. */
  readonly team?: boolean
}

const nobody = {
  name: undefined,
  email: undefined,
  rawEmails: [],
  noReply: [],
  handles: [],
  entry: undefined,
  first: undefined,
  last: undefined,
  mentioned: undefined,
  mapped: [],
}

export const signatureKey = ({ name, email }: Signature): string => `${name.trim()}\n${email.trim().toLowerCase()}`

const shown = ({ name, email }: Signature): string => `${name.trim()} <${email.trim()}>`

const earlier = (a: IsoDate | undefined, b: IsoDate): IsoDate => (a === undefined || b < a ? b : a)
const later = (a: IsoDate | undefined, b: IsoDate): IsoDate => (a === undefined || b > a ? b : a)

const noReplies = (emails: readonly string[]): readonly NoReply[] => emails.flatMap((email) => readNoReply(email) ?? [])

const grown = (sighting: Sighting, { signature, first, last }: AuthorSpan, mapped: Signature): Sighting => {
  const isNew = signatureKey(signature) !== signatureKey(mapped)
  const sentence = `.mailmap reads ${shown(signature)} as ${shown(mapped)}.`
  const raw = signature.email.trim().toLowerCase()
  const rawEmails = new Set(isSharedAddress(raw) ? sighting.rawEmails : [...sighting.rawEmails, raw])
  return {
    ...sighting,
    rawEmails: [...rawEmails],
    noReply: noReplies([mapped.email, ...rawEmails]),
    first: earlier(sighting.first, first),
    last: later(sighting.last, last),
    mapped: isNew && !sighting.mapped.includes(sentence) ? [...sighting.mapped, sentence] : sighting.mapped,
  }
}

/** The people among the authors, one sighting for each signature that the mailmap leaves. */
export const authorSightings = (
  authors: readonly AuthorSpan[],
  mailmap: Mailmap,
  isBot: (signature: Signature) => boolean,
): readonly Sighting[] => {
  const sorted = [...authors].sort((a, b) => byText(signatureKey(a.signature), signatureKey(b.signature)))
  const found = new Map<string, Sighting>()
  for (const author of sorted) {
    const mapped = mailmapOf(mailmap, author.signature)
    if (isBot(author.signature) || isBot(mapped)) continue
    const key = `author\n${signatureKey(mapped)}`
    const email = mapped.email.trim().toLowerCase()
    const start = { ...nobody, key, name: mapped.name.trim(), email: isSharedAddress(email) ? undefined : email }
    found.set(key, grown(found.get(key) ?? start, author, mapped))
  }
  return [...found.values()]
}

/** The team file's entries, as they name themselves. */
export const entrySightings = (entries: readonly TeamFilePerson[]): readonly Sighting[] =>
  entries.map((entry) => ({
    ...nobody,
    key: `entry\n${entry.id}`,
    name: entry.name,
    noReply: noReplies(entry.emails),
    handles: entry.handles,
    entry,
  }))

const handleForm = /^@[\p{L}\p{N}_][\p{L}\p{N}_.-]*$/u
const addressForm = /^[^@\s<>]+@[^@\s<>]+\.[^@\s<>]+$/u

/** The handle that a mention writes, with `@`; undefined where it writes something else. */
export const handleIn = ({ name, from }: Pick<Mention, 'name' | 'from'>): string | undefined => {
  const text = name.trim()
  if (handleForm.test(text)) return text
  return from === 'owners-file' && handleForm.test(`@${text}`) ? `@${text}` : undefined
}

const byPlace = (a: Mention, b: Mention): number =>
  byText(a.source.path, b.source.path) || a.source.line - b.source.line || byText(a.name, b.name)

/**
 * Those whom files name by handle, and CODEOWNERS by address; the first place counts. Handles of teams and bots, and
 * names of aliases, are nobody's.
 */
export const mentionSightings = (
  mentions: readonly Mention[],
  isTeam: (name: string) => boolean,
): readonly Sighting[] => {
  const found = new Map<string, Sighting>()
  for (const mention of [...mentions].sort(byPlace)) {
    const name = mention.name.trim()
    if (mention.team === true || isTeam(name)) continue
    const handle = handleIn(mention)
    const email = mention.from === 'codeowners' && addressForm.test(name) ? name.toLowerCase() : undefined
    const text = handle?.toLowerCase() ?? email
    if (text === undefined || isBotLogin(handle ?? '')) continue
    const key = `mention\n${text}`
    if (found.has(key)) continue
    const handles = handle === undefined ? [] : [handle]
    const rawEmails = email === undefined ? [] : [email]
    found.set(key, {
      ...nobody,
      key,
      email,
      rawEmails,
      noReply: noReplies(rawEmails),
      handles,
      mentioned: mention.source,
    })
  }
  return [...found.values()]
}
