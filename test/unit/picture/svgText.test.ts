import assert from 'node:assert/strict'
import fc from 'fast-check'
import { lightPalette } from '../../../src/picture/palette'
import type { Picture, Shape } from '../../../src/picture/picture'
import { svgText } from '../../../src/picture/svgText'

const text = (words: string): Shape => ({
  kind: 'text',
  x: 1,
  y: 10,
  text: words,
  anchor: 'start',
  size: 12,
  fill: 'ink',
})

const pictureOf = (shapes: readonly Shape[], title = 'Title', description = 'What there is.'): Picture => ({
  width: 200,
  height: 100,
  title,
  description,
  shapes,
})

const svgOf = (...shapes: readonly Shape[]): string => svgText(pictureOf(shapes), lightPalette)

/** Everything that is markup, without its attributes. */
const tagsIn = (svg: string): readonly string[] => [...svg.matchAll(/<\/?([^\s/>]*)/g)].map(([, name = '']) => name)

describe('an SVG file', () => {
  it('stands by itself: attributes, a title, a description, and a surface', () => {
    const circle: Shape = { kind: 'circle', x: 5, y: 6, radius: 3, fill: 'accent', stroke: 'surface', hint: 'Five' }
    const rule: Shape = { kind: 'path', d: 'M0,0H9', stroke: 'line', strokeWidth: 2, dash: '2 2' }
    const moved: Shape = { kind: 'group', x: 3, y: 4, shapes: [text('In a group')] }
    assert.equal(
      svgOf(circle, rule, moved),
      [
        `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100" viewBox="0 0 200 100" role="img" font-family="system-ui, -apple-system, &#39;Segoe UI&#39;, &#39;Helvetica Neue&#39;, Arial, sans-serif">`,
        '<title>Title</title>',
        '<desc>What there is.</desc>',
        '<rect width="200" height="100" fill="#ffffff"/>',
        '<circle cx="5" cy="6" r="3" fill="#005fb8" stroke="#ffffff"><title>Five</title></circle>',
        '<path d="M0,0H9" fill="none" stroke="#d7dae0" stroke-width="2" stroke-dasharray="2 2"/>',
        '<g transform="translate(3 4)"><text x="1" y="10" font-size="12" fill="#24292f">In a group</text></g>',
        '</svg>',
        '',
      ].join('\n'),
    )
  })

  it('holds a document’s text as text', () => {
    const hostile = `</text><script>alert(1)</script><img src=x onerror="alert('1')">&amp;{{7*7}}\${1}`
    const svg = svgText(pictureOf([text(hostile)], hostile, hostile), lightPalette)
    assert.deepEqual([...new Set(tagsIn(svg))].sort(), ['desc', 'rect', 'svg', 'text', 'title'])
    assert.ok(svg.includes('&lt;script&gt;alert(1)&lt;/script&gt;'))
    assert.ok(svg.includes('&amp;amp;'))
  })

  it('leaves out what XML forbids and what turns the direction of text', () => {
    const svg = svgOf(text('a\u0000b\u001bc\ufffed\ud800e\u202ef\u2066g\u200fh\u0085i\nj'))
    assert.ok(svg.includes('>abcdefgh i j</text>'))
  })

  it('keeps right-to-left text together', () => {
    assert.ok(svgOf(text('שלום (1)')).includes('>\u2068שלום (1)\u2069</text>'))
  })

  it('is never more than its own elements and characters, whatever the texts are', () => {
    const any = fc.string({ unit: 'binary', maxLength: 60 })
    fc.assert(
      fc.property(any, any, any, (title, description, words) => {
        const shape: Shape = { kind: 'circle', x: 1, y: 1, radius: 1, hint: words }
        const svg = svgText(pictureOf([text(words), shape], title, description), lightPalette)

        assert.match(svg, /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u)
        const known = ['circle', 'desc', 'rect', 'svg', 'text', 'title']
        return tagsIn(svg).every((tag) => known.includes(tag))
      }),
    )
  })
})
