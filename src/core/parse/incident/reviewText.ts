import { readOutline } from '../markdown/markdown'
import type { Block, InlineText, ListItem } from '../markdown/outline'
import { plainTitle, sectionsOf, type Section } from '../markdown/sections'

/** A part of a review under a heading; `filled` where somebody has written something in it, or in a part of it. */
export type ReviewSection = { readonly title: string; readonly line: number; readonly filled: boolean }

/** What a review's text tells of how far it is written. */
export type ReviewText = {
  /** Those with parts of their own are left out: their parts stand for them. */
  readonly sections: readonly ReviewSection[]
  /** What the text itself says is still to be found out, or has a placeholder in its place. */
  readonly openQuestions: readonly { readonly text: string; readonly line: number }[]
}

const placeholder =
  /^\W*(?:tb[dcaw]|to[- ]?do|fix ?me|xxx+|not (?:decided|known|written) yet|fill (?:this |me )?in|to be (?:written|done|added|decided|determined|confirmed|filled in|continued)|待定|待补充|folgt|à compléter|pendiente)\W*$/iu

const saysSomething = (text: string): boolean =>
  /[\p{L}\p{N}]/u.test(text) && !placeholder.test(text.slice(0, 200)) && !/^\s*<%|^\s*\$\{[^}]*\}\s*$/.test(text)

const isFilled = (block: Block): boolean => {
  switch (block.kind) {
    case 'heading':
      return false
    case 'paragraph':
      return saysSomething(block.text.plain) || block.text.links.length > 0
    case 'list':
      return block.items.some(({ blocks }) => blocks.some(isFilled))
    case 'quote':
      return block.blocks.some(isFilled)
    case 'table':
      return block.rows.some((row) => row.some(({ plain }) => saysSomething(plain)))
    case 'code':
      return block.text.trim() !== ''
    case 'html':
      // A comment is a template's advice; anything else is shown to the reader.
      return block.text.replace(/<!--[\s\S]*?-->/g, '').trim() !== ''
  }
}

const ownBlocks = ({ blocks }: Section): readonly Block[] => {
  const next = blocks.findIndex(({ kind }) => kind === 'heading')
  return next < 0 ? blocks : blocks.slice(0, next)
}

const hasParts = ({ blocks }: Section): boolean => blocks.some(({ kind }) => kind === 'heading')

const asksTitle = /^(?:open|unanswered|remaining|outstanding)(?: questions?| points?| issues?)?$|^questions?$/
const asks =
  /^\W*(?:to[- ]?do|tb[dc]|fix ?me|open questions?|to be (?:talked about|discussed|clarified|decided|determined|confirmed|investigated|found out|checked))\b/i

const firstText = ({ blocks: [first] }: ListItem): InlineText | undefined =>
  first?.kind === 'paragraph' ? first.text : undefined

const told = ({ plain, range }: InlineText) => ({
  text: plain.replace(/\s+/g, ' ').trim().slice(0, 120),
  line: range.start.line,
})

const none = /^\W*(?:none|no|n\/?a|nothing|–|-)\W*$/i

/** Under a heading that says so, every entry that is not ticked; elsewhere, what begins with a word that says so. */
const questionsIn = (blocks: readonly Block[], all: boolean): ReviewText['openQuestions'] =>
  blocks.flatMap((block) => {
    if (block.kind === 'paragraph') {
      const { plain } = block.text
      return asks.test(plain) || (all && saysSomething(plain) && !none.test(plain)) ? [told(block.text)] : []
    }
    if (block.kind === 'quote') return questionsIn(block.blocks, all)
    if (block.kind !== 'list') return []
    return block.items.flatMap((item) => {
      const text = firstText(item)
      const open = text !== undefined && item.checked !== true && !text.struck && !none.test(text.plain)
      // A task that somebody takes is an action, and says itself whether it is done.
      const isQuestion = open && (all || (item.checked === undefined && asks.test(text.plain)))
      return isQuestion ? [told(text)] : questionsIn(item.blocks.slice(1), all)
    })
  })

/** How far a review's text is written. */
export const readReviewText = (text: string): ReviewText => {
  const outline = readOutline(text)
  const sections = sectionsOf(outline).filter(({ form }) => form === 'heading')
  const isTop = ({ depth }: Section) => depth === 1 && sections.some((section) => section.depth > 1)
  const first = outline.blocks.findIndex(({ kind }) => kind === 'heading')
  return {
    sections: sections
      .filter((section) => !isTop(section) && (!hasParts(section) || ownBlocks(section).some(isFilled)))
      .map((section) => ({
        title: section.title,
        line: section.titleRange.start.line,
        filled: section.blocks.some(isFilled),
      })),
    openQuestions: [
      ...questionsIn(first < 0 ? outline.blocks : outline.blocks.slice(0, first), false),
      ...sections.flatMap((section) => questionsIn(ownBlocks(section), asksTitle.test(plainTitle(section.title)))),
    ],
  }
}
