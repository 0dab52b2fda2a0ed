import type { ActionItem, DocumentFacts } from '../../domain/documents'

/** A review's life, in its order. */
export const reviewStatuses = ['draft', 'in-review', 'reviewed', 'closed'] as const

export type ReviewStatus = (typeof reviewStatuses)[number]

/** The sort of thing that is missing, for a line that counts them. */
export type MissingSort =
  | 'title'
  | 'severity'
  | 'start'
  | 'summary'
  | 'section'
  | 'question'
  | 'cause'
  | 'actions'
  | 'action-taker'
  | 'review-day'
  | 'end'
  | 'action-state'

/** What a review still lacks for a status: a sentence that says what to do, and the line (from 1) where to do it. */
export type Missing = { readonly sort: MissingSort; readonly message: string; readonly line: number }

/** How far the text is written; see `ReviewText` of the parser. */
type Written = {
  readonly sections: readonly { readonly title: string; readonly line: number; readonly filled: boolean }[]
  readonly openQuestions: readonly { readonly text: string; readonly line: number }[]
}

/** The status that a word stands for; undefined for a word of the team's own, and for none. */
export const reviewStatusOf = (word: string | undefined): ReviewStatus | undefined => {
  const plain = word
    ?.trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
  return reviewStatuses.find((status) => status === plain)
}

/** Whether one status comes earlier in a review's life than another. */
export const comesBefore = (status: ReviewStatus, other: ReviewStatus): boolean =>
  reviewStatuses.indexOf(status) < reviewStatuses.indexOf(other)

/** The statuses that a review can take next, the sensible next first; then the later ones, then back. */
export const nextStatuses = (now: ReviewStatus | undefined): readonly ReviewStatus[] => {
  const at = now === undefined ? 0 : reviewStatuses.indexOf(now)
  const later = reviewStatuses.slice(now === undefined ? 0 : at + 1)
  return [...later, ...reviewStatuses.slice(0, now === undefined ? 0 : at).toReversed()]
}

const summaryTitle =
  /summary|overview|abstract|synopsis|tl;?dr|in short|what happened|概要|摘要|总结|zusammenfassung|überblick|résumé|resumen|resumo|riepilogo/i
const causeTitle =
  /cause|contribut|factors?\b|trigger|why\b|what made|根本原因|原因|ursache|cause|causa|facteur|factores|fatores/i
const actionTitle =
  /\b(?:actions?|follow[- ]?ups?|remediation|next steps?|to[- ]?dos?)\b|行动|措施|maßnahm|acciones|ações/i

const quoted = (text: string): string => `“${text.length > 50 ? `${text.slice(0, 49)}…` : text}”`

const statesTitle = ({ frontMatter, headings }: DocumentFacts): boolean =>
  headings.length > 0 ||
  frontMatter?.fields.some(({ key, value }) => /^title$/i.test(key) && value.kind === 'text') === true

const sayingWhat = (facts: DocumentFacts, { sections }: Written): readonly Missing[] => {
  const { stated } = facts
  const summary = sections.find(({ title }) => summaryTitle.test(title))
  const all: readonly (Missing | false)[] = [
    !statesTitle(facts) && { sort: 'title', message: 'It has no title: write `title:` in the front matter.', line: 1 },
    facts.signals.placeholders && {
      sort: 'title',
      message: 'Its title or its fields are a template’s: fill them in.',
      line: 1,
    },
    stated.severity === undefined && {
      sort: 'severity',
      message: 'It does not say how bad it was: write `severity:`.',
      line: 1,
    },
    stated.moments.startedAt === undefined && {
      sort: 'start',
      message: 'It does not say when it began: write `started_at:`.',
      line: 1,
    },
    summary === undefined && {
      sort: 'summary',
      message: 'Nothing tells in short what happened: add a section “Summary”.',
      line: facts.titleRange.start.line,
    },
    summary?.filled === false && {
      sort: 'summary',
      message: `${quoted(summary.title)} is empty: tell in short what happened.`,
      line: summary.line,
    },
  ]
  return all.filter((each) => each !== false)
}

const isUnfinished = ({ status }: ActionItem): boolean => status !== 'done'

const withoutActions = ({ stated, titleRange }: DocumentFacts, { sections }: Written): readonly Missing[] => {
  const line = sections.find(({ title }) => actionTitle.test(title))?.line ?? titleRange.start.line
  switch (stated.actionItemsStated) {
    case 'prose':
      return [
        { sort: 'actions', message: 'Its actions are told in prose: write them as a list, one action an entry.', line },
      ]
    case 'absent':
      return [{ sort: 'actions', message: 'It lists no actions: add them, or write “None.” if there are none.', line }]
    case 'listed':
    case 'none':
      return []
  }
}

const actionsTaken = (items: readonly ActionItem[]): readonly Missing[] =>
  items.filter(isUnfinished).flatMap(({ title, owner, due, line }) => {
    if (owner === undefined && due === undefined) {
      return [{ sort: 'action-taker', message: `Nobody takes ${quoted(title)}, and no day is set for it.`, line }]
    }
    if (owner === undefined) return [{ sort: 'action-taker', message: `Nobody takes ${quoted(title)}.`, line }]
    return due === undefined ? [{ sort: 'action-taker', message: `No day is set for ${quoted(title)}.`, line }] : []
  })

const understood = (facts: DocumentFacts, written: Written): readonly Missing[] => {
  const { sections, openQuestions } = written
  const { stated, titleRange } = facts
  const told =
    stated.contributingFactors.length > 0 || sections.some(({ title, filled }) => filled && causeTitle.test(title))
  const summary = sections.find(({ title }) => summaryTitle.test(title))
  return [
    ...sections
      .filter(
        (section) =>
          !section.filled &&
          section !== summary &&
          !(stated.actionItemsStated === 'absent' && actionTitle.test(section.title)),
      )
      .map(({ title, line }) => ({
        sort: 'section' as const,
        message: `${quoted(title)} is empty: fill it in, or take the heading out.`,
        line,
      })),
    ...openQuestions.map(({ text, line }) => ({
      sort: 'question' as const,
      message: `A question is open: ${quoted(text)}.`,
      line,
    })),
    ...(told
      ? []
      : [
          {
            sort: 'cause' as const,
            message: 'Nothing tells what made it possible: write `contributing_factors:` or a section “Root causes”.',
            line: sections.find(({ title }) => causeTitle.test(title))?.line ?? titleRange.start.line,
          },
        ]),
    ...withoutActions(facts, written),
    ...actionsTaken(stated.actionItems),
  ]
}

const overWith = ({ stated }: DocumentFacts): readonly Missing[] => [
  ...(stated.reviewedOn === undefined
    ? [
        {
          sort: 'review-day' as const,
          message: 'It does not say when it was reviewed: set its status to reviewed first.',
          line: 1,
        },
      ]
    : []),
  ...(stated.moments.resolvedAt === undefined
    ? [{ sort: 'end' as const, message: 'It does not say when the incident was over: write `resolved_at:`.', line: 1 }]
    : []),
  ...stated.actionItems
    .filter((item) => isUnfinished(item) && item.ticket === undefined)
    .map(({ title, line }) => ({
      sort: 'action-state' as const,
      message: `${quoted(title)} is neither done nor in a ticket.`,
      line,
    })),
]

/**
 * What a review still lacks before it can take a status, those of the statuses before it included, in the order in which
 * they come up; nothing where it is ready. Back to a draft it can always go.
 */
export const missingFor = (status: ReviewStatus, facts: DocumentFacts, written: Written): readonly Missing[] => {
  const upTo = reviewStatuses.indexOf(status)
  const steps = [
    () => [],
    () => sayingWhat(facts, written),
    () => understood(facts, written),
    () => overWith(facts),
  ] as const
  const all: readonly Missing[] = steps.slice(0, upTo + 1).flatMap((step): readonly Missing[] => step())
  return all.filter(({ message }, index) => all.findIndex((each) => each.message === message) === index)
}
