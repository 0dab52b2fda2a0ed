import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, it } from 'mocha'
import { bodyHashOf, createReviewedSearch, pastBodyBeneath } from '../../../../src/core/assist/pastText'
import { HistoryUnavailable } from '../../../../src/core/index/history/historyUnavailable'
import { readPastText, readPastVersions, type PastVersion } from '../../../../src/node/git/pastVersions'
import { date } from '../../support/snapshots'
import { createTestRepository, linesOf, type TestRepository } from '../../support/gitRepository'

const textOf = (reviewed: string, first: string): string =>
  `---\nlast_reviewed_on: ${reviewed}\n---\n\n# Restart\n\n${first}\n\n${linesOf(30)}`

describe('the past texts of a document', function () {
  this.timeout(30_000)
  let repository: TestRepository

  const versionsOf = async (path: string, root = repository.root): Promise<readonly PastVersion[]> => {
    const found: PastVersion[] = []
    for await (const version of readPastVersions({ root }, path)) found.push(version)
    return found
  }

  beforeEach(() => {
    repository = createTestRepository()
  })

  afterEach(() => {
    repository.remove()
  })

  it('come newest first, through renames, whatever signs stand in the name', async () => {
    const [old, now] = ['runbooks/[a] restart*.md', 'ops/neu starten – 重启.md']
    repository.commit({ on: '2026-01-01', files: { [old]: textOf('2026-01-01', 'Stop it.'), 'b.md': '# B\n' } })
    repository.commit({ on: '2026-02-01', files: { [old]: null, [now]: textOf('2026-01-01', 'Stop it.') } })
    repository.commit({ on: '2026-03-01', files: { [now]: textOf('2026-03-01', 'Drain it.') } })
    const versions = await versionsOf(now)
    assert.deepEqual(
      versions.map(({ on, text }) => [on, /Stop|Drain/.exec(text)?.[0]]),
      [
        ['2026-03-01', 'Drain'],
        ['2026-02-01', 'Stop'],
        ['2026-01-01', 'Stop'],
      ],
    )
    const [newest] = versions
    assert.equal(await readPastText({ root: repository.root }, newest?.blob ?? ''), newest?.text)
    assert.equal(await readPastText({ root: repository.root }, '1'.repeat(40)), undefined)
  })

  it('are found in a folder below the top of the repository too', async () => {
    repository.commit({ files: { 'team/runbooks/a.md': textOf('2026-01-01', 'Stop it.') } })
    assert.equal((await versionsOf('runbooks/a.md', `${repository.root}/team`)).length, 1)
  })

  it('are none for a file that was never committed, and a refusal without commits', async () => {
    await assert.rejects(versionsOf('a.md'), HistoryUnavailable)
    repository.commit({ files: { 'b.md': '# B\n' } })
    repository.write('a.md', '# A\n')
    assert.deepEqual(await versionsOf('a.md'), [])
  })
})

describe('looking for an earlier text', () => {
  const version = (on: string, text: string) => ({ on: date(on), text })
  const found = (reviewedOn: string, versions: readonly { on: ReturnType<typeof date>; text: string }[]) => {
    const search = createReviewedSearch(date(reviewedOn))
    for (const each of versions) if (search.take(each)) break
    return search.found()
  }

  it('takes the text with which the review date came', () => {
    const versions = [
      version('2026-05-01', textOf('2026-03-01', 'Wait.')),
      version('2026-03-02', textOf('2026-03-01', 'Drain it.')),
      version('2026-01-01', textOf('2026-01-01', 'Stop it.')),
    ]
    assert.match(found('2026-03-01', versions)?.text ?? '', /Drain it/)
  })

  it('else the newest of that day or before, where the date itself was never committed', () => {
    const versions = [
      version('2026-05-01', textOf('2026-01-01', 'Wait.')),
      version('2026-02-01', textOf('2026-01-01', 'Drain it.')),
      version('2026-01-01', textOf('2026-01-01', 'Stop it.')),
    ]
    assert.match(found('2026-03-01', versions)?.text ?? '', /Drain it/)
    assert.equal(found('2025-03-01', versions), undefined)
  })

  it('puts an earlier body beneath today’s front matter, and leaves its hash as it was', () => {
    const past = '---\ntitle: Old\n---\n\n\n# Restart\n\nStop it.\n'
    const now = '---\ntitle: New\nowners: [alice]\n---\n\n# Restart\n\nDrain it.\n'
    const shown = pastBodyBeneath(now, past)
    assert.equal(shown, '---\ntitle: New\nowners: [alice]\n---\n\n# Restart\n\nStop it.\n')
    assert.equal(bodyHashOf(shown), bodyHashOf(past))
    assert.equal(pastBodyBeneath('# Now\n', past), '# Restart\n\nStop it.\n')
  })
})
