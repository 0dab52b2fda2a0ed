import type { Flag, Risk } from '../../domain/coverage'
import type { KnowledgeBase } from '../../domain/knowledgeBase'
import type { DocPath } from '../../domain/text'
import type { CoverageReport, RoleCoverage, RunbookCoverage } from '../coverageReport/coverageReport'
import { counted, listed } from '../words'

/** One thing to do next, and the documents it is about, the most urgent first; none where it is about all. */
export type NextStep = { readonly text: string; readonly documents: readonly DocPath[] }

/** What would help most, in the order in which it should be done. Accepted risks are left out. */
export const nextSteps = (base: KnowledgeBase, report: CoverageReport): readonly NextStep[] => {
  const open = report.runbooks.filter(({ flags }) => !flags.includes('accepted'))
  const declared = open.filter(({ basis }) => basis === 'declared')
  return [
    ...historyStep(report),
    ...step(atRisk(open, 'uncovered'), (count) => `Train somebody on ${count} that nobody can run.`),
    ...step(
      atRisk(declared, 'single-point'),
      (count) => `Train a second person on ${count} that only one person can run.`,
    ),
    ...roleStep(report, 'uncovered', (roles) => `Find somebody for ${roles}: nobody who is here holds it.`),
    ...roleStep(report, 'single-point', (roles) => `Make a second person ready for ${roles}: it hangs on one alone.`),
    ...step(flagged(open, 'leaving-soon'), (count) => `Hand over ${count} before somebody's last day.`),
    ...step(
      open.filter(({ basis }) => basis === 'inferred'),
      (count) => `Confirm who knows ${count}: so far it is inferred from history. Write them into \`cross_trained\`.`,
    ),
    ...step(
      atRisk(open, 'unknown'),
      (count) =>
        `Say who can run ${count} of which nothing is known: name a person in \`owners\` or \`cross_trained\`.`,
    ),
    ...teamStep(base, open),
    ...step(atRisk(declared, 'below-policy'), (count) => `Train more people on ${count}: fewer can run it than asked.`),
    ...step(atRisk(open, 'no-trainer'), (count) => `Find somebody who can teach ${count}.`),
    ...step(flagged(open, 'lapsed'), (count) => `Exercise ${count} again: somebody's evidence is too old.`),
    ...step(flagged(open, 'no-owner'), (count) => `Name an owner of ${count}.`),
  ]
}

const atRisk = (runbooks: readonly RunbookCoverage[], risk: Risk) => runbooks.filter((each) => each.risk === risk)

const flagged = (runbooks: readonly RunbookCoverage[], flag: Flag) =>
  runbooks.filter(({ flags }) => flags.includes(flag))

const step = (runbooks: readonly RunbookCoverage[], say: (count: string) => string): NextStep[] =>
  runbooks.length === 0
    ? []
    : [{ text: say(counted(runbooks.length, 'runbook')), documents: runbooks.map(({ path }) => path) }]

const roleStep = (
  { roles }: CoverageReport,
  wanted: RoleCoverage['risk'],
  say: (roles: string) => string,
): NextStep[] => {
  const names = roles.filter(({ risk }) => risk === wanted).map(({ role }) => role.name)
  if (names.length === 0) return []
  const what = names.length === 1 ? 'the role of' : 'each of the roles'
  return [{ text: say(`${what} ${listed(names)}`), documents: [] }]
}

const historyStep = ({ history, runbooks }: CoverageReport): NextStep[] =>
  history === 'shallow' && runbooks.length > 0
    ? [
        {
          text: 'Fetch the whole history (`git fetch --unshallow`): a shallow clone cannot say who wrote what.',
          documents: [],
        },
      ]
    : []

const teamStep = (base: KnowledgeBase, open: readonly RunbookCoverage[]): NextStep[] => {
  const owned = flagged(open, 'team-owned')
  const teams = new Set(
    owned.flatMap(({ path }) =>
      (base.documents.get(path)?.owners ?? []).flatMap(({ owner }) => {
        const team = owner.kind === 'team' ? base.teams.get(owner.id) : undefined
        return team?.members.length === 0 ? [team.name] : []
      }),
    ),
  )
  if (teams.size === 0) return []
  const names = [...teams].sort()
  const shown = names.length > 3 ? [...names.slice(0, 3), counted(names.length - 3, 'other')] : names
  return step(
    owned,
    (count) =>
      `Say in the team file who is in ${listed(shown)}: until then a team that owns ${count} counts as nobody.`,
  )
}
