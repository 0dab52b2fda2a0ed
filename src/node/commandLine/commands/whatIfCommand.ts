import { isoDate } from '../../../core/domain/calendar'
import type { KnowledgeBase } from '../../../core/domain/knowledgeBase'
import type { PersonId } from '../../../core/domain/people'
import type { IsoDate } from '../../../core/domain/text'
import { peopleAway, peopleNotSeen, whatIf } from '../../../core/metrics/people/whatIf'
import { whatIfJson } from '../../../report/json/whatIfJson'
import { printable, printableJson } from '../../../report/printable'
import { page } from '../../../report/text/layout'
import { whatIfSections } from '../../../report/text/whatIf'
import { answer, atOption, defineCommand, failure, initialsOption, jsonOption, type Attempt } from '../command'

/** Ids of the people named; a sentence where one of them is no person. */
const named = (base: KnowledgeBase, names: readonly string[]): Attempt<readonly PersonId[]> => {
  const people: PersonId[] = []
  for (const name of names) {
    const who = base.resolve(name)
    if (who.kind === 'team') return { ok: false, message: `${printable(who.id)} is a team; name its people.` }
    if (who.kind === 'unresolved') {
      const hint = who.nearest === undefined ? '' : ` Is ${printable(who.nearest)} meant?`
      return { ok: false, message: `nobody is known as ${printable(who.id)}.${hint}` }
    }
    people.push(who.id)
  }
  return { ok: true, value: people }
}

const dayIn = (text: string): IsoDate | undefined => {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []
  return isoDate(Number(year), Number(month), Number(day))
}

export const whatIfCommand = defineCommand({
  name: 'what-if',
  words: '[person…]',
  least: 0,
  most: Number.MAX_SAFE_INTEGER,
  summary: 'What changes when these people are gone: runbooks, services, and all they would hand over',
  options: [
    { name: 'root', takes: 'DIR', summary: 'The repository’s root or a folder in it; where you are, if not said' },
    { name: 'away-on', takes: 'YYYY-MM-DD', summary: 'Also everybody who is away on that day, taken for today' },
    { name: 'not-seen', summary: 'Also everybody known from history alone who was not seen for a year' },
    jsonOption,
    atOption,
    initialsOption,
  ],
  run: async ({ positionals, has, value, request, loader, layout }) => {
    const written = value('away-on')
    const awayOn = written === undefined ? undefined : dayIn(written)
    if (written !== undefined && awayOn === undefined)
      return failure(`--away-on wants a day that exists as YYYY-MM-DD, not ${printable(written)}.`)
    if (positionals.length === 0 && awayOn === undefined && !has('not-seen'))
      return failure('what-if wants a person, --away-on or --not-seen. Usage: understudy what-if [person…] [options].')
    const loaded = await loader.load({ ...request, path: value('root') })
    if (!loaded.ok) return failure(loaded.message)
    const { base } = loaded.value
    const people = named(base, positionals)
    if (!people.ok) return failure(people.message)
    const today = awayOn ?? loaded.value.today
    const away = awayOn === undefined ? [] : peopleAway(base, awayOn)
    const silent = has('not-seen') ? peopleNotSeen(base) : []
    const result = whatIf(base, [...people.value, ...away, ...silent], today)
    const output = has('json') ? printableJson(whatIfJson(result)) : page(whatIfSections(base, result, layout))
    return answer(output, loaded.value)
  },
})
