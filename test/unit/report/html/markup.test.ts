import assert from 'node:assert/strict'
import fc from 'fast-check'
import { escapedHtml, markup } from '../../../../src/report/html/markup'
import { printable } from '../../../../src/report/printable'
import { hostileText } from '../hostileTexts'

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&#96;', '`')
    .replaceAll('&amp;', '&')

describe('the door to HTML', () => {
  it('lets nothing of a text be markup, in an element or an attribute', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const escaped = escapedHtml(text)
        assert.doesNotMatch(escaped, /[<>"'`\p{Cc}]|&(?!(?:amp|lt|gt|quot|#39|#96);)/u)
        assert.equal(unescaped(escaped), printable(text))
      }),
    )
  })

  it('keeps its own markup, and puts parts of it into each other', () => {
    const items = ['a', '<b>'].map((text) => markup`<li>${text}</li>`)
    assert.equal(
      markup`<ul class="${'x"y'}">${items}</ul> ${2}`.html,
      '<ul class="x&quot;y"><li>a</li><li>&lt;b&gt;</li></ul> 2',
    )
  })

  it('takes a text that looks like its own markup for a text', () => {
    assert.equal(markup`${'[object Object]'}${JSON.stringify({ html: '<b>' })}`.html.includes('<b>'), false)
  })
})
