import type { KnowledgeBase } from '../core/domain/knowledgeBase'
import type { DocPath, Source } from '../core/domain/text'
import type { CoverageReport, RunbookCoverage } from '../core/metrics/coverageReport'
import { personName, personSentence, reasonText, riskPhrase } from './describe'
import type { L10n } from './l10n'
import { words } from './words'

/** A place in a why text that opens what it names; columns and lines from 0. */
export type WhyLink = { readonly line: number; readonly from: number; readonly to: number; readonly source: Source }

export type WhyText = { readonly text: string; readonly links: readonly WhyLink[] }

type Line = { readonly text: string; readonly source?: Source }

/** All that is known of one document, each statement with where it comes from. Plain text. */
export const whyText = (base: KnowledgeBase, report: CoverageReport, path: DocPath, l10n: L10n): WhyText => {
  const document = base.documents.get(path)
  if (document === undefined) return { text: l10n.t('This document is no longer there.'), links: [] }
  const runbook = report.runbooks.find((each) => each.path === path)
  const lines: readonly Line[] = [
    { text: document.facts.title },
    { text: path },
    { text: '' },
    { text: l10n.t('Kind: {0}. {1}', document.kind, document.kindDetail) },
    ...(runbook === undefined
      ? [{ text: l10n.t('It is not counted in the coverage: only active runbooks are.') }]
      : runbookLines(base, runbook, l10n)),
    ...ownerLines(base, path, l10n),
    ...historyLines(base, report, path, l10n),
  ]
  return assemble(lines, path, l10n)
}

const runbookLines = (base: KnowledgeBase, runbook: RunbookCoverage, l10n: L10n): readonly Line[] => [
  {
    text: l10n.t(
      'Criticality: {0}; it asks for {1} who can run it and {2} who can teach it.',
      words(l10n).criticality[runbook.criticality],
      runbook.required.performed,
      runbook.required.teaches,
    ),
  },
  ...(runbook.services.length === 0
    ? []
    : [{ text: l10n.t('Services: {0}', runbook.services.map((id) => base.services.get(id)?.name ?? id).join(', ')) }]),
  { text: '' },
  { text: l10n.t('Risk: {0}. {1}', riskPhrase(runbook, l10n), runbook.why) },
  ...runbook.flags.map((flag) => ({ text: `  · ${words(l10n).flags[flag]}` })),
  { text: '' },
  { text: l10n.t('Who can do what') },
  ...(runbook.people.length === 0 ? [{ text: `  ${l10n.t('Nobody is known.')}` }] : []),
  ...runbook.people.flatMap((person) => [
    { text: `  ${personSentence(base, person, l10n)}` },
    ...person.reasons.map((reason) => ({ text: `    · ${reasonText(reason)}`, source: reason.source })),
  ]),
]

const ownerLines = (base: KnowledgeBase, path: DocPath, l10n: L10n): readonly Line[] => {
  const owners = base.documents.get(path)?.owners ?? []
  const named = owners.map(({ owner, source, where }) => {
    const name =
      owner.kind === 'person'
        ? personName(base, owner.id)
        : owner.kind === 'team'
          ? (base.teams.get(owner.id)?.name ?? owner.id)
          : owner.id
    const aside = owner.kind === 'unresolved' ? l10n.t(', whom nobody knows') : ''
    return { text: `  ${name}${aside} (${source})`, source: where }
  })
  const none = { text: `  ${l10n.t('No owner is declared.')}` }
  return [{ text: '' }, { text: l10n.t('Who is accountable') }, ...(named.length === 0 ? [none] : named)]
}

const historyLines = (base: KnowledgeBase, report: CoverageReport, path: DocPath, l10n: L10n): readonly Line[] => {
  const authors = base.authorship.get(path) ?? []
  if (report.history !== 'full') return []
  const none = { text: `  ${l10n.t('No change of it counts as knowing it.')}` }
  return [
    { text: '' },
    { text: l10n.t('Who wrote it, by the history') },
    ...(authors.length === 0 ? [none] : []),
    ...authors.map(({ person, reason, knower, doa, normalised, lastCommit }) => {
      const figures = l10n.t('degree of authorship {0}, {1} of the highest', doa.toFixed(2), normalised.toFixed(2))
      const seems = knower ? l10n.t('seems to know it') : l10n.t('does not count as knowing it')
      return {
        text: `  ${personName(base, person)}: ${reason}; ${seems} (${figures})`,
        source: { kind: 'commit' as const, commit: lastCommit },
      }
    }),
  ]
}

/** A place in the document itself is told by its line alone. */
const assemble = (lines: readonly Line[], own: DocPath, { t }: L10n): WhyText => {
  const links: WhyLink[] = []
  const texts = lines.map(({ text, source }, line) => {
    if (source === undefined) return text
    const name = nameOf(source, own, t)
    const before = text === '' ? '' : `${text}  `
    links.push({ line, from: before.length, to: before.length + name.length, source })
    return `${before}${name}`
  })
  return { text: `${texts.join('\n')}\n`, links }
}

const nameOf = (source: Source, own: DocPath, t: L10n['t']): string => {
  if (source.kind === 'commit') return source.commit.slice(0, 10)
  return source.path === own ? t('line {0}', source.line) : `${source.path}:${source.line}`
}
