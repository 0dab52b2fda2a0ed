import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import type { IsoDate, IsoInstant } from '../../../src/core/domain/text'
import { parseDocument } from '../../../src/core/parse/document/document'
import { newReview, newRunbook } from '../../../src/core/scaffold/newDocument'
import { renderTemplate } from '../../../src/core/scaffold/renderTemplate'

const today = '2026-11-21' as IsoDate
const nowhere = { documents: [], pattern: undefined, folder: undefined }
const nothing = { severity: undefined, services: [], startedAt: undefined, resolvedAt: undefined }

const review = (answers: Partial<Parameters<typeof newReview>[0]>) => {
  const document = newReview({ title: 'Disk full', ...nothing, ...answers }, today, nowhere)
  const text = renderTemplate(document.template, document.values, 'plain')
  return { ...document, text, facts: parseDocument(document.path, text) }
}

const runbook = (title: string, services: readonly string[] = []) => {
  const document = newRunbook({ title, services }, today, nowhere)
  const text = renderTemplate(document.template, document.values, 'plain')
  return { ...document, text, facts: parseDocument(document.path, text) }
}

/** Titles that a document can have: with a letter or digit, not a template's, not an id to be taken off. */
const titles = fc
  .oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.stringMatching(/^[\w:"'#\[\]{},&*!|>%@`?<\\ -]{1,40}$/))
  .filter((title) => /[\p{L}\p{N}]/u.test(title) && !/<%|%>|\{\{|\}\}|\{%|\$\{/.test(title))

const asRead = (title: string) =>
  title
    .replace(/[\p{Cc}\p{Cs}\p{Cn}\s]+/gu, ' ')
    .normalize('NFC')
    .trim()

describe('a new incident review', () => {
  const full = review({
    title: 'Foo: bar "baz"',
    severity: 'sev2',
    services: ['payments-db', 'checkout'],
    startedAt: '2026-11-19T08:02:00Z' as IsoInstant,
    resolvedAt: '2026-11-19T09:40:00Z' as IsoInstant,
  })

  it('says what was answered, and is read without a problem', () => {
    const { stated, title, problems } = full.facts
    assert.deepEqual(problems, [])
    assert.equal(title, 'Foo: bar "baz"')
    assert.equal(stated.kind?.value, 'incident-review')
    assert.equal(stated.status?.value, 'draft')
    assert.equal(stated.severity?.value, 'sev2')
    assert.deepEqual(
      stated.services.map(({ value }) => value),
      ['payments-db', 'checkout'],
    )
    assert.equal(stated.moments.startedAt?.at, '2026-11-19T08:02:00Z')
    assert.equal(stated.moments.resolvedAt?.at, '2026-11-19T09:40:00Z')
    assert.equal(stated.moments.detectedAt, undefined)
    assert.deepEqual(
      stated.timeline.map(({ at }) => at),
      ['2026-11-19T08:02:00Z', '2026-11-19T09:40:00Z'],
    )
    assert.deepEqual(stated.actionItems, [])
    assert.equal(full.path, 'incidents/2026/2026-11-19-foo-bar-baz.md')
  })

  it('has the sections of a postmortem, each with a word on what belongs there', () => {
    assert.deepEqual(
      full.facts.headings.map(({ text }) => text),
      [
        'Foo: bar "baz"',
        'Summary',
        'Impact',
        'Root causes and contributing factors',
        'Trigger',
        'Detection',
        'Resolution',
        'Timeline',
        'Lessons learned',
        'What went well',
        'What went wrong',
        'Where we got lucky',
        'Action items',
        'Supporting information',
      ],
    )
    assert.equal(full.text.match(/<!--/g)?.length, 9)
  })

  it('states nothing that was not answered', () => {
    const { facts, path, text } = review({})
    assert.deepEqual(facts.problems, [])
    assert.deepEqual(facts.stated.moments, {})
    assert.deepEqual(facts.stated.timeline, [])
    assert.deepEqual(facts.stated.services, [])
    assert.equal(facts.stated.severity, undefined)
    assert.equal(facts.stated.roles.commander, undefined)
    assert.equal(facts.stated.detection, undefined)
    assert.equal(path, 'incidents/2026/2026-11-21-disk-full.md')
    assert.doesNotMatch(text, /\$\{?\w|^id:/m)
  })

  it('is read without a problem whatever its title, severity and services', () => {
    fc.assert(
      fc.property(titles, titles, fc.array(titles, { maxLength: 3 }), (title, severity, services) => {
        const { facts } = review({ title, severity, services })
        assert.deepEqual(facts.problems, [])
        // An id that leads the title is taken off it where the file's name says the same.
        assert.ok(asRead(title).endsWith(facts.title), facts.title)
        assert.equal(facts.stated.kind?.value, 'incident-review')
        assert.equal(facts.stated.severity?.value, asRead(severity))
        assert.deepEqual(
          facts.stated.services.map(({ value }) => value),
          [...new Set(services.map(asRead))],
        )
        assert.equal(facts.headings.length, 14)
      }),
      { numRuns: 500 },
    )
  })
})

describe('a new runbook', () => {
  it('says what was answered, and is a draft that is read without a problem', () => {
    const { facts, path } = runbook('Fail over the database', ['payments-db'])
    assert.deepEqual(facts.problems, [])
    assert.equal(facts.title, 'Fail over the database')
    assert.equal(facts.stated.kind?.value, 'runbook')
    assert.equal(facts.stated.status?.value, 'draft')
    assert.deepEqual(facts.stated.owners, [])
    assert.equal(facts.stated.criticality, undefined)
    assert.equal(facts.stated.contact, undefined)
    assert.equal(path, 'runbooks/payments-db/fail-over-the-database.md')
    assert.deepEqual(
      facts.headings.slice(1).map(({ text }) => text),
      ['When to use this', 'Impact', 'Diagnosis', 'Mitigation', 'Verification', 'Rollback', 'Escalation'],
    )
  })

  it('is read without a problem whatever its title', () => {
    fc.assert(
      fc.property(titles, fc.array(titles, { maxLength: 2 }), (title, services) => {
        const { facts } = runbook(title, services)
        assert.deepEqual(facts.problems, [])
        assert.ok(asRead(title).endsWith(facts.title), facts.title)
        assert.equal(facts.headings.length, 8)
      }),
      { numRuns: 500 },
    )
  })
})
