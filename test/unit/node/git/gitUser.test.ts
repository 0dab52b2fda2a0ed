import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { readGitUser } from '../../../../src/node/git/gitUser'
import { createTestRepository } from '../../support/gitRepository'

describe('who git says commits', () => {
  it('is whom the repository’s settings name', async () => {
    const repository = createTestRepository()
    try {
      repository.git('config', 'user.name', 'Alice Moreau')
      repository.git('config', 'user.email', 'alice@x.example')
      assert.deepEqual(await readGitUser(repository.root), { name: 'Alice Moreau', email: 'alice@x.example' })
    } finally {
      repository.remove()
    }
  })

  it('is nobody where there is no such folder', async () => {
    assert.equal(await readGitUser('/nowhere/at/all'), undefined)
  })
})
