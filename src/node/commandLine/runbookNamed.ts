import { relative, resolve, sep } from 'node:path'
import type { Document } from '../../core/domain/documents'
import type { KnowledgeBase } from '../../core/domain/knowledgeBase'
import type { PersonId } from '../../core/domain/people'
import type { DocPath, IsoDate } from '../../core/domain/text'
import { writtenName } from '../../core/edit/personName'
import { readPastDay } from '../../core/parse/text/dayPhrase'
import { printable } from '../../report/printable'
import type { Attempt, Invocation, LoadedRepository, NamedFile } from './command'
import { peopleNamed } from './peopleNamed'

type Runbook = LoadedRepository & NamedFile

/** The runbook that was named, which must be one. */
export const runbookNamed = async ({ positionals, request, loader }: Invocation): Promise<Attempt<Runbook>> => {
  const [file = ''] = positionals
  const loaded = await loader.loadFor(file, { ...request, path: undefined })
  if (!loaded.ok) return loaded
  const kind = loaded.value.base.documents.get(loaded.value.path)?.kind
  if (kind === 'runbook') return loaded
  const hint = `Ask: understudy why ${printable(file)}`
  return { ok: false, message: `${printable(file)} is ${kind === undefined ? 'no document' : 'no runbook'}. ${hint}` }
}

/** The one person named, as they are written in documents. */
export const personNamed = (name: string | undefined, base: KnowledgeBase): Attempt<PersonId> => {
  if (name === undefined) return { ok: false, message: 'say whom: --person NAME.' }
  const found = peopleNamed([name], base)
  if (!found.ok) return found
  const [id] = found.value
  const written = id === undefined ? undefined : writtenName(id, base)
  return written === undefined
    ? {
        ok: false,
        message: `${printable(name)} cannot be written so that it is found again: add them to the team file.`,
      }
    : { ok: true, value: written as PersonId }
}

/** Several runbooks of one repository. */
export type Runbooks = LoadedRepository & { readonly documents: readonly Document[] }

/** All runbooks that were named, each of which must be one in use. */
export const runbooksNamed = async (invocation: Invocation): Promise<Attempt<Runbooks>> => {
  const { positionals, loader, request, desk } = invocation
  const loaded = await loader.loadFor(positionals[0] ?? '', { ...request, path: undefined })
  if (!loaded.ok) return loaded
  const { base, root } = loaded.value
  const documents: Document[] = []
  for (const [index, typed] of positionals.entries()) {
    const fromHere = relative(root, resolve(desk.from, typed)).split(sep).join('/')
    const paths = [...(index === 0 ? [loaded.value.path] : []), fromHere, typed.split(sep).join('/')]
    const document = paths.flatMap((path) => base.documents.get(path as DocPath) ?? [])[0]
    const why = `Ask: understudy why ${printable(typed)}`
    if (document === undefined) return { ok: false, message: `${printable(typed)} is no document. ${why}` }
    if (document.kind !== 'runbook') return { ok: false, message: `${printable(typed)} is no runbook. ${why}` }
    if (document.life !== 'active') {
      return { ok: false, message: `${printable(typed)} is ${document.life}; only runbooks in use are learned.` }
    }
    documents.push(document)
  }
  return { ok: true, value: { ...loaded.value, documents } }
}

/** Somebody as the snapshot knows them, and as they are written. */
export type NamedPerson = { readonly id: PersonId; readonly written: PersonId; readonly name: string }

export const personKnown = (typed: string, base: KnowledgeBase): Attempt<NamedPerson> => {
  const found = peopleNamed([typed], base)
  if (!found.ok) return found
  const written = personNamed(typed, base)
  const [id] = found.value
  if (!written.ok) return written
  return id === undefined
    ? { ok: false, message: `nobody is known as ${printable(typed)}.` }
    : { ok: true, value: { id, written: written.value, name: base.people.get(id)?.name ?? id } }
}

/** The person that an option names, else the one whom git names as the author of commits made here. */
export const personOrMe = async (
  { value, desk }: Invocation,
  option: string,
  { root, base }: LoadedRepository,
): Promise<Attempt<NamedPerson>> => {
  const typed = value(option)
  if (typed !== undefined) return personKnown(typed, base)
  const user = await desk.gitUser?.(root)
  const me = [user?.email, user?.name].find(
    (name) => name !== undefined && name !== '' && base.resolve(name).kind === 'person',
  )
  if (me !== undefined) return personKnown(me, base)
  return { ok: false, message: `git does not tell who you are here: say it with --${option} NAME.` }
}

/** The day that `--on` gives, today where it is not given; it has to have been. */
export const dayGiven = ({ value }: Invocation, today: IsoDate): Attempt<IsoDate> => {
  const typed = value('on')
  const day = typed === undefined ? today : readPastDay(typed, today)
  if (day === undefined) {
    return { ok: false, message: `--on wants a day such as 2026-11-09 or yesterday, not ${printable(typed ?? '')}.` }
  }
  return day > today
    ? { ok: false, message: `--on wants a day that has been; ${day} is still to come.` }
    : { ok: true, value: day }
}
