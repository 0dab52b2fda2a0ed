import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'
import fc from 'fast-check'
import { parse, stringify } from 'yaml'
import { readWorkspace } from '../../../scripts/example.mjs'
import { editorKeywords } from '../../../scripts/jsonSchemas'
import { configFields } from '../../../src/core/domain/configFields'
import type { FieldEntry, ValueForm } from '../../../src/core/domain/fieldCatalogue'
import { reviewFields } from '../../../src/core/domain/reviewFields'
import { runbookFields } from '../../../src/core/domain/runbookFields'
import { teamFields } from '../../../src/core/domain/teamFields'
import { allRules } from '../../../src/core/lint/allRules'
import { parseConfigFile } from '../../../src/core/parse/understudy/configFile'
import { parseDocument } from '../../../src/core/parse/document/document'
import { parseTeamFile } from '../../../src/core/parse/understudy/teamFile'
import type { Problem } from '../../../src/core/domain/text'
import { path } from '../support/snapshots'

const ajv = new Ajv({ strict: true, allowUnionTypes: true, strictNumbers: false, verbose: true })
ajv.addVocabulary(editorKeywords)

type Node = Readonly<Record<string, unknown>>

const schemaOf = (name: string): Node =>
  JSON.parse(readFileSync(new URL(`../../../schemas/${name}.schema.json`, import.meta.url), 'utf8')) as Node

type Kind = {
  readonly name: string
  readonly fields: readonly FieldEntry[]
  readonly problems: (yaml: string) => readonly Problem[]
  readonly validate: ValidateFunction
}

const frontMatter =
  (at: string) =>
  (yaml: string): readonly Problem[] =>
    parseDocument(path(at), `---\n${yaml}---\n\n# Title\n`).problems

const kind = (name: string, fields: readonly FieldEntry[], problems: Kind['problems']): Kind => ({
  name,
  fields,
  problems,
  validate: ajv.compile(schemaOf(name)),
})

const rules = allRules.map(({ id, summary }) => ({ word: id, meaning: summary }))
const team = kind('team', teamFields, (yaml) => parseTeamFile(yaml).problems)
const config = kind('config', configFields(rules), (yaml) => parseConfigFile(yaml).problems)
const runbook = kind('runbook', runbookFields, frontMatter('runbooks/a.md'))
const review = kind('incident-review', reviewFields, frontMatter('incidents/2026-11-19-a.md'))
const kinds = [team, config, runbook, review]

const written = (value: unknown): string => stringify(value)

const said = (problems: readonly Problem[]): string => JSON.stringify(problems)

/** What is read without a problem is valid. */
const assertAgree = ({ name, problems, validate }: Kind, yaml: string): void => {
  const found = problems(yaml)
  if (found.length > 0 || validate(parse(yaml, { logLevel: 'error' }))) return
  assert.fail(
    `${name}: read without a problem, and refused:\n${yaml}\n${JSON.stringify(validate.errors?.slice(0, 3), ['instancePath', 'message'])}`,
  )
}

type Sample = { readonly entry: FieldEntry; readonly example: unknown }

const samplesIn = (form: ValueForm): readonly Sample[] => {
  switch (form.kind) {
    case 'scalar':
    case 'name':
    case 'word':
      return []
    case 'list':
    case 'entries':
      return samplesIn(form.of)
    case 'record':
      return samples(form.fields)
    case 'either':
      return form.forms.flatMap(samplesIn)
  }
}

const samples = (fields: readonly FieldEntry[]): readonly Sample[] =>
  fields.flatMap((entry) => [...entry.examples.map((example) => ({ entry, example })), ...samplesIn(entry.form)])

type Shown = { readonly part: Node; readonly values: readonly unknown[] }

const bodyOf = (snippet: unknown): unknown => (snippet as Node).body

/** Every part of a schema that brings examples, or snippets for editors. */
const withExamples = (node: unknown): readonly Shown[] => {
  if (Array.isArray(node)) return node.flatMap(withExamples)
  if (typeof node !== 'object' || node === null) return []
  const { examples, defaultSnippets, ...rest } = node as Record<string, readonly unknown[] | undefined>
  const values = [...(examples ?? []), ...(defaultSnippets ?? []).map(bodyOf)]
  const own = values.length > 0 ? [{ part: node as Node, values }] : []
  return [...own, ...Object.values(rest).flatMap(withExamples)]
}

const scalars = [
  'alice',
  '2026-10-01',
  '1 Oct 2026',
  '2026-13-45',
  'soon',
  '6 months',
  '0 days',
  'Quarterly',
  'P6M',
  2,
  0,
  -1,
  1000,
  true,
  'no',
  'Critical',
  'High',
  'teaches',
  'expert',
  'performed 2026-08-03',
  '3f2a9c1b7d40',
  'runbooks/**',
  '!x',
  '+(a)',
  '{1..3}',
  '2 MB',
  '5 TB',
  '.mdx',
  'mdx, qmd',
  'doc',
  'Europe/Paris',
  'over there',
  '+01:00',
  'worked',
  'Missing step',
  '2026-11-19 08:20',
  '99.99',
  'none',
  'off',
  null,
  '',
]

const scalarValue = fc.constantFrom<unknown>(...scalars)

const anything = fc.oneof(
  { weight: 5, arbitrary: scalarValue },
  fc.array(scalarValue, { maxLength: 2 }),
  fc.record({ person: scalarValue, x: scalarValue }, { requiredKeys: [] }),
)

/**
 * Values near to what the form wants: right, nearly right and wrong, also in shape. In front matter, which may be that of
 * another tool, a value of another shape is left alone and no problem.
 */
const near = (form: ValueForm, shapesToo: boolean): fc.Arbitrary<unknown> => {
  const wanted = (): fc.Arbitrary<unknown> => {
    switch (form.kind) {
      case 'scalar':
      case 'name':
        return scalarValue
      case 'word':
        return fc.oneof(fc.constantFrom(...form.words.map(({ word }) => word)), scalarValue)
      case 'list':
        return fc.oneof(fc.array(near(form.of, shapesToo), { maxLength: 2 }), near(form.of, shapesToo))
      case 'record':
        return nearFields(form.fields, shapesToo)
      case 'entries': {
        const keys = form.keys?.map(({ word }) => word) ?? ['alice', 'payments', 'default']
        return fc.dictionary(fc.constantFrom(...keys, 'x'), near(form.of, shapesToo), { maxKeys: 2 })
      }
      case 'either':
        return fc.oneof(...form.forms.map((each) => near(each, shapesToo)))
    }
  }
  return shapesToo ? fc.oneof({ weight: 8, arbitrary: wanted() }, anything) : wanted()
}

const nearFields = (fields: readonly FieldEntry[], shapesToo: boolean): fc.Arbitrary<unknown> =>
  fields.length === 0
    ? fc.constant({})
    : fc
        .uniqueArray(
          fc
            .constantFrom(...fields)
            .chain(({ name, spellings, form }) =>
              fc.tuple(fc.constantFrom(name, name, ...spellings), near(form, shapesToo), fc.constant(name)),
            ),
          { selector: ([, , of]) => of, maxLength: 3 },
        )
        .map((pairs) => Object.fromEntries(pairs.map(([key, value]) => [key, value])))

describe('The schemas of what people write', () => {
  for (const each of kinds) {
    it(`${each.name}: have examples that are valid, and that we read without a problem`, () => {
      const { definitions, ...whole } = schemaOf(each.name)
      const parts = withExamples(whole)
      assert.ok(parts.length > each.fields.length)
      for (const { part, values } of parts) {
        const validate = ajv.compile({ ...part, definitions })
        for (const value of values) assert.ok(validate(value), JSON.stringify(value))
      }
      const [example] = whole.examples as [object]
      assert.deepEqual(each.problems(written(example)), [], said(each.problems(written(example))))
      for (const { name, examples } of each.fields) {
        for (const one of examples)
          assert.deepEqual(
            each.problems(written({ [name]: one })).filter(({ code }) => code !== 'team-file-team'),
            [],
            name,
          )
      }
    })

    it(`${each.name}: give editors records of a list as snippets, as they write no such examples out`, () => {
      for (const { part } of withExamples(schemaOf(each.name).properties))
        assert.doesNotMatch(JSON.stringify(part.examples ?? []), /^\[.*[[,]\{/)
    })

    it(`${each.name}: tell of every field what it means, and show how it is written`, () => {
      for (const { entry, example } of samples(each.fields)) {
        assert.match(entry.meaning, /^\S.*[.]$/, entry.name)
        assert.notEqual(example, undefined)
      }
      const bare = each.fields.filter(({ examples }) => examples.length === 0)
      assert.deepEqual(bare, [])
    })

    it(`${each.name}: let through what we read without a problem`, () => {
      fc.assert(
        fc.property(nearFields(each.fields, each === team || each === config), (value) => {
          assertAgree(each, written(value))
        }),
        { numRuns: 300 },
      )
    })
  }

  const refused: readonly (readonly [Kind, string])[] = [
    [team, 'people: [alice]'],
    [team, 'people: {alice: {until: never}}'],
    [team, 'people: {alice: {external: perhaps}}'],
    [team, 'people: {alice: {mentors_at_once: many}}'],
    [team, 'people: {alice: {timezone: over there}}'],
    [team, 'people: {alice: {name: [Alice]}}'],
    [team, 'services: {db: {criticality: huge}}'],
    [team, 'services: {db: {paths: ["!x"]}}'],
    [team, 'policy: {required: {huge: 2}}'],
    [team, 'policy: {required: {critical: some}}'],
    [team, 'policy: {review_in: soon}'],
    [team, 'policy: {review_incident_within: {sev1: soon}}'],
    [team, 'policy: {owner_counts_as: teaches}'],
    [team, 'levels: {expert: X}'],
    [config, 'extensions: [.doc]'],
    [config, 'size_limit: 5 TB'],
    [config, 'folders: [{path: a, kind: poem}]'],
    [config, 'folders: [{path: a, criticality: huge}]'],
    [config, 'rules: {broken-link: fatal}'],
    [config, 'today: tomorrow'],
    [config, 'runbooks: ["+(a)"]'],
    [runbook, 'criticality: huge'],
    [runbook, 'last_reviewed_on: 2026-22-09'],
    [runbook, 'review_in: soon'],
    [runbook, 'cross_trained: [{person: bob, level: expert}]'],
    [runbook, 'cross_trained: [{person: bob, body: "xyz"}]'],
    [runbook, 'training: [{trainee: bob, due: later}]'],
    [review, 'started_at: later'],
    [review, 'runbooks_used: [{path: a.md, verdict: fine}]'],
    [review, 'reviewed_on: later'],
  ]
  for (const [each, yaml] of refused) {
    it(`refuse, as we do: ${yaml}`, () => {
      assert.equal(each.validate(parse(yaml)), false)
      assert.notDeepEqual(each.problems(`${yaml}\n`), [])
    })
  }

  it('hold the files of the bundled example, but for those with a problem', async () => {
    let seen = 0
    for (const [at, text] of await readWorkspace()) {
      if (at === '.understudy/team.yaml' || at === '.understudy/config.yaml') {
        const each = at.includes('team') ? team : config
        assert.deepEqual(each.problems(text), [])
        assertAgree(each, text)
        seen += 1
      }
      const block = /^---\n([\s\S]*?\n)---\n/.exec(text)?.[1]
      const each = at.startsWith('runbooks/') ? runbook : at.startsWith('incidents/') ? review : undefined
      if (block === undefined || each === undefined) continue
      assertAgree(each, block)
      seen += 1
    }
    assert.ok(seen > 20, String(seen))
  })
})
