import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { facts } from '../facts'

/** Names found, in the order of the text; `-` where nobody is named. */
const names = (...lines: readonly string[]): readonly string[] =>
  (facts(['# Review', '', ...lines]).gapSentences ?? []).map(({ name }) => name ?? '-')

describe('sentences that say that one person alone knows something', () => {
  const says: readonly (readonly [sentence: string, name: string])[] = [
    ['Only Alice knew how to renew the certificate.', 'Alice'],
    ['It turned out that only Alice Moreau knew the order of the steps.', 'Alice Moreau'],
    ['We waited, as only @amoreau has access to the registrar.', '@amoreau'],
    ['Only alice had the credentials for it.', 'alice'],
    ['At that hour only Bob could restart the ledger.', 'Bob'],
    ['Only Bob really understood the replication setup.', 'Bob'],
    ['Bob alone knew where the key was kept.', 'Bob'],
    ['Alice was the only person who knew how to fail over.', 'Alice'],
    ['Alice is the only one with access to the vault.', 'Alice'],
    ['Alice Moreau is currently the only engineer on the team who can rotate it.', 'Alice Moreau'],
    ['Bob remains our only developer with experience of the old build.', 'Bob'],
    ['The only person who knew how to renew it was Alice.', 'Alice'],
    ['The only one with access was Alice Moreau, who was asleep.', 'Alice Moreau'],
    ['Nobody but Carol knew how to restore it.', 'Carol'],
    ['No one other than Carol has access.', 'Carol'],
    ['The procedure was all in Carol’s head.', 'Carol'],
    ["The steps live in Carol Reyes' head.", 'Carol Reyes'],
    ['Nobody else knew how.', '-'],
    ['No one else on call had access to the console.', '-'],
    ['Only **Alice** knew how to do it.', 'Alice'],
    ['- [ ] Write it down, as only Alice knows how it works', 'Alice'],
  ]
  for (const [sentence, name] of says) {
    it(`finds ${name === '-' ? 'nobody named' : name} in “${sentence}”`, () => {
      assert.deepEqual(names(sentence), [name])
    })
  }

  const saysNot: readonly string[] = [
    'Only Alice was paged.',
    'Not only Alice knew how to renew it.',
    'If only Alice knew!',
    'Only Alice knew about the incident until nine.',
    'The only alert that fired was DiskFull.',
    'Alice was the only person on call that night.',
    'Alice was the first person who knew how to fix it.',
    'Nobody else was affected.',
    'No one else was paged.',
    'Alice had access, and so had Bob.',
    'The only change that day was the upgrade.',
    'Everybody knew how to renew it.',
    'Only two customers had problems.',
    'The pod at the head of the queue was restarted by Alice.',
    'Only Alice had a laptop with her.',
  ]
  for (const sentence of saysNot) {
    it(`finds nothing in “${sentence}”`, () => {
      assert.deepEqual(names(sentence), [])
    })
  }

  it('reads over line ends, within a paragraph', () => {
    assert.deepEqual(names('Then we found that only', 'Alice Moreau', 'knew how to renew it.'), ['Alice Moreau'])
    assert.deepEqual(names('Then only', '', 'Alice knew how.'), [])
  })

  it('reads lists, quotes and tables, but neither headings nor code nor comments', () => {
    assert.deepEqual(names('- one', '  - Only Alice knew how.', '', '> Only Bob knew how.'), ['Alice', 'Bob'])
    assert.deepEqual(names('| Time | What |', '| --- | --- |', '| 08:02 | Only Bob knew how |'), ['Bob'])
    assert.deepEqual(
      names('## Only Alice knew how', '', '```', 'Only Alice knew how', '```', '', '<!-- Only Alice knew how -->'),
      [],
    )
  })

  it('tells the line, under front matter and with Windows line ends', () => {
    const text = ['---', 'kind: incident-review', '---', '# Review', '', 'It was late.', 'Only Alice knew how.'].join(
      '\r\n',
    )
    const [only] = facts([text]).gapSentences ?? []
    assert.equal(only?.range.start.line, 7)
    assert.equal(only.text, 'Only Alice knew how')
  })

  it('tells the place to the word, and where marks stand between the words, the line', () => {
    const placesOf = (line: string) =>
      (facts(['# Review', '', line]).gapSentences ?? []).map(({ range: { start, end } }) => [
        start.line,
        start.column,
        end.column,
      ])
    assert.deepEqual(placesOf('It was late, and only Alice knew how.'), [[3, 18, 33]])
    assert.deepEqual(placesOf('It was late, and only **Alice** knew how.'), [[3, 1, 42]])
  })

  it('finds a sentence that two patterns know once', () => {
    assert.deepEqual(names('Only Alice knew how, and nobody else knew how to ask her.'), ['Alice', '-'])
    assert.deepEqual(names('The only person who knew it was Alice, in Alice’s head.'), ['Alice', 'Alice'])
  })

  it('keeps the whole sentence, and of an endless one the part that says it', () => {
    const lines = ['It was late. Then we found, to our surprise, that only', 'Alice knew how to renew it. She slept.']
    const [only] = facts(['# Review', '', ...lines]).gapSentences ?? []
    assert.equal(only?.text, 'Then we found, to our surprise, that only Alice knew how to renew it')
    const [long] =
      facts(['# Review', '', `${'and so on '.repeat(40)}only Alice knew how ${'and on '.repeat(40)}`]).gapSentences ??
      []
    assert.ok(long?.text.startsWith('only Alice knew how') === true && long.text.length <= 200)
  })

  it('is not kept busy by a long text', () => {
    const text = 'only Alice '.repeat(20_000)
    const began = Date.now()
    assert.deepEqual(names(text), [])
    assert.ok(Date.now() - began < 2_000)
  })
})
