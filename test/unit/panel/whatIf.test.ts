import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { FromPanel, ToPanel } from '../../../src/panel/protocol/messages'
import type { WhatIfModel } from '../../../src/panel/protocol/whatIf'
import { memoryFrom } from '../../../src/panel/state/memory'
import { createSession } from '../../../src/panel/state/session'
import { areGone, choosing, unfolding } from '../../../src/panel/whatIf/chosen'
import { shownOutcome } from '../../../src/panel/whatIf/shownOutcome'
import { path } from '../support/snapshots'

const nothing: WhatIfModel = {
  gone: [],
  dropped: undefined,
  title: '',
  sentences: [],
  figures: {},
  shifts: {},
  summaries: { service: {}, team: {}, criticality: {}, folder: {} },
  rows: [],
  groups: [],
  services: [],
  seats: [],
}

const opened = (kept: unknown) => {
  const posted: FromPanel[] = []
  const stored: unknown[] = []
  const session = createSession(
    {
      postMessage: (message) => posted.push(message),
      getState: () => kept,
      setState: (state) => stored.push(state),
    },
    () => undefined,
  )
  const asked = () => posted.flatMap((message) => (message.type === 'ask' ? [message.question.gone] : []))
  return { session, stored, asked, gone: () => session.scene().memory.gone }
}

const dropping = (...ids: readonly string[]): ToPanel => ({
  type: 'what-if',
  model: { ...nothing, dropped: { ids, text: 'zed is known no more' } },
})

describe('who is taken for gone in the page', () => {
  it('is kept and asked about, and survives a reload', () => {
    const { session, stored, asked } = opened(undefined)
    session.remember(choosing(session.scene().memory, ['alice', 'bob'], true))
    assert.deepEqual(asked(), [['alice', 'bob']])
    assert.deepEqual(memoryFrom(stored.at(-1)).gone, ['alice', 'bob'])
  })

  it('is chosen once, however often it is picked', () => {
    const { memory } = opened({ gone: ['alice'] }).session.scene()
    assert.deepEqual(choosing(memory, ['alice', 'bob'], true).gone, ['alice', 'bob'])
    assert.deepEqual(choosing(memory, ['alice'], false).gone, [])
    assert.deepEqual([areGone(memory, ['alice']), areGone(memory, ['alice', 'bob'])], [true, false])
  })

  it('loses whom nobody knows any more, and says so until somebody else is chosen', () => {
    const { session, asked, gone } = opened({ gone: ['alice', 'zed'] })
    session.receive(dropping('zed'))
    assert.deepEqual([gone(), asked()], [['alice'], [['alice']]])
    assert.equal(session.scene().memory.whatIf.dropped, 'zed is known no more')
    session.remember(choosing(session.scene().memory, ['bob'], true))
    assert.equal(session.scene().memory.whatIf.dropped, undefined)
  })

  it('shows nothing over the figures once nobody is left of it', () => {
    const { session, gone } = opened({ gone: ['zed'] })
    session.receive(dropping('zed'))
    assert.deepEqual([gone(), session.scene().answers.whatIf], [[], undefined])
  })

  it('is whom a command wants to see, in the tab it wants', () => {
    const { session, asked } = opened({ gone: ['alice'], tab: 'risks', filter: 'ledger' })
    session.receive({ type: 'show', wish: { tab: 'what-if', gone: ['bob'], folder: undefined } })
    const { tab, gone, filter, folder } = session.scene().memory
    assert.deepEqual([tab, gone, filter, folder], ['what-if', ['bob'], 'ledger', 0])
    assert.deepEqual(asked(), [['bob']])
  })

  it('stays as it is where a command wants another tab alone', () => {
    const { session, gone } = opened({ gone: ['alice'] })
    session.receive({ type: 'show', wish: { tab: 'plan', gone: undefined, folder: 1 } })
    assert.deepEqual([session.scene().memory.tab, session.scene().memory.folder, gone()], ['plan', 1, ['alice']])
  })

  it('unfolds a list and folds it again', () => {
    const { memory } = opened(undefined).session.scene()
    const open = unfolding(memory, 'uncovered')
    assert.deepEqual(open.whatIf.unfolded, ['uncovered'])
    assert.deepEqual(unfolding(open, 'uncovered').whatIf.unfolded, [])
  })
})

describe('what of an outcome is shown', () => {
  const row = (title: string): WhatIfModel['rows'][number] => ({
    path: path(`${title}.md`),
    title,
    criticality: 'normal',
    canRun: { before: 2, after: 1 },
    required: 2,
    risk: { before: 'covered', after: 'single-point' },
    tone: 'alarm',
    why: '',
    besides: [],
  })
  const seat = { person: 'Alice', text: 'Drain', why: '', path: path('drain.md'), line: undefined }
  const model: WhatIfModel = {
    ...nothing,
    rows: [row('Fail over'), row('Drain')],
    groups: [{ loss: 'single-point', heading: 'One person left', rows: [0, 1] }],
    seats: [{ key: 'owned', heading: 'Owner of', seats: [seat] }],
  }

  it('is all of it without a search', () => {
    const { groups, seats, hidden } = shownOutcome(model, '')
    assert.deepEqual([groups, seats, hidden], [model.groups, model.seats, false])
  })

  it('is what the search finds, and groups without any are left out', () => {
    const { groups, seats, hidden } = shownOutcome(model, 'FAIL')
    assert.deepEqual([groups[0]?.rows, seats, hidden], [[0], [], false])
  })

  it('says when a search hides everything, and not when there is nothing', () => {
    assert.equal(shownOutcome(model, 'nowhere').hidden, true)
    assert.equal(shownOutcome(nothing, 'nowhere').hidden, false)
  })
})
