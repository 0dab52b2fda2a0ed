import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { FieldValue } from '../../../../src/core/domain/frontMatter'
import type { Position, Range } from '../../../../src/core/domain/text'
import { readFrontMatter, readYaml } from '../../../../src/core/parse/frontMatter/frontMatter'

const valuesIn = (value: FieldValue): readonly FieldValue[] => {
  if (value.kind === 'list') return [value, ...value.items.flatMap(valuesIn)]
  return value.kind === 'map' ? [value, ...value.fields.flatMap((field) => valuesIn(field.value))] : [value]
}

const keyRangesIn = (value: FieldValue): readonly Range[] => {
  if (value.kind === 'list') return value.items.flatMap(keyRangesIn)
  return value.kind === 'map' ? value.fields.flatMap((field) => [field.keyRange, ...keyRangesIn(field.value)]) : []
}

const offsetAt = (text: string, { line, column }: Position): number => {
  const starts = [0, ...Array.from(text.matchAll(/\r\n?|\n/g), (end) => end.index + end[0].length)]
  const start = starts[line - 1]
  assert.ok(start !== undefined, `there is no line ${line}`)
  assert.ok(column >= 1 && start + column - 1 <= text.length, `there is no column ${column} in line ${line}`)
  return start + column - 1
}

const slice = (text: string, { start, end }: Range): string => {
  const [from, to] = [offsetAt(text, start), offsetAt(text, end)]
  assert.ok(from <= to, 'a range ends before it starts')
  return text.slice(from, to)
}

const snippet = fc.constantFrom(
  ...[
    'a',
    'b: ',
    'owner',
    'key: value',
    ': ',
    '\n',
    '\n  ',
    '\n- ',
    '\r\n',
    '\t',
    '- ',
    '[',
    ']',
    '{',
    '}',
    ', ',
    '"',
    "'",
    '@x',
    '#',
    ' # c',
    '&a ',
    '*a',
  ],
  ...[
    '{{ x }}',
    '{% y %}',
    '<%= z %>',
    '|',
    '>',
    '>-',
    '? ',
    '!t ',
    '<<: ',
    '---',
    '...',
    '2026-10-01',
    '1.5',
    '~',
    '%',
    '`',
    '😀',
    '影响',
    '\\',
    '=',
    '.',
    "'''",
  ],
)
const anyContent = fc.oneof(
  fc.array(snippet, { maxLength: 25 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary' }),
)
const anyDocument = fc
  .tuple(
    fc.constantFrom('', '\uFEFF', '# T\n\n', '\n'),
    fc.constantFrom('---', '+++', '---yaml', '---js'),
    anyContent,
    fc.constantFrom('\n', '\r\n', '\r'),
  )
  .map(([before, fence, content, end]) => `${before}${fence}${end}${content}${end}${fence.slice(0, 3)}${end}body`)

const key = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_-]{0,12}$/)
const plainScalar = fc.stringMatching(/^[A-Za-z0-9/.+](?:[A-Za-z0-9 ,;.+=()'"@/-]{0,30}[A-Za-z0-9./])?$/)
const plainPairs = fc.uniqueArray(fc.tuple(key, plainScalar), {
  selector: ([name]) => name,
  minLength: 1,
  maxLength: 8,
})

describe('front matter of any sort', () => {
  it('can be read from every text, with ranges that lie in it', () => {
    fc.assert(
      fc.property(anyDocument, (text) => {
        const { value, problems } = readFrontMatter(text)
        assert.equal(value.body, text.slice(value.bodyStart))
        for (const { range, message } of problems) {
          slice(text, range)
          assert.match(message, /\.$/)
        }
        if (value.frontMatter === undefined) return
        slice(text, value.frontMatter.range)
        const map: FieldValue = { kind: 'map', fields: value.frontMatter.fields, range: value.frontMatter.range }
        for (const range of [...valuesIn(map).map((inner) => inner.range), ...keyRangesIn(map)]) slice(text, range)
      }),
      { numRuns: 2_000 },
    )
  })

  it('can be read from every YAML file', () => {
    fc.assert(
      fc.property(anyContent, (text) => {
        const { value, problems } = readYaml(text)
        for (const { range } of [...problems, ...(value === undefined ? [] : valuesIn(value))]) slice(text, range)
      }),
      { numRuns: 1_000 },
    )
  })

  it('holds plain values as they stand in the text, at their places', () => {
    fc.assert(
      fc.property(plainPairs, fc.constantFrom('\n', '\r\n'), (pairs, end) => {
        const text = ['---', ...pairs.map(([name, scalar]) => `${name}: ${scalar}`), '---', 'body'].join(end)
        const { value, problems } = readFrontMatter(text)
        assert.deepEqual(problems, [])
        const fields = value.frontMatter?.fields ?? []
        assert.deepEqual(
          fields.map((field) => [slice(text, field.keyRange), slice(text, field.value.range)]),
          pairs,
        )
        for (const { key: name, value: field, keyRange } of fields) {
          assert.equal(name, slice(text, keyRange))
          if (field.kind === 'text') assert.equal(field.text, slice(text, field.range))
        }
      }),
    )
  })

  it('keeps the keys around one that cannot be read', () => {
    fc.assert(
      fc.property(plainPairs, fc.nat(8), (pairs, at) => {
        const lines = pairs.map(([name, scalar]) => `${name}: ${scalar}`)
        const clean = readFrontMatter(['---', ...lines, '---', ''].join('\n'))
        lines.splice(at % (lines.length + 1), 0, 'broken-key_: Foo: bar')
        const { value, problems } = readFrontMatter(['---', ...lines, '---', ''].join('\n'))
        const kept = (value.frontMatter?.fields ?? []).filter((field) => field.key !== 'broken-key_')
        assert.deepEqual(
          problems.map(({ code }) => code),
          ['colon-in-value'],
        )
        assert.deepEqual(
          kept.map((field) => field.key),
          clean.value.frontMatter?.fields.map((field) => field.key),
        )
      }),
    )
  })
})
