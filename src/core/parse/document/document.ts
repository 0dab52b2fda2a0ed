import type { DocumentFacts, KindSignals, StatedFacts, Task } from '../../domain/documents'
import type { ExtraKeys, FrontMatter } from '../../domain/frontMatter'
import type { DocPath, Located, Problem } from '../../domain/text'
import { readActionItems } from '../incident/actionItems'
import { bodyHash } from '../markdown/bodyHash'
import { readBodyFacts } from './bodyFacts'
import { bodyLabels, type BodyLabel } from '../incident/bodyLabels'
import { noExtraKeys, withOwnKeys } from '../frontMatter/extraKeys'
import { fieldsOf } from '../frontMatter/fields'
import { readFrontMatter } from '../frontMatter/frontMatter'
import { readGapSentences } from '../incident/gapSentences'
import { earliestDay, readIncidentDate } from '../incident/incidentDate'
import { readMoments, type MomentContext } from '../incident/incidentMoments'
import { readReviewFields } from '../incident/incidentReview'
import { readOutline } from '../markdown/markdown'
import { findStatedZone } from '../incident/moments'
import { readOwners } from '../text/names'
import type { Block, InlineText, Outline } from '../markdown/outline'
import { warning } from '../text/problemOf'
import { readRunbook, readSubjects } from './runbook'
import { allBlocks, sectionsOf, type Section } from '../markdown/sections'
import { readPassages } from '../incident/passages'
import { readSignals } from './signals'
import { readHandover } from './handover'
import { readStatedKind } from './statedKind'
import { readSuppressions } from '../markdown/suppressions'
import { readTimeline } from '../incident/timeline'
import { hasPlaceholders, readId, readTitle } from '../markdown/title'

/** What is read from, once for all readers. */
type Source = {
  readonly path: DocPath
  readonly frontMatter: FrontMatter | undefined
  readonly title: Located<string>
  readonly blocks: readonly Block[]
  readonly outline: Outline
  readonly sections: readonly Section[]
  readonly labels: readonly BodyLabel[]
}

const textsIn = (blocks: readonly Block[]): readonly InlineText[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'table') return [...block.header]
    return block.kind === 'paragraph' || block.kind === 'heading' ? [block.text] : []
  })

/** The first sentence that gives the zone of all times. */
const zoneOfText = (blocks: readonly Block[]) => {
  for (const { plain } of textsIn(blocks)) {
    const zone = findStatedZone(plain)
    if (zone !== undefined) return zone
  }
  return undefined
}

const readIncident = (source: Source, problems: Problem[]) => {
  const { path, frontMatter, title, labels, sections, blocks } = source
  const fields = fieldsOf(frontMatter)
  const context: MomentContext = { zone: zoneOfText(blocks), problems, zoneTold: false }
  const moments = readMoments(fields, labels, context)
  const dated = readIncidentDate({ path, title, fields, labels, moments }, problems)
  const rows = readTimeline(sections, dated?.date, context)
  const first = dated === undefined ? earliestDay(rows) : undefined
  const fromTimeline = first === undefined ? undefined : { date: first, source: 'timeline' as const }
  return {
    moments,
    incidentDate: dated === undefined ? fromTimeline : { date: dated.date, source: dated.source },
    timeline: rows.map(({ at, text, line }) => ({ at, text, line })),
    ...readActionItems(fields, sections, source.outline.blocks, problems),
    ...readReviewFields(fields, labels, problems),
  }
}

const readStated = (source: Source, problems: Problem[]): StatedFacts => {
  const { frontMatter, title, path } = source
  const fields = fieldsOf(frontMatter)
  return {
    kind: readStatedKind(frontMatter, problems),
    id: readId(frontMatter, title, path),
    owners: readOwners(frontMatter, problems),
    ...readSubjects(fields),
    ...readRunbook(fields, problems),
    ...readIncident(source, problems),
  }
}

const tasksIn = (blocks: readonly Block[]): readonly Task[] =>
  blocks.flatMap((block) => {
    if (block.kind !== 'list') return []
    return block.items.flatMap(({ checked, blocks: [first], range }) => {
      if (checked === undefined) return []
      const text = first?.kind === 'paragraph' ? first.text.plain.replace(/\s+/g, ' ').trim() : ''
      return [{ done: checked, text, line: range.start.line }]
    })
  })

const headingsIn = (blocks: readonly Block[]) =>
  blocks.flatMap((block) =>
    block.kind === 'heading' ? [{ depth: block.depth, text: block.text.plain, line: block.range.start.line }] : [],
  )

const unclosedFence = ({ unclosedFence: range }: Outline): readonly Problem[] =>
  range === undefined
    ? []
    : [
        warning(
          'unclosed-fence',
          'This code fence is never closed: all below it is code. Close it with the same signs.',
          range,
        ),
      ]

const byPlace = (a: Problem, b: Problem) =>
  a.range.start.line - b.range.start.line || a.range.start.column - b.range.start.column

/** A text's lines; a final line end begins no further line. */
const countLines = (text: string): number => {
  const breaks = text.match(/\r\n|\r|\n/g)?.length ?? 0
  return text === '' ? 0 : breaks + (/[\r\n]$/.test(text) ? 0 : 1)
}

/**
 * Its kind is not settled yet: whatever has a review's day, id or headings, or a template's placeholders, and does not say
 * that it is something else.
 */
const mayTellIncident = ({ kind, incidentDate, id }: StatedFacts, signals: KindSignals): boolean => {
  if (kind !== undefined) return kind.value === 'incident-review' || kind.value === 'template'
  return signals.reviewHeadings > 0 || signals.placeholders || incidentDate !== undefined || id !== undefined
}

export type ParseOptions = {
  /** Further names under which a team writes its front matter. */
  readonly keys?: ExtraKeys
}

/**
 * All that one document's text and path tell. Never throws; what could not be read is in `problems`, in the order of
 * the text. A runbook is read as a review as well and the other way round: which of it counts is settled by its kind.
 */
export const parseDocument = (
  path: DocPath,
  text: string,
  { keys = noExtraKeys }: ParseOptions = {},
): DocumentFacts => {
  const { value, problems: found } = readFrontMatter(text)
  const { frontMatter: written, body } = value
  const frontMatter = withOwnKeys(written, keys)
  const outline = readOutline(text)
  const blocks = allBlocks(outline.blocks)
  const sections = sectionsOf(outline)
  const labels = bodyLabels(outline)
  const title = readTitle(frontMatter, outline, path)
  const problems: Problem[] = [...found, ...unclosedFence(outline)]
  const gaps = readGapSentences(blocks, text)
  const stated = readStated({ path, frontMatter, title, blocks, outline, sections, labels }, problems)
  const tasks = tasksIn(blocks)
  const handover = readHandover(frontMatter, tasks, problems)
  const signals = readSignals(blocks, sections, labels, hasPlaceholders(frontMatter, outline, title.value))
  return {
    path,
    title: title.value,
    titleRange: title.range,
    frontMatter: written,
    stated,
    headings: headingsIn(blocks),
    links: outline.links,
    tasks,
    signals,
    bodyHash: bodyHash(body),
    lines: countLines(text),
    problems: problems.sort(byPlace),
    suppressions: readSuppressions(text, outline),
    ...(handover === undefined ? {} : { handover }),
    ...(gaps.length === 0 ? {} : { gapSentences: gaps }),
    body: readBodyFacts(text, written, outline, sections),
    ...(mayTellIncident(stated, signals) ? { passages: readPassages(outline) } : {}),
  }
}
