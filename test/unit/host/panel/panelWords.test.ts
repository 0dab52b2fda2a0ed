import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { panelWords } from '../../../../src/host/panel/page/panelWords'
import { plainL10n } from '../plainL10n'

/** Every text in it, with the names that lead to it. */
const textsIn = (value: unknown, at: readonly string[] = []): readonly (readonly [string, string])[] => {
  if (typeof value === 'string') return [[at.join('.'), value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, each]: readonly [string, unknown]) => textsIn(each, [...at, name]))
}

const texts = textsIn(panelWords(plainL10n))

const small = new Set(['a', 'an', 'and', 'as', 'for', 'in', 'of', 'or', 'the', 'to'])

const isTitleCase = (text: string): boolean =>
  text.split(' ').every((word, at) => (at > 0 && small.has(word)) || !/^\p{Ll}/u.test(word))

describe('the words of the coverage panel', () => {
  it('are there, but for the letter of no level', () => {
    assert.deepEqual(
      texts.filter(([, text]) => text.trim() === '').map(([name]) => name),
      ['matrix.letters.none'],
    )
  })

  it('stand in title case on whatever asks further', () => {
    const asking = texts.map(([, text]) => text).filter((text) => text.endsWith('…'))
    assert.ok(asking.length > 10)
    assert.deepEqual(
      asking.filter((text) => !isTitleCase(text)),
      [],
    )
  })

  it('leave each place for a number or name once', () => {
    for (const [name, text] of texts) {
      const places = [...text.matchAll(/\{(\d)\}/g)].map(([, place]) => Number(place))
      assert.deepEqual([...places].sort(), [...places.keys()], name)
    }
  })
})
