import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { Document } from '../../../src/core/domain/documents'
import { notListed, type NotListedQuestion } from '../../../src/host/reading/notListed'
import { coverage, knowledgeBase, path, runbook } from '../support/snapshots'
import { plainL10n as l10n } from './plainL10n'

const page: Document = { ...runbook('guide.md'), kind: 'other', kindDetail: 'Nothing says that it is one.' }
const base = knowledgeBase({
  documents: [runbook('a.md'), runbook('old.md', { life: 'retired' }), page],
  skipped: [
    { path: path('vendor'), reason: 'Folders named "vendor" hold files of others and are not read.' },
    { path: path('big.md'), reason: 'The file is 2.0 MiB long; the limit is 1024 KiB.' },
    { path: path('docs/secret'), reason: 'The folder is excluded by the configuration.' },
  ],
})

const answer = (at: string, over: Partial<NotListedQuestion> = {}) =>
  notListed(
    {
      base,
      report: coverage(),
      path: path(at),
      file: at,
      exclude: [],
      filteredOut: () => false,
      offers: () => true,
      ...over,
    },
    l10n,
  )
const labels = (at: string, over?: Partial<NotListedQuestion>) => answer(at, over).remedies.map(({ label }) => label)

describe('why a file is not listed', () => {
  it('is that it is taken for something else, and its kind can be set', () => {
    assert.match(answer('guide.md').statement, /neither a runbook nor an incident review\. Nothing says/)
    assert.deepEqual(labels('guide.md'), ['Set Kind', 'Name Its Folder'])
  })

  it('is that the filter leaves it out, and the filter can be cleared', () => {
    assert.deepEqual(labels('a.md', { filteredOut: () => true }), ['Clear Filter', 'Show Why'])
  })

  it('is nothing, for it is listed', () => {
    assert.match(answer('a.md').statement, /is listed in the view Runbooks\. /)
    assert.match(answer('old.md').statement, /“Drafts and retired”, for it says that it is retired/)
  })

  it('is the pattern that leaves its folder out, by name', () => {
    const { statement, remedies } = answer('docs/secret/a.md', { exclude: ['other/**', 'docs/secret'] })
    assert.match(statement, /by the pattern docs\/secret\.$/)
    assert.deepEqual(remedies[0]?.given, ['understudy.exclude'])
  })

  it('is what the repository itself says, where no setting does', () => {
    assert.equal(answer('docs/secret/a.md').statement, 'The folder is excluded by the configuration.')
    assert.match(answer('vendor/x/readme.md').statement, /hold files of others/)
  })

  it('is its size, and what to do about it', () => {
    assert.match(answer('big.md').statement, /the limit is 1024 KiB\. Split it/)
  })

  it('is that only Markdown is read', () => {
    assert.match(answer('notes.txt').statement, /Only Markdown is read/)
  })

  it('offers no command that is not there', () => {
    assert.deepEqual(labels('guide.md', { offers: () => false }), ['Name Its Folder'])
  })
})
