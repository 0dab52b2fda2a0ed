import fc from 'fast-check'

/** How a generated document is written, beside what it says. */
export type Written = { readonly text: string; readonly lineEnd: string }

const word = fc
  .stringMatching(/^[a-z][a-z0-9-]{0,6}$/)
  .filter((text) => !/^(?:y|n|on|off|no|yes|null|true|false)$/.test(text))

const quoted = fc.oneof(
  { weight: 3, arbitrary: word },
  word.map((text) => `'${text}'`),
  word.map((text) => `"${text}"`),
  fc.constantFrom('"@acme/payments"', "'it''s'", '"#ops: a"', '影响', 'Zoë', '"\\u00e9 x"', '🙂'),
)

const note = fc.oneof({ weight: 3, arbitrary: fc.constant('') }, fc.constantFrom(' # why', '   # ["x", y]: z', ' #'))

/** People are few, so that edits meet entries that are there. */
export const person = fc.constantFrom('alice', 'bob', 'carol', 'zoe')

const level = fc.constantFrom('read', 'shadowed', 'performed', 'teaches')
const date = fc.constantFrom('2024-02-29', '2026-08-03', '2026-11-19')

const flowRecord = fc.tuple(person, level, fc.option(date), fc.boolean()).map(([who, stated, on, signed]) => {
  const signature = signed ? ', signed_off_by: alice, body: "3f2a9c1b7d40"' : ''
  return `{person: ${who}, level: ${stated}${on === null ? '' : `, on: ${on}`}${signature}}`
})

const blockRecord = fc
  .tuple(person, level, fc.option(date), note)
  .map(([who, stated, on, comment]) => [
    `person: ${who}${comment}`,
    `level: ${stated}`,
    ...(on === null ? [] : [`on: "${on}"`]),
  ])

const entry = fc.oneof(
  person.map((who) => [who]),
  person.map((who) => [`"@${who}"`]),
  flowRecord.map((record) => [record]),
  blockRecord,
  fc.tuple(person, level).map(([who, stated]) => [`${who}: ${stated}`]),
  fc.tuple(person, level, date).map(([who, stated, on]) => [`${who}: ${stated} ${on}`]),
)

const asItem = (lines: readonly string[], indent: string, gap: string): readonly string[] =>
  lines.map((line, index) => (index === 0 ? `${indent}-${gap}${line}` : `${indent} ${' '.repeat(gap.length)}${line}`))

const blockList = (key: string, items: fc.Arbitrary<readonly string[]>): fc.Arbitrary<readonly string[]> =>
  fc
    .tuple(
      fc.array(fc.tuple(items, note, fc.boolean()), { minLength: 1, maxLength: 4 }),
      fc.constantFrom('', '  ', '    '),
      fc.constantFrom(' ', '   '),
      note,
    )
    .map(([all, indent, gap, comment]) => [
      `${key}:${comment}`,
      ...all.flatMap(([lines, behind, above]) => [
        ...(above ? [`${indent}# the next one`] : []),
        ...asItem(
          lines.map((line, index) => (index === lines.length - 1 && !line.includes('#') ? line + behind : line)),
          indent,
          gap,
        ),
      ]),
    ])

const flowList = (key: string, items: fc.Arbitrary<string>): fc.Arbitrary<readonly string[]> =>
  fc
    .tuple(fc.array(items, { maxLength: 4 }), fc.constantFrom('one', 'padded', 'lines', 'comma'), note)
    .map(([all, style, comment]) => {
      if (style === 'lines' && all.length > 0) {
        return [
          `${key}: [`,
          ...all.map((item, index) => `    ${item}${index === all.length - 1 ? '' : ','}`),
          `  ]${comment}`,
        ]
      }
      if (style === 'comma' && all.length > 0) return [`${key}: [${all.join(', ')},]${comment}`]
      return [style === 'padded' ? `${key}: [ ${all.join(' ,')} ]${comment}` : `${key}: [${all.join(', ')}]${comment}`]
    })

const flowEntry = fc.oneof(
  person,
  flowRecord,
  fc.tuple(person, level).map(([who, stated]) => `${who}: ${stated}`),
)

const crossTrained = fc.oneof(
  blockList('cross_trained', entry),
  flowList('cross_trained', flowEntry),
  flowList('cross_training', flowEntry),
  fc.tuple(person, note).map(([who, comment]) => [`cross_trained: ${who}${comment}`]),
  note.map((comment) => [`cross_trained:${comment}`]),
  fc
    .uniqueArray(fc.tuple(person, level), { minLength: 1, selector: ([who]) => who })
    .map((all) => ['cross_trained:', ...all.map(([who, stated]) => `  ${who}: ${stated}`)]),
)

const exercise = fc.oneof(
  fc.tuple(date, person).map(([on, who]) => [`{on: ${on}, kind: drill, by: [${who}]}`]),
  date.map((on) => [on]),
)

const names = (keys: readonly string[]) =>
  fc.constantFrom(...keys).chain((key) =>
    fc.oneof(
      fc.tuple(quoted, note).map(([text, comment]) => [`${key}: ${text}${comment}`]),
      note.map((comment) => [`${key}:${comment}`]),
      flowList(key, quoted),
      blockList(
        key,
        quoted.map((text) => [text]),
      ),
    ),
  )

const other = (key: string): fc.Arbitrary<readonly string[]> =>
  fc.oneof(
    fc.tuple(quoted, note).map(([text, comment]) => [`${key}: ${text}${comment}`]),
    fc.constantFrom('|', '>-', '|+').map((style) => [`${key}: ${style}`, '  one', '', '  # two']),
    fc.constant([`${key}: one`, '  two', '    three']),
    fc.constant([`${key}:`, '  a:', '    - b: 1', '      c: [1, {d: e}]', '    # deep', '  f:']),
    fc.constant([`${key}: {a: "}", b: [x, 'y, z']}`]),
    flowList(key, quoted),
    blockList(
      key,
      quoted.map((text) => [text]),
    ),
  )

const dates = fc
  .tuple(
    fc.constantFrom('last_reviewed_on', 'last_reviewed', 'Last reviewed on', 'reviewed'),
    date,
    fc.constantFrom('', '"', "'"),
    note,
  )
  .map(([key, on, quote, comment]) => [`${key}: ${quote}${on}${quote}${comment}`])

const optional = (lines: fc.Arbitrary<readonly string[]>) => fc.oneof(lines, fc.constant([] as readonly string[]))

const gap = fc.oneof(
  { weight: 4, arbitrary: fc.constant([] as readonly string[]) },
  fc.constantFrom([''], ['# a comment'], ['', '# of the next key']),
)

const frontMatterLines = fc
  .tuple(
    fc.tuple(
      other('title'),
      optional(names(['services', 'service', 'component'])),
      optional(names(['owner', 'owners', 'maintainers'])),
    ),
    fc.tuple(
      optional(dates),
      optional(crossTrained),
      optional(blockList('exercises', exercise)),
      optional(other('x-extra')),
    ),
    fc.array(gap, { minLength: 8, maxLength: 8 }),
    fc.boolean(),
  )
  .map(([first, second, gaps, turned]) => {
    const keys = turned ? [...second, ...first] : [...first, ...second]
    return keys.flatMap((lines, index) => (lines.length === 0 ? [] : [...(gaps[index] ?? []), ...lines]))
  })

const body = fc.constantFrom('', '# Restart\n\n1. Do it\n', '\n# 影响\n\n```yaml\n---\na: b\n---\n```\n', 'no line end')

/** Runbooks as people write them: all sorts of styles, comments, blank lines, line ends, byte-order marks, Unicode. */
export const documents: fc.Arbitrary<Written> = fc
  .tuple(fc.option(frontMatterLines, { freq: 8 }), body, fc.constantFrom('\n', '\r\n'), fc.boolean())
  .map(([lines, rest, lineEnd, mark]) => {
    const head = lines === null ? '' : ['---', ...lines, '---', ''].join('\n')
    const text = (head + rest).replaceAll('\n', lineEnd)
    return { text: (mark ? '\uFEFF' : '') + text, lineEnd }
  })
