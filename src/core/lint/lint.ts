import { byText } from '../domain/order'
import type { KnowledgeBase } from '../domain/knowledgeBase'
import type { DocPath, IsoDate, Problem } from '../domain/text'
import { coverageOf } from '../metrics/coverageReport/coverageOf'
import type { CoverageReport, RunbookCoverage } from '../metrics/coverageReport/coverageReport'
import { allRules } from './allRules'
import type { Finding, Rule, RuleContext, RuleSetting } from './rule'
import { isSuppressed } from './suppressed'

export type LintOptions = {
  /** By rule id, before those of the repository's configuration; a rule in neither has its own severity. */
  readonly severities?: Readonly<Record<string, RuleSetting | undefined>>
  /** Rules about form run on every document, and not on those alone that declare what they are. */
  readonly formEverywhere?: boolean
}

const ruleOfCode = new Map(allRules.flatMap(({ id, problemCodes }) => (problemCodes ?? []).map((code) => [code, id])))

/**
 * The rule that brings a parser's problem before people: in a document the one that names its code, else
 * `reading-hint`, so that none is lost; in any other file always the same.
 */
export const ruleForProblem = (code: string, inDocument: boolean): string =>
  inDocument ? (ruleOfCode.get(code) ?? 'reading-hint') : 'control-file-unreadable'

/**
 * Findings of every document and every other file of the snapshot, in the order of their places; a file without
 * findings has no entry.
 */
export const lint = (
  base: KnowledgeBase,
  report: CoverageReport,
  today: IsoDate,
  options: LintOptions = {},
): ReadonlyMap<DocPath, readonly Finding[]> => {
  const paths = [...new Set([...base.documents.keys(), ...base.fileProblems.keys()])].sort(byText)
  const byPath = paths.map((path) => [path, lintFile(base, report, today, path, options)] as const)
  return new Map(byPath.filter(([, findings]) => findings.length > 0))
}

/** The findings of one file: a document, or one of those that `fileProblems` names. */
export const lintFile = (
  base: KnowledgeBase,
  report: CoverageReport,
  today: IsoDate,
  path: DocPath,
  options: LintOptions = {},
): readonly Finding[] => findingsOf({ base, report, today }, path, coverageOf(report, path), options)

const findingsOf = (
  shared: Pick<RuleContext, 'base' | 'report' | 'today'>,
  path: DocPath,
  coverage: RunbookCoverage | undefined,
  options: LintOptions,
): readonly Finding[] => {
  const document = shared.base.documents.get(path)
  const problems = [...(document?.facts.problems ?? []), ...(shared.base.fileProblems.get(path) ?? [])]
  const suppressions = document?.facts.suppressions ?? []
  const formEverywhere = options.formEverywhere ?? shared.base.formEverywhere ?? false
  const context: RuleContext = { ...shared, path, document, coverage, problems: [], formEverywhere }
  const found: Finding[] = []
  for (const rule of allRules) {
    const own = ownProblems(rule, problems, document !== undefined)
    run(rule, own.length === 0 ? context : { ...context, problems: own }, options, found)
  }
  return found.filter(({ ruleId, range }) => !isSuppressed(suppressions, ruleId, range.start.line)).sort(byPlace)
}

const ownProblems = ({ id }: Rule, problems: readonly Problem[], inDocument: boolean): readonly Problem[] =>
  problems.length === 0 ? problems : problems.filter(({ code }) => ruleForProblem(code, inDocument) === id)

const run = (rule: Rule, context: RuleContext, { severities }: LintOptions, found: Finding[]): void => {
  const setting = severities?.[rule.id] ?? context.base.ruleSettings.get(rule.id)
  if (setting === 'off') return
  for (const { severity, ...report } of rule.check(context)) {
    found.push({ ruleId: rule.id, ...report, severity: setting ?? severity ?? rule.severity })
  }
}

const byPlace = (a: Finding, b: Finding): number =>
  a.range.start.line - b.range.start.line ||
  a.range.start.column - b.range.start.column ||
  byText(a.ruleId, b.ruleId) ||
  byText(a.message, b.message)
