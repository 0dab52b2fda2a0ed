import { daysBetween } from '../core/domain/calendar'
import type { KnowledgeBase } from '../core/domain/knowledgeBase'
import { relativePath } from '../core/domain/paths'
import type { PersonId } from '../core/domain/people'
import type { DocPath } from '../core/domain/text'
import type { Handover, HandoverItem, HandoverKind, Proposal, Urgency } from '../core/metrics/handover/handover'
import { counted, listed } from '../core/metrics/words'
import { yamlText } from '../core/scaffold/yamlText'
import { markdownTable, markdownText } from './markdownText'

const kindWord: Readonly<Record<HandoverKind, string>> = {
  runbook: 'Runbook',
  service: 'Service',
  role: 'Role',
  team: 'Team',
  action: 'Action item',
  mentoring: 'Mentor seat',
  learning: 'Assignment',
  ownership: 'Ownership',
}

const urgencyWord: Readonly<Record<Urgency, string>> = {
  'nobody-left': 'nobody is left',
  'one-left': 'one person is left',
  short: 'fewer are left than asked for',
  open: 'to be taken over',
  enough: 'nothing is short',
}

type Names = (people: readonly PersonId[]) => string

/**
 * A handover as a Markdown document to review and to work off. Its last section is a checklist in the order of the
 * days, and reading it back tells how far the handover has come.
 * @param at Where the document is to lie; its links go from there.
 */
export const handoverDocument = (base: KnowledgeBase, handover: Handover, at: DocPath): string => {
  const names: Names = (people) => listed(people.map((id) => base.people.get(id)?.name ?? id))
  const sections = [
    frontMatter(handover),
    [`# Handover of ${markdownText(names(handover.people))}`],
    [opening(handover, names)],
    ...(handover.items.length === 0 ? [] : [figures(handover)]),
    ...handover.items.flatMap((item, index) => itemSections(item, index, at, names)),
    ...checklist(handover),
  ]
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

const frontMatter = ({ people, lastDay, today }: Handover): string[] => [
  '---',
  'kind: handover',
  `people: [${people.map((id) => yamlText(id, 'flow')).join(', ')}]`,
  `last_day: ${lastDay}`,
  `drafted_on: ${today}`,
  '---',
]

const opening = ({ people, lastDay, today, items }: Handover, names: Names): string => {
  const who = markdownText(names(people))
  const left = daysBetween(today, lastDay)
  const when = left > 0 ? `in ${counted(left, 'day')}` : left === 0 ? 'which is today' : 'which has passed'
  const day = `The last day of ${who} is ${lastDay}, ${when}.`
  if (items.length === 0) return `${day} Nothing in this repository depends on them.`
  // Not how much it is: a count would be compared with somebody else's.
  return `${day} What in this repository depends on them follows, the most urgent first.`
}

const figures = ({ before, after }: Handover): string[] => {
  const rows: readonly (readonly [string, number, number])[] = [
    ['Runbooks that nobody can run', before.uncovered, after.uncovered],
    ['Single points of knowledge', before.singlePoints, after.singlePoints],
    ['Runbooks below policy', before.belowPolicy, after.belowPolicy],
    ['Runbooks without a trainer', before.noTrainer, after.noTrainer],
  ]
  return markdownTable(
    ['What', 'Today', 'Without them'],
    ['left', 'right', 'right'],
    rows.map(([name, now, then]) => [name, String(now), String(then)]),
  )
}

const itemSections = (item: HandoverItem, index: number, at: DocPath, names: Names): string[][] => {
  const { kind, urgency, title, where, matter, proposals, nobody, steps } = item
  const place = where === undefined ? [] : [linkTo(at, where.path, where.line)]
  const proposed = proposals.map((each) => `- ${proposalText(each, names)}`)
  return [
    [`## ${index + 1}. ${markdownText(title)}`],
    [[kindWord[kind], urgencyWord[urgency], ...place].join(' · ')],
    [markdownText(matter)],
    ...(proposed.length === 0 && nobody === undefined
      ? []
      : [['Proposed:', '', ...proposed, ...(nobody === undefined ? [] : [`- ${markdownText(nobody)}`])]]),
    ...(steps.length === 0
      ? []
      : [
          [
            'Steps:',
            '',
            ...steps.map(
              ({ text, by }, step) =>
                `${step + 1}. ${markdownText(text)}${by === undefined ? ' No day is left for it.' : ` By ${by}.`}`,
            ),
          ],
        ]),
  ]
}

const proposalText = ({ person, reasons, cautions }: Proposal, names: Names): string => {
  const why = reasons.length === 0 ? '' : `: ${markdownText(reasons.join('; '))}`
  return `**${markdownText(names([person]))}**${why}${cautions.length === 0 ? '' : ` (${markdownText(cautions.join(', '))})`}`
}

const linkTo = (at: DocPath, path: DocPath, line: number | undefined): string => {
  const target = relativePath(at, path).split('/').map(encodeURIComponent).join('/')
  return `[${markdownText(path)}](${target}${line === undefined ? '' : `#L${line}`})`
}

/** Sorted by day, so that it can be worked off from top to bottom; what has no day left comes first. */
const checklist = ({ items }: Handover): string[][] => {
  const steps = items
    .flatMap(({ title, steps: all }) => all.map((step) => ({ title, ...step })))
    .sort((a, b) => ((a.by ?? '') < (b.by ?? '') ? -1 : (a.by ?? '') > (b.by ?? '') ? 1 : 0))
  if (steps.length === 0) return []
  return [
    ['## Checklist'],
    ['Tick what is done: Understudy reads these boxes, and shows among the risks how far the handover has come.'],
    steps.map(
      ({ title, text, by }) =>
        `- [ ] ${markdownText(title)}: ${markdownText(text)}${by === undefined ? '' : ` (due: ${by})`}`,
    ),
  ]
}
