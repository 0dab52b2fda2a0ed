import type { Document } from '../domain/documents'
import type { EditOutcome, TextEdit } from '../domain/edits'
import type { KnowledgeBase } from '../domain/knowledgeBase'
import type { DocPath, IsoDate, Located, Problem, Range } from '../domain/text'
import type { CoverageReport, RunbookCoverage } from '../metrics/coverageReport/coverageReport'

export type Severity = Problem['severity']

/** What a rule's severity can be set to in the settings and in `.understudy/config.yaml`. */
export type RuleSetting = Severity | 'off'

/** What only a person can say to settle a finding on a line: who takes an action, by when, who learns a runbook from whom. */
export type FixQuestion = {
  readonly about: 'action-owner' | 'action-due' | 'training-assignment'
  /** From 1. */
  readonly line: number
}

/**
 * A remedy, applied only when a person asks for it: an edit that follows from the file's text as it is then, or a question
 * to be asked first.
 */
export type Fix = { readonly title: string } & (
  { readonly edit: (text: string) => EditOutcome } | { readonly ask: FixQuestion }
)

/** What a rule reports of one place. `severity` stands where a rule's findings differ in how sure they are. */
export type Report = {
  readonly range: Range
  readonly message: string
  readonly severity?: Severity
  /** The likeliest first. */
  readonly fixes?: readonly Fix[]
}

/** A rule's report, settled: with the rule that made it and the severity that holds. */
export type Finding = {
  readonly ruleId: string
  readonly message: string
  readonly range: Range
  readonly severity: Severity
  /** The likeliest first. */
  readonly fixes?: readonly Fix[]
}

/** What a rule looks at: one document, or one file that is none (the team file, CODEOWNERS, the config). */
export type RuleContext = {
  readonly path: DocPath
  /** Undefined for a file that is no document. */
  readonly document: Document | undefined
  /** What the file's parser could not read, as far as it is this rule's to say. */
  readonly problems: readonly Problem[]
  /** Of an active runbook. */
  readonly coverage: RunbookCoverage | undefined
  readonly base: KnowledgeBase
  readonly report: CoverageReport
  readonly today: IsoDate
  /** Rules about form speak of every document, and not of those alone that declare what they are. */
  readonly formEverywhere: boolean
}

export type Rule = {
  readonly id: string
  /** The severity where no setting and no report says another. */
  readonly severity: Severity
  /** One sentence that says what holds where the rule finds nothing. */
  readonly summary: string
  /** Codes of parsers' problems that this rule brings before people. */
  readonly problemCodes?: readonly string[]
  check(context: RuleContext): Iterable<Report>
}

export const defineRule = (rule: Rule): Rule => rule

/** The same reason for every fix whose place has changed under it. */
export const textHasChanged = 'the text has changed since this was found. Wait a moment until it is looked at again.'

/**
 * A fix that is one edit, made only as long as `seen` still stands where the rule saw it, in quotes or not: whoever types
 * on moves the places of a finding.
 */
export const editing = (title: string, edit: TextEdit, seen: Located<string>): Fix => ({
  title,
  edit: (text) =>
    textIn(text, seen.range).includes(seen.value)
      ? { kind: 'edits', edits: [edit] }
      : { kind: 'refused', reason: textHasChanged },
})

const textIn = (text: string, { start, end }: Range): string =>
  text
    .split(/\r\n|\n|\r/)
    .slice(start.line - 1, end.line)
    .map((line, index) =>
      line.slice(index === 0 ? start.column - 1 : 0, index === end.line - start.line ? end.column - 1 : undefined),
    )
    .join('\n')

/** For a rule that is a parser's problem brought before people: each problem as it is, its severity included. */
export function* reportProblems({ problems }: RuleContext): Iterable<Report> {
  for (const { range, message, severity } of problems) yield { range, message, severity }
}

/** The same, but quiet on templates: `YYYY-MM-DD` is no date there and is not meant to be one. */
export function* reportProblemsOfValues(context: RuleContext): Iterable<Report> {
  if (context.document?.kind !== 'template') yield* reportProblems(context)
}

/** The same, but of hints those on runbooks and reviews alone: how a thing was read matters where it is used. */
export function* reportReadings(context: RuleContext): Iterable<Report> {
  const { document } = context
  const isUsed = document?.kind === 'runbook' || document?.kind === 'incident-review'
  for (const report of reportProblems(context)) if (isUsed || report.severity !== 'hint') yield report
}
