import type { Passage } from '../../domain/documents'
import type { Block, InlineText, Outline } from '../markdown/outline'
import { labelOf, plainTitle } from '../markdown/sections'
import { isActionTitle } from './actionWords'

/** What a part of a review tells: what happened, why, how it was mended; or nothing of the sort. */
type Part = Passage['part'] | 'mended' | 'other' | 'aside'

const summary =
  /^(?:(?:incident|executive|management|problem|event|issue|outage|general|brief|high[- ]level|user|customer|business|service|technical) )*(?:summary|overview|abstract|tl;?dr|synopsis|description|details|what (?:happened|broke|was the (?:problem|issue))(?: .*)?|background|context|identified|problem(?: statement)?|issue|symptoms?|impacts?|effects?|introduction|the (?:incident|problem|issue|failure))\b|^(?:摘要|概述|概要|简介|事[故件](?:概述|摘要|描述|简述|背景|经过)?|背景|问题(?:描述|现象)?|故障(?:描述|现象|概述)?|现象|症状|影响(?:范围)?|影響|サマリー?|障害概要|zusammenfassung|überblick|beschreibung|auswirkung(?:en)?|hintergrund|résumé|description|contexte|resumen|descripción|impacto|contexto|resumo)/

const cause =
  /^(?:(?:the|technical|proximate|immediate|underlying|initial|suspected|probable|likely|possible) )*(?:root[- ]?causes?|causes?|triggers?|contributing|factors?|(?:five|5) whys|whys?\b|why (?:did|it|was|were)|analysis|technical (?:analysis|details)|diagnosis|findings|reasons?)\b|^(?:根因|根本原因|原因|故障原因|事故原因|诱因|触发|促成因素|影响因素|分析|直接原因|ursachen?|grundursache|auslöser|cause|déclencheur|causas?|desencadenante|causa raiz)/

const mended =
  /^(?:(?:immediate|the|short[- ]term|long[- ]term|how (?:it|this|we)(?: was)?) )*(?:resol(?:ution|ved)|recovery|mitigations?|mitigated|fix(?:ed|es)?|repair(?:ed)?|remedy|workaround|restoration)\b|^(?:解决(?:方案|办法|过程)?|处理(?:过程|方法)?|恢复|缓解|対応|復旧|behebung|lösung|résolution|resolución|solución|resolução)/

const aside =
  /^(?:(?:incident|detailed|event|full|the|time) )*(?:time ?line|chronology|sequence of events|key events|events|log|lessons?\b.*|learnings?|what (?:went|worked|did|could|can|we)\b.*|where we got lucky|attendees|at+endees|participants|people|roles|responders|contributors|authors?|reviewers?|stats|statistics|metrics|status|severity|date|duration|time (?:to|of)\b.*|supporting .*|references?|links?|related\b.*|appendix\b.*|glossary|detection|detected|how (?:was|did|we) .*detect.*|communications?|slack .*|document history|changelog|sign[- ]?off|open questions)\b|^(?:时间线|时间轴|经验教训|教训|复盘|参与者|タイムライン|教訓|zeitleiste|teilnehmer|erkenntnisse|chronologie|leçons|cronología|lecciones)/

const partOf = (title: string): Part | undefined => {
  const plain = plainTitle(title)
  if (isActionTitle(title) || aside.test(plain)) return 'aside'
  if (cause.test(plain)) return 'cause'
  if (summary.test(plain)) return 'summary'
  return mended.test(plain) ? 'mended' : undefined
}

type Told = { readonly part: Part; readonly text: string }

/** A label's value of so many signs is a fact (*Owner*: Alice), and no telling. */
const SHORT = 40

/** A paragraph under its own label where that says what it tells, else under the part it stands in. */
const fromText = (text: InlineText, part: Part): Told => {
  const label = labelOf(text)
  if (label === undefined) return { part, text: text.plain }
  const own = partOf(label.label)
  if (own !== undefined) return { part: own, text: label.value }
  const isFact = label.value.length < SHORT && part === 'other'
  return { part: isFact ? 'aside' : part, text: text.plain }
}

/** The part that a block opens for those after it: a bold label alone on its line. */
const opens = (block: Block | undefined): Part | undefined => {
  const label = block?.kind === 'paragraph' ? labelOf(block.text) : undefined
  return label?.bold === true && label.value.trim() === '' ? partOf(label.label) : undefined
}

const fromItem = (blocks: readonly Block[], part: Part): readonly Told[] => {
  const [first, ...nested] = blocks
  const label = first?.kind === 'paragraph' ? labelOf(first.text) : undefined
  const own = label === undefined ? undefined : partOf(label.label)
  return [...(first === undefined ? [] : fromBlock(first, part)), ...fromBlocks(nested, own ?? part)]
}

const fromBlock = (block: Block, part: Part): readonly Told[] => {
  switch (block.kind) {
    case 'paragraph':
      return [fromText(block.text, part)]
    case 'list':
      return block.items.flatMap((item) => fromItem(item.blocks, part))
    case 'table':
      return block.rows.map((cells) => {
        const [label, value] = cells
        const own = cells.length === 2 && label !== undefined ? partOf(label.plain) : undefined
        return own === undefined
          ? { part, text: cells.map(({ plain }) => plain).join(' ') }
          : { part: own, text: value?.plain ?? '' }
      })
    case 'quote':
      return fromBlocks(block.blocks, part)
    case 'heading':
    case 'code':
    case 'html':
      return []
  }
}

/** A heading's part holds for deeper ones that say nothing of the sort. */
const fromBlocks = (blocks: readonly Block[], around: Part): readonly Told[] => {
  const open: { readonly depth: number; readonly part: Part }[] = []
  let labelled: Part | undefined
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') {
      while ((open.at(-1)?.depth ?? 0) >= block.depth) open.pop()
      open.push({ depth: block.depth, part: partOf(block.text.plain) ?? open.at(-1)?.part ?? 'other' })
      labelled = undefined
      return []
    }
    const opened = opens(block)
    if (opened !== undefined) labelled = opened
    const part = labelled ?? open.at(-1)?.part ?? around
    return fromBlock(block, part)
  })
}

/** Text that waits to be replaced, or says that there is nothing to say. */
const isUnwritten = (text: string): boolean =>
  /^[\s\p{P}\p{S}]*$/u.test(text) ||
  /^[\s*_]*(?:\[[^\]]*\]|\([^)]*\)|\{[^}]*\}|<[^>]*>)[\s.*_]*$/.test(text) ||
  /^[\s\p{P}\p{S}]*(?:tb[dac]|todo|n\/?a|none|unknown|not decided yet|to be (?:determined|written|added)|待定|无)[\s\p{P}\p{S}]*$/iu.test(
    text,
  )

const tidy = (text: string): string =>
  text
    .replace(/<%.*?%>|\{\{.*?\}\}|\{%.*?%\}|<!--.*?-->/gs, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** In characters: enough for a long review's telling parts, and a bound on what is kept of each. */
const MOST_OF_ONE = 2000
const MOST_OF_ALL = 6000

const within = (passages: readonly Passage[]): readonly Passage[] => {
  let left = MOST_OF_ALL
  return passages.flatMap(({ part, text }) => {
    const kept = text.slice(0, Math.min(left, MOST_OF_ONE))
    left -= kept.length
    return kept === '' ? [] : [{ part, text: kept }]
  })
}

/**
 * What a review tells of what happened and why, paragraph by paragraph: the sections and labels that say so. How it was
 * mended stands for the cause where no cause is told; all else but timeline, lessons, people and actions stands for the
 * summary where none is. Comments, code and text that waits to be written are left out.
 */
export const readPassages = (outline: Outline): readonly Passage[] => {
  const told = fromBlocks(outline.blocks, 'other')
    .map(({ part, text }) => ({ part, text: tidy(text) }))
    .filter(({ text }) => !isUnwritten(text))
  const has = (part: Part) => told.some((each) => each.part === part)
  const stand = (part: Part): Passage['part'] | undefined => {
    if (part === 'summary' || part === 'cause') return part
    if (part === 'mended') return has('cause') ? undefined : 'cause'
    return part === 'other' && !has('summary') ? 'summary' : undefined
  }
  return within(
    told.flatMap(({ part, text }) => {
      const as = stand(part)
      return as === undefined ? [] : [{ part: as, text }]
    }),
  )
}
