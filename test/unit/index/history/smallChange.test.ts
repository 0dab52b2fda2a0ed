import assert from 'node:assert/strict'
import fc from 'fast-check'
import { slightChange } from '../../../../src/core/index/history/smallChange'

const page = (frontMatter: string, body: string): string => `---\n${frontMatter}\n---\n\n${body}`
const steps = '# Restart\n\n1. Stop it.\n2. Start it.\n'

describe('looking into a small change', () => {
  it('sees that front matter alone was changed', () => {
    assert.equal(slightChange(page('owner: ann', steps), page('owner: bob', steps)), 'front-matter-only')
  })

  it('sees that front matter was put in or taken out', () => {
    assert.equal(slightChange(steps, page('owner: ann', steps)), 'front-matter-only')
    assert.equal(slightChange(page('owner: ann', steps), steps), 'front-matter-only')
  })

  it('takes TOML for front matter too', () => {
    assert.equal(
      slightChange(`+++\nowner = "a"\n+++\n${steps}`, `+++\nowner = "b"\n+++\n${steps}`),
      'front-matter-only',
    )
  })

  it('counts a changed heading above late front matter as a change of the text', () => {
    const late = (title: string): string => `# ${title}\n---\nowner: ann\n---\n\nSteps.\n`
    assert.equal(slightChange(late('Stop'), late('Start')), undefined)
  })

  it('counts a change of front matter and text as a change of the text', () => {
    assert.equal(slightChange(page('owner: ann', steps), page('owner: bob', `${steps}3. Look.\n`)), undefined)
  })

  it('takes front matter with moved white space in the body for front matter', () => {
    assert.equal(slightChange(page('a: 1', steps), page('a: 2', `${steps}\n\n`)), 'front-matter-only')
  })

  it('sees through every white space that Unicode knows', () => {
    for (const blank of [
      ' ',
      '\t',
      '\r',
      '\u0085',
      '\u00a0',
      '\u1680',
      '\u2003',
      '\u2028',
      '\u202f',
      '\u3000',
      '\uFEFF',
    ])
      assert.equal(
        slightChange(steps, `${blank}${steps.replace('Stop', `${blank}Stop`)}`),
        'white-space-only',
        escape(blank),
      )
  })

  it('sees white space alone exactly where the texts without it are equal', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '\u00a0') })
    const bare = (each: string): string => each.replace(/\s/g, '')
    fc.assert(
      fc.property(text, text, (before, after) => {
        assert.equal(slightChange(before, after) === 'white-space-only', bare(before) === bare(after))
      }),
      { numRuns: 1000 },
    )
  })

  it('counts a character that is no white space, even one that cannot be seen', () => {
    assert.equal(slightChange(steps, steps.replace('Stop', '\u200bStop')), undefined)
  })

  it('does not take a line between thematic breaks for front matter', () => {
    const body = (word: string): string => `# Title\n\nText.\n\n---\n\n${word}\n\n---\n\nEnd.\n`
    assert.equal(slightChange(body('one'), body('two')), undefined)
  })
})

const escape = (text: string): string => text.charCodeAt(0).toString(16)
