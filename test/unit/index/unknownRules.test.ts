import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { createKnowledgeIndex } from '../../../src/core/index/knowledgeIndex'
import { defaultIndexSettings } from '../../../src/core/index/settings'
import { path } from '../support/snapshots'
import { memoryTree, unhurried } from '../support/memoryTree'

const problemsWith = async (rules: readonly string[] | undefined): Promise<readonly string[]> => {
  const files = new Map([
    ['.understudy/config.yaml', 'today: 2026-11-21\nrules:\n  broken-link: off\n  brokn-link: off\n'],
  ])
  const settings = rules === undefined ? defaultIndexSettings : { ...defaultIndexSettings, rules }
  const base = await createKnowledgeIndex(memoryTree(files), settings).refresh(unhurried)
  const problems = base.fileProblems.get(path('.understudy/config.yaml')) ?? []
  return problems.map(({ range, message }) => `${range.start.line}:${range.start.column} ${message}`)
}

describe('a rule that the configuration sets and that does not exist', () => {
  it('is a problem at its line', async () => {
    assert.deepEqual(await problemsWith(['broken-link']), ['4:3 There is no rule “brokn-link”, so this sets nothing.'])
  })

  it('is none where nobody says which rules there are', async () => {
    assert.deepEqual(await problemsWith(undefined), [])
  })
})
