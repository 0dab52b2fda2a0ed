import assert from 'node:assert/strict'
import fc from 'fast-check'
import { textPositions } from '../../../../src/core/parse/text/textPositions'
import { parseYamlPiece } from '../../../../src/core/parse/frontMatter/yaml'
import { readFlatYaml } from '../../../../src/core/parse/frontMatter/yamlFlat'

const piece = (source: string): Parameters<typeof readFlatYaml>[0] => {
  const before = '\uFEFF---\n'
  return { source, base: before.length, positions: textPositions(before + source) }
}

const parserFields = (source: string): unknown => {
  const { value, problems } = parseYamlPiece(piece(source))
  return { fields: value?.kind === 'map' ? value.fields : value, problems }
}

const isRead = (source: string): boolean => readFlatYaml(piece(source)) !== undefined

const agrees = (source: string): void => {
  const fields = readFlatYaml(piece(source))
  if (fields !== undefined) assert.deepEqual({ fields, problems: [] }, parserFields(source))
}

const character = fc.constantFrom(...Array.from('abZ019 .:,-_/+()@=;#%*!&<>?$~^"\'\\[]{}|é漢'))
const loose = fc.string({ unit: character, maxLength: 10 })
const words = fc.constantFrom(
  'alice',
  'a b',
  '2026-10-01',
  '6 months',
  '"@acme/x"',
  "'q'",
  '""',
  'a:b',
  'null',
  '1e5',
  'x y: z',
  '~',
  'true',
  './a/b.md',
)
const scalar = fc.oneof({ weight: 3, arbitrary: words }, loose)
const key = fc.constantFrom('a', 'b', 'owner', 'last_reviewed_on', 'x-y', 'null', 'a b', '<<', '1')
const record = fc
  .array(fc.tuple(key, scalar), { maxLength: 3 })
  .map((pairs) => `{${pairs.map(([name, text]) => `${name}: ${text}`).join(', ')}}`)
const list = fc.array(scalar, { maxLength: 3 }).map((items) => `[${items.join(', ')}]`)
const value = fc.oneof(scalar, list, record)
const line = fc.oneof(
  fc.tuple(key, fc.constantFrom(': ', ':', ':  '), value).map((parts) => parts.join('')),
  fc.tuple(fc.constantFrom('- ', '  - ', '  -  ', '-', '    '), value).map((parts) => parts.join('')),
  key.map((name) => `${name}:`),
  fc.constantFrom('', '# comment', '  ', 'a: b ', '---'),
)
const source = fc
  .tuple(fc.array(line, { maxLength: 6 }), fc.constantFrom('\n', '\n', '\r\n'), fc.boolean())
  .map(([lines, end, ended]) => lines.join(end) + (ended ? end : ''))

describe('the short way through simple YAML', () => {
  it('is taken for ordinary front matter', () => {
    assert.ok(
      isRead(
        'title: Fail over the payments database\nservices: [payments-db]\nowners: [alice, "@acme/payments"]\ncontact: "#oncall"\n',
      ),
    )
    assert.ok(
      isRead(
        'cross_trained:\n  - {person: alice, level: teaches, exercised: 2026-09-30}\n  - bob\nreview_in: 6 months\r\nempty:',
      ),
    )
  })

  it('is left to the parser for what could be read in two ways', () => {
    for (const text of [
      'a: b: c',
      'a: @b',
      'a: #b',
      'a: b # c',
      'a: |\n  b',
      'a: b\n  c',
      'a: &x b',
      'a: 1\na: 2',
      'a:\n  b: c',
      'a: null',
      '<<: b',
      'a: {{ b }}',
      '',
      'a: "\\n"',
    ]) {
      assert.ok(!isRead(text), text)
    }
  })

  it('leads to the same fields and places as the parser', () => {
    fc.assert(fc.property(source, agrees), { numRuns: 3_000 })
  })

  it('leads to the same for values of any characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 16 }), (text) => {
        agrees(`a: ${text}`)
        agrees(`a: [${text}]`)
        agrees(`a: {b: ${text}}`)
        agrees(`a:\n- ${text}\nb: c`)
      }),
      { numRuns: 2_000 },
    )
  })
})
