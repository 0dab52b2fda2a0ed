import assert from 'node:assert/strict'
import fc from 'fast-check'
import { readOutline } from '../../../../src/core/parse/markdown/markdown'
import type { Block, InlineText } from '../../../../src/core/parse/markdown/outline'
import type { Range } from '../../../../src/core/domain/text'

const headings = (text: string): readonly string[] =>
  readOutline(text).blocks.flatMap((block) =>
    block.kind === 'heading'
      ? [`${block.range.start.line}:${block.range.start.column} ${block.depth} ${block.text.plain}`]
      : [],
  )

const firstText = (text: string): InlineText => {
  const block = readOutline(text).blocks[0]
  assert.ok(block?.kind === 'paragraph' || block?.kind === 'heading')
  return block.text
}

const fenceLine = (text: string): number | undefined => readOutline(text).unclosedFence?.start.line

const rangesOf = (block: Block): readonly Range[] => {
  if (block.kind === 'quote') return [block.range, ...block.blocks.flatMap(rangesOf)]
  if (block.kind === 'list')
    return [block.range, ...block.items.flatMap((item) => [item.range, ...item.blocks.flatMap(rangesOf)])]
  return [block.range]
}

const lies = (text: string, { start, end }: Range): boolean => {
  const lines = text.split(/\r\n?|\n/)
  const inside = ({ line, column }: Range['start']): boolean => {
    const length = lines[line - 1]?.length
    return length !== undefined && column >= 1 && column <= length + 1
  }
  return (
    inside(start) && inside(end) && (start.line < end.line || (start.line === end.line && start.column <= end.column))
  )
}

describe('an outline', () => {
  it('says what is not in front matter', () => {
    assert.deepEqual(headings('---\ntitle: x\n# no: comment\n---\n# A\n'), ['5:1 1 A'])
    assert.deepEqual(headings('+++\ntitle = "x"\n+++\n\n# A\n'), ['5:1 1 A'])
    assert.deepEqual(headings('---js\n# x\n---\n# A\n'), ['4:1 1 A'])
  })

  it('has no heading made of front matter that is not at the top', () => {
    assert.deepEqual(headings('# A\n\n---\nowner: bob\ntitle: x\n---\n\n## B\n'), ['1:1 1 A', '8:1 2 B'])
    assert.deepEqual(headings('\n---\nowner: bob\n---\n# A\n'), ['5:1 1 A'])
  })

  it('counts a byte-order mark as a column and Windows line ends as one', () => {
    assert.deepEqual(headings('\uFEFF# A\r\n\r\n## B\r\n'), ['1:2 1 A', '3:1 2 B'])
    assert.deepEqual(headings('\uFEFF---\r\na: b\r\n---\r\n# A\r\n'), ['4:1 1 A'])
  })

  it('counts columns in UTF-16 units', () => {
    const [link] = readOutline('漢字 😀 [a](b)').links
    assert.deepEqual(link?.range, { start: { line: 1, column: 7 }, end: { line: 1, column: 13 } })
  })

  it('lists links and images in the order of the text, references resolved', () => {
    const { links } = readOutline(
      '[a][r] ![b](c.png)\n\n| x |\n|---|\n| [d](e) |\n\n- www.f.example\n\n[r]: g "title"\n',
    )
    assert.deepEqual(
      links.map(({ target, text, image }) => [target, text, image]),
      [
        ['g', 'a', false],
        ['c.png', 'b', true],
        ['e', 'd', false],
        ['http://www.f.example', 'www.f.example', false],
      ],
    )
  })

  it('knows the bold text that opens a paragraph', () => {
    assert.equal(firstText('**Impact**: all of it').leadingStrong, 'Impact')
    assert.equal(firstText('__Impact:__ *all*').leadingStrong, 'Impact:')
    assert.equal(firstText('***Impact*** all').leadingStrong, 'Impact')
    assert.equal(firstText('The **impact**').leadingStrong, undefined)
  })

  it('knows what is struck out as a whole', () => {
    assert.equal(firstText('~~gone~~').struck, true)
    assert.equal(firstText('**~~gone~~** ~~too~~').struck, true)
    assert.equal(firstText('~~gone~~ not').struck, false)
  })

  it('shows the text that a reader sees', () => {
    assert.equal(
      firstText('a `b` **c**\nd  \ne<br>f <i>g</i> [h](i) ![j](k) &amp; \\*').plain,
      'a b c\nd\ne\nf g h j & *',
    )
  })

  it('reads tasks, nested ones too', () => {
    const [list] = readOutline('- [ ] a\n  - [x] b\n- c\n').blocks
    assert.ok(list?.kind === 'list')
    assert.deepEqual(
      list.items.map(({ checked }) => checked),
      [false, undefined],
    )
    const [, inner] = list.items[0]?.blocks ?? []
    assert.ok(inner?.kind === 'list')
    assert.deepEqual(
      inner.items.map(({ checked }) => checked),
      [true],
    )
  })

  it('reads a table’s header and rows', () => {
    const [table] = readOutline('| a | b |\n|---|---|\n| 1 | **2** |\n').blocks
    assert.ok(table?.kind === 'table')
    assert.deepEqual(
      table.header.map(({ plain }) => plain),
      ['a', 'b'],
    )
    assert.deepEqual(
      table.rows.map((row) => row.map(({ plain }) => plain)),
      [['1', '2']],
    )
  })

  it('finds the fence that is never closed', () => {
    assert.equal(fenceLine('# A\n\n```sh\nls\n\n# B\n'), 3)
    assert.equal(fenceLine('````\n```\n'), 1)
    assert.equal(fenceLine('> ~~~\n> x\n\ntext\n'), 1)
    assert.equal(fenceLine('- a\n\n  ```\n  x\n\nb\n'), 3)
    assert.equal(fenceLine('```'), 1)
  })

  it('has nothing to say of fences that are closed, and of indented code', () => {
    assert.equal(fenceLine('```\nx\n```\n'), undefined)
    assert.equal(fenceLine('```\n```'), undefined)
    assert.equal(fenceLine('> ~~~\n> x\n> ~~~~\n'), undefined)
    assert.equal(fenceLine('1. a\n\n   ```\n   x\n   ```\n2. b\n'), undefined)
    assert.equal(fenceLine('    ```\n    x\n'), undefined)
  })

  it('keeps the rest where something is nested beyond all measure', () => {
    const deep = `# A\n\n${'>'.repeat(5_000)} x\n\n# B\n\n${'*'.repeat(5_000)}a${'*'.repeat(5_000)}\n`
    assert.deepEqual(headings(deep), ['1:1 1 A', '5:1 1 B'])
  })

  it('can be had of every text, with ranges that lie in it', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string({ unit: fc.constantFrom(...Array.from('#-*`[]()>|~ \n\t\r\uFEFFa1.😀:!')) }),
        ),
        (text) => {
          const { blocks, links, unclosedFence } = readOutline(text)
          const ranges = [
            ...blocks.flatMap(rangesOf),
            ...links.map(({ range }) => range),
            ...(unclosedFence ? [unclosedFence] : []),
          ]
          for (const range of ranges) assert.ok(lies(text, range), JSON.stringify(range))
        },
      ),
      { numRuns: 500 },
    )
  })
})
