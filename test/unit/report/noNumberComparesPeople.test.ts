import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'mocha'
import { makeExample } from '../../../scripts/example.mjs'
import type { IsoDate } from '../../../src/core/domain/text'
import { runCommandLine } from '../../../src/node/commandLine/runCommandLine'
import { createDesk } from '../../../src/node/desk'
import { createLoader } from '../../../src/node/loadRepository'

/** Numbers that may stand beside one person, with the reason; by the last key of the object's place and their own. */
const allowed: Readonly<Record<string, string>> = {
  'authorship.doa': 'orders the authors of one document, in that document alone (degree of authorship)',
  'authorship.normalised': 'the same, as a share of the highest of that document',
  'authorship.changes': 'how often one document was changed, which its degree follows from',
  'authorship.addedLines': 'how much of one document somebody wrote, which its degree follows from',
  'people.mentorsAtOnce': 'a limit that the team wrote down, nothing that was measured',
  'people.trainsAtOnce': 'a limit that the team wrote down, nothing that was measured',
  'person.mentorsAtOnce': 'the same, where the schema defines a person',
  'person.trainsAtOnce': 'the same, where the schema defines a person',
}

/** A line of a file, or how late one action or assignment is: of the thing, whoever has it. */
const ofTheThing: readonly string[] = ['line', 'column', 'endLine', 'endColumn', 'overdueDays']

const naming: readonly string[] = [
  'person',
  'trainee',
  'mentor',
  'owner',
  'author',
  'by',
  'holder',
  'emails',
  'handles',
]

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Places where a number stands beside what names one person, as `documents.people.count`. */
const offences = (place: readonly string[], numeric: readonly string[]): readonly string[] =>
  numeric
    .filter((key) => !ofTheThing.includes(key) && allowed[`${place.at(-1) ?? ''}.${key}`] === undefined)
    .map((key) => [...place, key].join('.'))

/** In an output: an object that names one person and holds a number, or a number filed under a person's name. */
const inOutput = (
  value: unknown,
  isPerson: (text: string) => boolean,
  place: readonly string[] = [],
): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap((each) => inOutput(each, isPerson, place))
  if (!isFields(value)) return []
  const entries = Object.entries(value)
  const names = entries.some(([key, own]) => naming.includes(key) && own !== null && own !== undefined)
  const isOne = entries.some(([key, own]) => ['id', 'name'].includes(key) && typeof own === 'string' && isPerson(own))
  const numbers = entries.filter(([, own]) => typeof own === 'number').map(([key]) => key)
  return [
    ...(names || isOne ? offences(place, numbers) : []),
    ...numbers.filter(isPerson).map((key) => [...place, key].join('.')),
    ...entries.flatMap(([key, own]) => inOutput(own, isPerson, [...place, key])),
  ]
}

const isNumeric = (schema: unknown): boolean =>
  isFields(schema) && [schema.type].flat().some((type) => type === 'number' || type === 'integer')

/** In a schema: properties of one object, of which one names a person and another is a number. */
const inSchema = (schema: unknown, place: readonly string[] = []): readonly string[] => {
  if (Array.isArray(schema)) return schema.flatMap((each) => inSchema(each, place))
  if (!isFields(schema)) return []
  const own = isFields(schema.properties) ? schema.properties : {}
  const names = Object.keys(own).some((key) => naming.includes(key))
  const numeric = Object.keys(own).filter((key) => isNumeric(own[key]))
  return [
    ...(names ? offences(place, numeric) : []),
    ...Object.entries(own).flatMap(([key, each]) => inSchema(each, [...place, key])),
    ...Object.entries(schema).flatMap(([key, each]) => {
      if (key === 'properties') return []
      // A definition is told by its own name, wherever it is used.
      const named = ['$defs', 'definitions'].includes(key) && isFields(each)
      return named ? Object.entries(each).flatMap(([name, one]) => inSchema(one, [name])) : inSchema(each, place)
    }),
  ]
}

const folder = join(import.meta.dirname, '..', '..', '..', 'schemas')

describe('no number compares people', function () {
  this.timeout(120_000)
  let root: string
  let people: ReadonlySet<string>

  const run = async (...words: readonly string[]): Promise<string> => {
    const loader = createLoader({ from: root, clock: () => '2026-11-20' as IsoDate, showProgress: () => undefined })
    const desk = createDesk(root)
    const { exitCode, stdout, stderr } = await runCommandLine(words, {
      version: '1',
      columns: undefined,
      colour: false,
      desk,
      loader,
    })
    assert.notEqual(exitCode, 2, stderr)
    return stdout
  }

  const settlement = 'runbooks/ledger/replay-a-stuck-settlement-batch.md'
  const json: readonly (readonly string[])[] = [
    ['index', '--json'],
    ['coverage', '--json'],
    ['coverage', '--json', '--authorship'],
    ['report', '--format', 'json'],
    ['truck-factor', '--json'],
    ['why', settlement, '--json'],
    ['why', 'runbooks/general/hand-over-the-pager.md', '--json'],
    ['what-if', 'tomasz', 'kofi', '--json'],
    ['plan', '--json'],
    ['incidents', '--json'],
    ['similar', 'incidents/2026-10-21-settlement-batch-stuck-again.md', '--json'],
    ['check', '--format', 'json'],
  ]
  const texts: readonly (readonly string[])[] = [
    ['index'],
    ['coverage'],
    ['report'],
    ['report', '--format', 'markdown'],
    ['report', '--format', 'html'],
    ['report', '--format', 'csv'],
    ['report', '--format', 'csv-people'],
    ['truck-factor'],
    ['why', settlement],
    ['what-if', 'tomasz', 'kofi'],
    ['plan'],
    ['incidents'],
    ['similar', 'incidents/2026-10-21-settlement-batch-stuck-again.md'],
    ['handover', 'tomasz'],
    ['handover', 'kofi', 'yuki', '--last-day', '2027-03-31'],
  ]

  before(async () => {
    root = await mkdtemp(join(tmpdir(), 'understudy-numbers-'))
    await makeExample(root)
    const index = JSON.parse(await run('index', '--json')) as { people: { id: string; name: string }[] }
    people = new Set(index.people.flatMap(({ id, name }) => [id, name]))
    assert.ok(people.has('Tomasz Wilk'))
  })

  after(() => rm(root, { recursive: true }))

  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    it(`in what ${file} describes`, () => {
      assert.deepEqual(inSchema(JSON.parse(readFileSync(join(folder, file), 'utf8'))), [])
    })
  }

  for (const words of json) {
    it(`in ${words.join(' ')}`, async () => {
      assert.deepEqual([...new Set(inOutput(JSON.parse(await run(...words)), (text) => people.has(text)))], [])
    })
  }

  for (const words of texts) {
    it(`right beside a name in ${words.join(' ')}`, async () => {
      const escaped = [...people].filter((name) => name.includes(' '))
      // A day may stand there, and what is numbered; a bare number may not.
      const beside = new RegExp(`(?:${escaped.join('|')})[ \\t]*[:(|·]?[ \\t]*\\d+(?![-/.:\\d])`, 'u')
      assert.doesNotMatch(await run(...words), beside)
    })
  }

  it('is a test that would notice', () => {
    const isPerson = (text: string) => text === 'tomasz'
    assert.deepEqual(inOutput({ rows: [{ person: 'tomasz', runbooks: 4 }] }, isPerson), ['rows.runbooks'])
    assert.deepEqual(inOutput({ rows: { tomasz: 4 } }, isPerson), ['rows.tomasz'])
    assert.deepEqual(inOutput([{ name: 'tomasz', score: 0.5 }], isPerson), ['score'])
    const schema = { items: { properties: { person: { type: 'string' }, rank: { type: ['integer', 'null'] } } } }
    assert.deepEqual(inSchema(schema), ['rank'])
  })
})
