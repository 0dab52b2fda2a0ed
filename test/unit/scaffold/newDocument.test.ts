import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import type { IsoDate, IsoInstant } from '../../../src/core/domain/text'
import { parseDocument } from '../../../src/core/parse/document/document'
import { fieldsOf, textField } from '../../../src/core/parse/frontMatter/fields'
import { newReview, newRunbook } from '../../../src/core/scaffold/newDocument'
import type { DocumentTemplate } from '../../../src/core/scaffold/documentTemplate'
import { renderTemplate } from '../../../src/core/scaffold/renderTemplate'
import { firstShipped, shippedTemplates } from '../../../src/core/scaffold/templates/shippedTemplates'

const today = '2026-11-21' as IsoDate
const nowhere = { documents: [], pattern: undefined, folder: undefined }
const nothing = {
  severity: undefined,
  services: [],
  moments: {},
  commander: undefined,
  scribe: undefined,
  responders: [],
  runbooks: [],
}
const reviews = shippedTemplates.filter(({ kind }) => kind === 'incident-review')

const review = (
  answers: Partial<Parameters<typeof newReview>[0]>,
  template: DocumentTemplate = firstShipped['incident-review'],
) => {
  const document = newReview({ title: 'Disk full', ...nothing, ...answers }, template, today, nowhere)
  const text = renderTemplate(document.template, document.values, 'plain')
  return { ...document, text, facts: parseDocument(document.path, text) }
}

const runbook = (title: string, services: readonly string[] = []) => {
  const document = newRunbook({ title, services }, firstShipped.runbook, today, nowhere)
  const text = renderTemplate(document.template, document.values, 'plain')
  return { ...document, text, facts: parseDocument(document.path, text) }
}

/** Titles that a document can have: with a letter or digit, not a template's, not an id to be taken off. */
const titles = fc
  .oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.stringMatching(/^[\w:"'#\[\]{},&*!|>%@`?<\\ -]{1,40}$/))
  .filter((title) => /[\p{L}\p{N}]/u.test(title) && !/<%|%>|\{\{|\}\}|\{%|\$\{/.test(title))

/** What YAML, Markdown, snippets and names have a use for. */
const hostile = fc
  .oneof(
    titles,
    fc.constantFrom(
      'a: b',
      '#1 fell',
      'say "it\'s"',
      'cost $5 ${TITLE}',
      'a } b',
      '$1 x',
      '`$(rm)` y',
      '- x',
      '> q',
      '{a}',
      '[a](b)',
      '@ann',
      '*',
      'null',
      '2026',
      '~',
      'a\\b',
      'C:\\new',
      '| a | b |',
      '---x',
      '<!-- c',
      'x -->',
      '1e5',
      'yes',
    ),
  )
  .filter((title) => /[\p{L}\p{N}]/u.test(title))

/** Signs that part the names of a list are no part of a name. */
const names = hostile.filter((name) => !/[,;&|/<>()[\]+\n]|\band\b/.test(name))

const headingsOf = ({ headings }: { readonly headings: readonly { readonly text: string }[] }) =>
  headings.slice(1).map(({ text }) => text)

const oneWord = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '-')

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
    moments: {
      startedAt: '2026-11-19T08:02:00Z' as IsoInstant,
      resolvedAt: '2026-11-19T09:40:00Z' as IsoInstant,
    },
    commander: 'bob',
    responders: ['@dave', 'Carol Ruiz'],
    runbooks: [{ path: 'runbooks/tls.md', title: 'Renew', verdict: 'missing-step' }],
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
    assert.equal(stated.roles.commander?.value, 'bob')
    assert.equal(stated.roles.scribe, undefined)
    assert.deepEqual(
      stated.roles.responders.map(({ value }) => value),
      ['@dave', 'Carol Ruiz'],
    )
    assert.deepEqual(
      stated.runbooksUsed.map(({ path, verdict }) => [path.value, verdict]),
      [['../../runbooks/tls.md', 'missing-step']],
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
    assert.equal(full.text.match(/<!--/g)?.length, 12)
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

  for (const template of reviews) {
    describe(`of the template ${template.label}`, () => {
      it('is read without a problem whatever was answered, and gives every answer back', () => {
        fc.assert(
          fc.property(
            hostile,
            hostile,
            fc.array(hostile, { maxLength: 3 }),
            names,
            fc.array(names, { maxLength: 3 }),
            (title, severity, list, person, responders) => {
              const runbooks = [{ path: `runbooks/${oneWord(title)}.md`, title, verdict: 'stale' as const }]
              const answers = { title, severity, services: list, commander: person, responders, runbooks }
              const { facts, text } = review(answers, template)
              const { stated } = facts
              assert.deepEqual(facts.problems, [])
              assert.equal(textField(fieldsOf(facts.frontMatter), 'title')?.value, asRead(title))
              assert.equal(stated.kind?.value, 'incident-review')
              assert.equal(stated.severity?.value, asRead(severity))
              assert.deepEqual(
                stated.services.map(({ value }) => value),
                [...new Set(list.map(asRead))],
              )
              assert.equal(stated.roles.commander?.value, asRead(person))
              assert.deepEqual(
                new Set(stated.roles.responders.map(({ value }) => value)),
                new Set(responders.map(asRead)),
              )
              assert.equal(stated.runbooksUsed[0]?.path.value, `../../runbooks/${oneWord(title)}.md`)
              assert.equal(stated.runbooksUsed[0].verdict, 'stale')
              assert.deepEqual(headingsOf(facts), headingsOf(review({}, template).facts))
              assert.match(text, /[^\n]\n$/)
            },
          ),
          { numRuns: 300 },
        )
      })

      it('is in an editor what it is on the command line, to the byte', () => {
        fc.assert(
          fc.property(
            hostile,
            fc.option(hostile, { nil: undefined }),
            fc.array(hostile, { maxLength: 2 }),
            (title, severity, services) => {
              const { template: source, values, text } = review({ title, severity, services }, template)
              // What an editor makes of a snippet: its places hold their default text, and escapes are taken off.
              const inserted = renderTemplate(renderTemplate(source, values, 'snippet'), {}, 'plain')
              assert.equal(inserted, text)
            },
          ),
          { numRuns: 300 },
        )
      })

      it('says nothing that nobody answered, and holds no line with two blanks', () => {
        const { facts, text } = review({}, template)
        assert.deepEqual(facts.problems, [])
        assert.deepEqual(facts.stated.moments, {})
        assert.deepEqual(facts.stated.timeline, [])
        assert.deepEqual(facts.stated.actionItems, [])
        assert.equal(facts.stated.roles.commander, undefined)
        assert.deepEqual(facts.stated.runbooksUsed, [])
        assert.doesNotMatch(text, /\$\{?\w|\n\n\n/)
        assert.ok(facts.headings.some((heading) => heading.text === 'Timeline'))
        assert.ok(facts.headings.some((heading) => heading.text === 'Action items'))
      })
    })
  }
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
