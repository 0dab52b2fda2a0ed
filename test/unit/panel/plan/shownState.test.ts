import assert from 'node:assert/strict'
import { planWords } from '../../../../src/host/panel/plan/planWords'
import { shownState, type WithoutPlan } from '../../../../src/panel/plan/shownState'
import { plainL10n } from '../../host/plainL10n'

const shown = (state: WithoutPlan, isStopped = false) =>
  shownState(state, isStopped, { ...planWords(plainL10n), loading: 'Loading…' })

describe('a plan that is not there', () => {
  it('tells how far it is while it is worked out, and can be stopped', () => {
    assert.deepEqual(shown({ is: 'working', text: '2000 runbooks, 9 steps' }), {
      role: 'status',
      text: planWords(plainL10n).working,
      more: '2000 runbooks, 9 steps',
      button: { text: planWords(plainL10n).stop, isMain: false, does: 'stop' },
    })
  })

  it('says that it was stopped, and can be asked for again', () => {
    const { text, button } = shown({ is: 'stopped', text: 'It was stopped.' }, true)
    assert.equal(text, 'It was stopped.')
    assert.deepEqual(button, { text: planWords(plainL10n).again, isMain: true, does: 'again' })
  })

  it('no longer says that it was stopped once it was asked for again', () => {
    assert.deepEqual(shown({ is: 'stopped', text: 'It was stopped.' }, false), {
      role: 'status',
      text: 'Loading…',
      more: '',
      button: undefined,
    })
  })

  it('says aloud why it could not be worked out, and leads to the log', () => {
    const { role, text, button } = shown({ is: 'failed', text: 'It could not be worked out. A reason.' })
    assert.deepEqual([role, text], ['alert', 'It could not be worked out. A reason.'])
    assert.equal(button?.does, 'log')
  })
})
