import type { EditOutcome } from '../domain/edits'
import type { KnowledgeBase } from '../domain/knowledgeBase'
import type { Person, PersonId } from '../domain/people'
import { parseTeamFile } from '../parse/understudy/teamFile'
import { applyEdits } from './applyEdits'
import { personEntries, personRecord } from './draftTeamFile'
import { writeKey, writeRecord } from './yaml/writtenValue'
import { nodeAt } from './yaml/yamlAddress'
import { openYamlFile, refused, settle, type YamlHome } from './yaml/yamlHome'
import { insertPair, type KeyPlan } from './yaml/yamlPairs'
import { isFlow, isMap, lineAfter, openYaml, pairPlaces, placeNamed } from './yaml/yamlPlaces'
import { insertLine } from './yaml/splice'

const peopleKeys = ['people']

const fileKeys = ['people', 'teams', 'services', 'roles', 'policy', 'levels'].map((key) => [key])

const plan: KeyPlan = { key: 'people', keys: peopleKeys, order: fileKeys }

/** People who are known and have no entry of their own in the team file, in the order of their ids. */
export const peopleMissing = ({ people }: Pick<KnowledgeBase, 'people'>): readonly Person[] =>
  [...people.values()].filter(({ inTeamFile }) => !inTeamFile)

/** All of them under a key that is to be made, or that stands there with nothing under it. */
const asFirst = (home: YamlHome, entries: readonly (readonly string[])[]): string | undefined => {
  const { source, lineEnd } = home
  const map = openYaml(source)
  if (map === undefined) return undefined
  const lines = entries.flat().join(lineEnd)
  const place = map === 'empty' ? undefined : placeNamed(pairPlaces(source, map), peopleKeys)
  if (place !== undefined) return insertLine(source, lineAfter(source, place), lines, lineEnd)
  return isFlow(map) ? undefined : insertPair(source, map, plan, `people:${lineEnd}${lines}`, lineEnd)
}

/** One more behind those who are there, in the form that they have. */
const asNext = (home: YamlHome, source: string, person: Person, entry: readonly string[]): string | undefined => {
  const map = nodeAt(source, [peopleKeys])
  if (!isMap(map)) return undefined
  const key: KeyPlan = { key: person.id, keys: [person.id], order: [] }
  if (isFlow(map)) {
    const pair = `${writeKey(person.id, true)}: ${writeRecord(personRecord(person))}`
    return insertPair(source, map, key, pair, home.lineEnd)
  }
  const column = pairPlaces(source, map)[0]?.start ?? 0
  const indent = ' '.repeat(column - (source.lastIndexOf('\n', column - 1) + 1))
  const lines = entry.map((line, index) => (index === 0 ? line.slice(2) : indent + line.slice(2)))
  return insertPair(source, map, key, lines.join(home.lineEnd), home.lineEnd)
}

/**
 * Gives people an entry of their own in the text of a team file, behind those who have one, with comments that say where
 * each comes from. Whoever has one already is left alone.
 */
export const addPeople = (text: string, base: KnowledgeBase, people: readonly PersonId[]): EditOutcome => {
  const home = openYamlFile(text)
  if ('kind' in home) return home
  const there = new Set<string>(parseTeamFile(text).value.people.map(({ id }) => id))
  const fresh = people.flatMap((id) => (there.has(id) ? [] : (base.people.get(id) ?? [])))
  if (fresh.length === 0) return { kind: 'edits', edits: [] }
  const entries = personEntries(base, fresh)
  let source: string | undefined = isMap(nodeAt(home.source, [peopleKeys])) ? home.source : asFirst(home, entries)
  if (source !== undefined && isMap(nodeAt(home.source, [peopleKeys]))) {
    for (const [index, person] of fresh.entries()) {
      source = source === undefined ? undefined : asNext(home, source, person, entries[index] ?? [])
    }
  }
  const outcome = settle(home, source, { keys: peopleKeys, isMet: (content) => content !== undefined, removes: false })
  if (outcome.kind === 'refused') return outcome
  const read = new Set<string>(parseTeamFile(applyEdits(text, outcome.edits)).value.people.map(({ id }) => id))
  const isWhole = [...there, ...fresh.map(({ id }) => id)].every((id) => read.has(id))
  return isWhole
    ? outcome
    : refused('The people of this team file are written in a way that cannot be added to: add them by hand.')
}
