import assert from 'node:assert/strict'
import { createKnowledgeIndex } from '../../../src/core/index/knowledgeIndex'
import { defaultIndexSettings } from '../../../src/core/index/settings'
import { draftHandover } from '../../../src/core/metrics/handover/draftHandover'
import { handoverProgress } from '../../../src/core/metrics/handover/handoverProgress'
import { handoverDocument } from '../../../src/report/handover'
import { date, path, personId } from '../support/snapshots'
import { memoryTree, unhurried } from '../support/memoryTree'

const today = date('2026-11-20')
const lastDay = date('2026-12-18')
const at = path('handovers/alice.md')

/** A title that would be read as Markdown, and names that YAML would take for something else. */
const files = {
  '.understudy/team.yaml': 'people:\n  alice: {name: Alice *Moreau*}\n  "0123": {name: Bob Tran}\n',
  'runbooks/restart [it].md': '---\ncross_trained: [alice]\n---\n# Restart | the <b>ledger</b> (due: 2020-01-01)\n',
  'runbooks/drain.md': '---\ncross_trained: ["0123"]\n---\n# Drain\n\n1. Do it.\n',
}

const snapshotOf = (texts: Readonly<Record<string, string>>) =>
  createKnowledgeIndex(memoryTree(new Map(Object.entries(texts))), defaultIndexSettings).refresh(unhurried)

const draft = async (): Promise<string> => {
  const base = await snapshotOf(files)
  return handoverDocument(base, draftHandover(base, [personId('alice')], lastDay, today), at)
}

const progressWith = async (text: string, on = today) =>
  handoverProgress(await snapshotOf({ ...files, [at]: text }), on)

describe('a handover that was written down', () => {
  it('is read back: whose it is, the last day, and every box', async () => {
    const text = await draft()
    const [progress, ...others] = await progressWith(text)
    assert.deepEqual(others, [])
    assert.deepEqual(progress?.people, ['alice'])
    assert.equal(progress.lastDay, lastDay)
    assert.equal(progress.done, 0)
    assert.equal(progress.total, (text.match(/^- \[ \] /gm) ?? []).length)
    assert.ok(progress.total > 3)
    assert.ok(progress.open.every(({ due }) => due !== undefined && due > today && due < lastDay))
  })

  it('has come as far as boxes are ticked, and is late with what was due before today', async () => {
    const text = await draft()
    const ticked = text.replace('- [ ]', '- [x]')
    const [progress] = await progressWith(ticked, lastDay)
    assert.equal(progress?.done, 1)
    assert.equal(progress.open.length, progress.total - 1)
    assert.equal(progress.overdue.length, progress.total - 1)
    assert.match(progress.open[0]?.text ?? '', /watches/)
  })

  it('is counted nowhere, has no problem of its own, and its links lead where they should', async () => {
    const base = await snapshotOf({ ...files, [at]: await draft() })
    const document = base.documents.get(at)
    assert.equal(document?.kind, 'other')
    assert.deepEqual(document.facts.problems, [])
    assert.deepEqual(document.brokenLinks, [])
    assert.ok(document.facts.links.length > 0)
  })

  it('shows what the repository says as text, and nothing of it as markup', async () => {
    const text = await draft()
    assert.ok(!text.includes('<b>'))
    assert.ok(!text.replaceAll('\\*', '').includes('*Moreau*'))
  })

  it('is told by its kind alone', async () => {
    assert.deepEqual(await progressWith('---\npeople: [alice]\n---\n# Handover of Alice\n\n- [ ] Say good-bye\n'), [])
  })

  it('takes its last day from the team file where it states none, and can be written by hand', async () => {
    const [progress] = handoverProgress(
      await snapshotOf({
        '.understudy/team.yaml': 'people:\n  alice: {name: Alice Moreau, until: 2026-12-24}\n',
        'handover.md':
          '---\nkind: handover\nperson: Alice Moreau\n---\n- [x] One\n- [ ] Two (owner: @bob, due: 2026-11-01)\n',
      }),
      today,
    )
    assert.deepEqual(
      [progress?.people, progress?.lastDay, progress?.done, progress?.total],
      [['alice'], '2026-12-24', 1, 2],
    )
    assert.deepEqual(
      progress?.overdue.map(({ line, due }) => [line, due]),
      [[6, '2026-11-01']],
    )
  })
})
