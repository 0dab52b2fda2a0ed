import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { EditOutcome } from '../../../src/core/domain/edits'
import { atLeast } from '../../../src/core/domain/levels'
import type { StatedTraining } from '../../../src/core/domain/documents'
import { applyEdits, inverseEdits } from '../../../src/core/edit/applyEdits'
import { differenceEdits } from '../../../src/core/edit/yaml/differenceEdits'
import { removeField, setField } from '../../../src/core/edit/yaml/frontMatterEdits'
import {
  acceptRisk,
  addOwner,
  canRunThis,
  confirmKnowers,
  markReviewed,
  noLonger,
  recordExercise,
  setCriticality,
  setKind,
  setOwner,
  setServices,
} from '../../../src/core/edit/runbookEdits'
import { plainKey } from '../../../src/core/parse/frontMatter/fields'
import { readFrontMatter } from '../../../src/core/parse/frontMatter/frontMatter'
import { readOwners } from '../../../src/core/parse/text/names'
import { readRunbook, readSubjects } from '../../../src/core/parse/document/runbook'
import { spellingsOf } from '../../../src/core/edit/yaml/spellings'
import { contentOfFields } from '../../../src/core/edit/yaml/content'
import { date, personId } from '../support/snapshots'
import { documents, person } from './generatedDocuments'

const fieldsIn = (text: string) => readFrontMatter(text).value.frontMatter?.fields ?? []

const runbookIn = (text: string) => readRunbook(fieldsIn(text), [])

const withoutKey = (text: string, key: string) =>
  contentOfFields(fieldsIn(text).filter((field) => !spellingsOf(key).includes(plainKey(field.key))))

const linesOf = (text: string): readonly string[] => text.replace('\uFEFF', '').split('\n')

const commentsIn = (text: string): readonly string[] => text.match(/(?<=^|\s)#.*$/gm) ?? []

const isSubsequence = (part: readonly string[], whole: readonly string[]): boolean => {
  let at = 0
  for (const line of whole) if (line === part[at]) at++
  return at === part.length
}

/** Lines of the front matter that belong to the key, and to no other, may change; all others stay as they are. */
const linesOutside = (text: string, key: string): readonly string[] => {
  const fields = fieldsIn(text)
  const lines = linesOf(text)
  const own = fields.flatMap((field) => (spellingsOf(key).includes(plainKey(field.key)) ? [field] : []))
  return lines.filter((_, index) =>
    own.every(
      ({ keyRange, value }) =>
        index + 1 < keyRange.start.line || index + 1 > Math.max(keyRange.end.line, value.range.end.line),
    ),
  )
}

/** Applies an edit and holds what is true of every one of them. */
const edited = (text: string, key: string, edit: (text: string) => EditOutcome, mayDropComments = false): string => {
  const outcome = edit(text)
  if (outcome.kind === 'refused') assert.fail(outcome.reason)
  const after = applyEdits(text, outcome.edits)
  assert.equal(applyEdits(after, inverseEdits(text, outcome.edits)), text, 'the inverse restores every byte')
  assert.deepEqual(edit(after), { kind: 'edits', edits: [] }, 'a second time changes nothing')
  assert.ok(isSubsequence(linesOutside(text, key), linesOf(after)), 'lines of other keys and of the body stay')
  assert.deepEqual(withoutKey(after, key), withoutKey(text, key), 'other keys keep their values')
  assert.equal(readFrontMatter(after).value.body.trim(), readFrontMatter(text).value.body.trim())
  if (!mayDropComments)
    assert.deepEqual(
      commentsIn(text).filter((comment) => !commentsIn(after).includes(comment)),
      [],
      'comments stay',
    )
  const lineEnds = new Set(after.match(/\r?\n/g))
  assert.ok(lineEnds.size < 2, 'line ends stay')
  assert.equal(after.startsWith('\uFEFF'), text.startsWith('\uFEFF'))
  return after
}

const plainOf = ({ person: who, level, on, signedOffBy, body, exercised }: StatedTraining) => [
  who.value,
  level,
  on,
  signedOffBy?.value,
  body,
  exercised,
]

const about = (text: string, who: string) =>
  runbookIn(text).crossTrained.filter((entry) => entry.person.value.replace('@', '') === who)

const othersThan = (text: string, people: readonly string[]) =>
  runbookIn(text)
    .crossTrained.filter((entry) => !people.includes(entry.person.value.replace('@', '')))
    .map(plainOf)

const runs = { numRuns: Number(process.env.PROPERTY_RUNS ?? 100) }

const onDocuments = (check: (text: string) => void): void => {
  fc.assert(
    fc.property(documents, ({ text }) => {
      check(text)
    }),
    runs,
  )
}

describe('edits of generated documents', function () {
  this.timeout(60_000)

  it('confirm people, and touch nobody else’s entry', () => {
    fc.assert(
      fc.property(documents, fc.uniqueArray(person, { minLength: 1 }), ({ text }, people) => {
        const after = edited(text, 'cross_trained', (current) => confirmKnowers(current, people.map(personId)), true)
        for (const who of people) {
          assert.ok(about(after, who).length > 0)
          assert.ok(about(after, who).every(({ level }) => atLeast(level, 'performed')))
        }
        assert.deepEqual(othersThan(after, people), othersThan(text, people))
      }),
      runs,
    )
  })

  it('say that a person can run it as of a day', () => {
    fc.assert(
      fc.property(documents, person, ({ text }, who) => {
        const after = edited(
          text,
          'cross_trained',
          (current) => canRunThis(current, personId(who), date('2026-11-21')),
          true,
        )
        assert.ok(about(after, who).length > 0)
        for (const { level, on, exercised } of about(after, who)) {
          assert.ok(atLeast(level, 'performed'))
          assert.ok([on, exercised].includes(date('2026-11-21')))
        }
        assert.deepEqual(othersThan(after, [who]), othersThan(text, [who]))
      }),
      runs,
    )
  })

  it('say that a person no longer can', () => {
    fc.assert(
      fc.property(documents, person, ({ text }, who) => {
        const after = edited(text, 'cross_trained', (current) => noLonger(current, personId(who)), true)
        assert.ok(about(after, who).length > 0)
        assert.ok(about(after, who).every(({ level }) => level === 'read'))
        assert.deepEqual(othersThan(after, [who]), othersThan(text, [who]))
      }),
      runs,
    )
  })

  it('name the services', () => {
    fc.assert(
      fc.property(
        documents,
        fc.uniqueArray(fc.constantFrom('db', 'a b', '123', '@x', '影响', "it's"), { minLength: 1 }),
        ({ text }, services) => {
          const after = edited(text, 'services', (current) => setServices(current, services), true)
          assert.deepEqual(new Set(readSubjects(fieldsIn(after)).services.map(({ value }) => value)), new Set(services))
        },
      ),
      runs,
    )
  })

  it('name the owner, or one more', () => {
    fc.assert(
      fc.property(documents, fc.constantFrom('alice', '@acme/dba', 'zoe', '#ops'), ({ text }, name) => {
        const after = edited(text, 'owners', (current) => setOwner(current, name), true)
        assert.deepEqual(
          readOwners(readFrontMatter(after).value.frontMatter, []).map(({ value }) => value),
          [name],
        )
        const added = edited(text, 'owners', (current) => addOwner(current, name))
        const before = readOwners(readFrontMatter(text).value.frontMatter, []).map(({ value }) => value)
        assert.deepEqual(
          new Set(readOwners(readFrontMatter(added).value.frontMatter, []).map(({ value }) => value)),
          new Set([...before, name]),
        )
      }),
      runs,
    )
  })

  it('set kind and criticality', () => {
    onDocuments((text) => {
      assert.equal(
        runbookIn(edited(text, 'criticality', (current) => setCriticality(current, 'high'))).criticality?.value,
        'high',
      )
      const after = edited(text, 'kind', (current) => setKind(current, 'runbook'))
      assert.ok(
        fieldsIn(after).some(({ key, value }) => key === 'kind' && value.kind === 'text' && value.text === 'runbook'),
      )
    })
  })

  it('mark it reviewed', () => {
    onDocuments((text) => {
      const after = edited(text, 'last_reviewed_on', (current) => markReviewed(current, date('2026-11-21')))
      assert.equal(runbookIn(after).lastReviewedOn?.value, '2026-11-21')
    })
  })

  it('accept the risk, whatever the reason says', () => {
    fc.assert(
      fc.property(
        documents,
        fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.trim() !== ''),
        ({ text }, reason) => {
          const risk = { reason, until: date('2027-03-31'), by: personId('bob') }
          const after = runbookIn(edited(text, 'accepted_risk', (current) => acceptRisk(current, risk))).acceptedRisk
          assert.deepEqual([after?.reason, after?.until, after?.by?.value], [reason.trim(), '2027-03-31', 'bob'])
        },
      ),
      runs,
    )
  })

  it('record an exercise among those that are there', () => {
    onDocuments((text) => {
      const drill = { on: date('2026-09-01'), kind: 'drill', by: [personId('zoe'), personId('bob')], note: 'game day' }
      const after = runbookIn(edited(text, 'exercises', (current) => recordExercise(current, drill))).exercises
      assert.equal(after.length, runbookIn(text).exercises.length + 1)
      assert.deepEqual(
        after.filter(({ note }) => note === 'game day').map(({ on, by }) => [on, ...by.map(({ value }) => value)]),
        [['2026-09-01', 'bob', 'zoe']],
      )
    })
  })

  it('write any text so that it reads the same, in quotes that were there or new ones', () => {
    fc.assert(
      fc.property(documents, fc.string({ unit: 'binary' }), fc.string(), ({ text }, first, second) => {
        let after = text
        for (const value of [first, second, 'null', '12:30']) {
          after = edited(after, 'contact', (current) => setField(current, 'contact', value))
          const contact = fieldsIn(after).find(({ key }) => key === 'contact')?.value
          assert.equal(contact?.kind === 'text' ? contact.text : undefined, value.trim())
        }
      }),
      runs,
    )
  })
})

describe('edits of anything at all', function () {
  this.timeout(60_000)

  const piece = fc.constantFrom(
    ...[
      '---',
      '+++',
      '...',
      '%YAML 1.2',
      'title: Foo: bar',
      '? complex',
      ': value',
      'base: &b {owner: x}',
      '<<: *b',
      'owner: *b',
    ],
    ...[
      'owner: !!str 12',
      '\towner: x',
      'owner: "open',
      "owner: 'x' y",
      'owner: {{ x }}',
      'owner: "{{ x }}"',
      'cross_trained: &c',
      '- bob',
    ],
    ...[
      '  - *c',
      '- [bob, carol]',
      '- - bob',
      '  bob:',
      '    level: read',
      'cross_trained: [bob, {person: carol}',
      ']',
      '{',
      '}',
      '# c',
    ],
    ...[
      'cross_trained:',
      '  - |',
      '    bob',
      '',
      ' ',
      'owner: >',
      '\r',
      'null: x',
      '123: y',
      '"owner": x',
      'cross_trained: [[bob]]',
      '# T',
    ],
    ...[
      'services: [a',
      '  , b',
      '  ]',
      'accepted_risk: {reason',
      'exercises: {on: 2026-01-01}',
      'criticality: &k high',
      'kind: !x',
    ],
  )
  const soup = fc
    .tuple(fc.boolean(), fc.array(piece, { maxLength: 9 }), fc.constantFrom('\n', '\r\n', '\r'))
    .map(([opens, lines, end]) => [...(opens ? ['---'] : []), ...lines, '---', 'body', ''].join(end))

  const edits: readonly (readonly [string, (text: string) => EditOutcome])[] = [
    ['cross_trained', (text) => confirmKnowers(text, [personId('bob'), personId('dan')])],
    ['cross_trained', (text) => noLonger(text, personId('bob'))],
    ['owners', (text) => setOwner(text, 'eve')],
    ['owners', (text) => addOwner(text, 'eve')],
    ['services', (text) => setServices(text, ['a', 'c'])],
    ['criticality', (text) => setCriticality(text, 'low')],
    ['accepted_risk', (text) => acceptRisk(text, { reason: 'so', until: undefined, by: personId('bob') })],
    ['exercises', (text) => recordExercise(text, { on: date('2026-09-01'), kind: 'drill', by: [] })],
    ['accepted_risk', (text) => removeField(text, 'accepted_risk')],
  ]

  it('are refused, or leave all else as it was', () => {
    fc.assert(
      fc.property(soup, fc.constantFrom(...edits), (text, [key, edit]) => {
        const outcome = edit(text)
        if (outcome.kind === 'refused') {
          assert.match(outcome.reason, /^\S.*\.$/s)
          return
        }
        const after = applyEdits(text, outcome.edits)
        assert.equal(applyEdits(after, inverseEdits(text, outcome.edits)), text)
        assert.deepEqual(withoutKey(after, key), withoutKey(text, key))
        assert.equal(readFrontMatter(after).value.body.trim(), readFrontMatter(text).value.body.trim())
        assert.deepEqual(edit(after), { kind: 'edits', edits: [] })
      }),
      { numRuns: runs.numRuns * 5 },
    )
  })
})

describe('the difference of two texts', () => {
  const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'aa', '🙂', '🙃'), { maxLength: 12 })
  const texts = fc
    .tuple(lines, fc.constantFrom('\n', '\r\n'), fc.boolean())
    .map(([all, end, closed]) => all.join(end) + (closed ? end : ''))

  it('leads from the one to the other and back', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const edits = differenceEdits(before, after)
        assert.equal(applyEdits(before, edits), after)
        assert.equal(applyEdits(after, inverseEdits(before, edits)), before)
      }),
    )
  })
})
