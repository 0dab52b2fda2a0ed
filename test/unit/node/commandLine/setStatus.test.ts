import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, it } from 'mocha'
import type { IsoDate } from '../../../../src/core/domain/text'
import { runCommandLine } from '../../../../src/node/commandLine/runCommandLine'
import { createDesk } from '../../../../src/node/desk'
import { createLoader } from '../../../../src/node/loadRepository'
import { createTestRepository, type TestRepository } from '../../support/gitRepository'

const review = `---
kind: incident-review
status: draft
severity: sev2
started_at: 2026-02-20T08:02:00Z
---

# Checkout down

## Summary

A certificate expired.

## Action items

- [ ] Renew it
`

describe('understudy set-status', function () {
  this.timeout(30_000)
  let repository: TestRepository
  const path = 'incidents/2026-02-20-checkout.md'

  const run = (...words: readonly string[]) => {
    const from = repository.root
    const clock = () => '2026-03-01' as IsoDate
    return runCommandLine(['set-status', ...words], {
      version: '1',
      columns: undefined,
      colour: false,
      desk: createDesk(from),
      loader: createLoader({ from, clock, showProgress: () => undefined }),
    })
  }
  const text = () => readFileSync(join(repository.root, path), 'utf8')

  beforeEach(() => {
    repository = createTestRepository()
    repository.commit({
      author: 'Alice Moreau <alice@x.example>',
      on: '2026-02-21',
      files: { [path]: review, 'runbooks/restart.md': '# Restart\n\n1. Drain it.\n' },
    })
  })

  afterEach(() => {
    repository.remove()
  })

  it('writes the next status where nothing is missing', async () => {
    const shown = await run(path, 'in-review', '--dry-run')
    assert.match(shown.stdout, /^-status: draft$/m)
    assert.match(shown.stdout, /^\+status: in-review$/m)
    assert.equal(text(), review)
    assert.deepEqual(await run(path, 'in-review'), { exitCode: 0, stdout: `${path}: in-review\n`, stderr: '' })
    assert.equal(text(), review.replace('draft', 'in-review'))
    assert.match((await run(path, 'In Review')).stderr, /nothing to write: it is in-review already/)
  })

  it('lists what is missing, each with its line, ends with 1 and writes nothing', async () => {
    const { exitCode, stdout, stderr } = await run(path, 'reviewed')
    assert.deepEqual([exitCode, stderr], [1, ''])
    assert.deepEqual(stdout.trimEnd().split('\n'), [
      `${path}:8: Nothing tells what made it possible: write \`contributing_factors:\` or a section “Root causes”.`,
      `${path}:16: Nobody takes “Renew it”, and no day is set for it.`,
      `${path} is not reviewed yet: 2 things are missing. --anyway sets it all the same.`,
    ])
    assert.equal(text(), review)
  })

  it('sets it all the same where that is asked for, and says on which day', async () => {
    assert.equal((await run(path, 'reviewed', '--anyway')).exitCode, 0)
    assert.equal(text(), review.replace('draft', 'reviewed').replace('Z\n---', 'Z\nreviewed_on: 2026-03-01\n---'))
  })

  it('refuses other words, other documents, and files that are not there', async () => {
    assert.match(
      (await run(path, 'done')).stderr,
      /done is no status of a review: draft, in-review, reviewed, closed are/,
    )
    assert.match((await run('runbooks/restart.md', 'draft')).stderr, /is no incident review/)
    assert.equal((await run('incidents/none.md', 'draft')).exitCode, 2)
  })
})
