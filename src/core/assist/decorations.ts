import type { DocPath } from '../domain/text'
import type { CoverageReport, RunbookCoverage } from '../metrics/coverageReport/coverageReport'

/** Which files are marked: none; those of which it is known, or that weigh much; also what history alone suggests. */
export type DecorationChoice = 'off' | 'declared' | 'all'

/** A mark beside a file's name: how many can run it, where that is one or nobody. */
export type Decoration = { readonly path: DocPath; readonly canRun: 0 | 1; readonly why: string }

/**
 * The files that one person alone, or nobody any more, can run. Quiet: on a repository that declares nothing nearly
 * every runbook has one author, and half the files coloured would help nobody. Accepted risks are never marked.
 */
export const decorationsOf = ({ runbooks }: CoverageReport, choice: DecorationChoice): readonly Decoration[] =>
  choice === 'off'
    ? []
    : runbooks
        .filter((runbook) => isMarked(runbook, choice))
        .map(({ path, canRun, why }) => ({
          path,
          canRun: canRun === 0 ? 0 : 1,
          why,
        }))

const isMarked = ({ risk, flags, basis, criticality }: RunbookCoverage, choice: 'declared' | 'all'): boolean => {
  if ((risk !== 'single-point' && risk !== 'uncovered') || flags.includes('accepted')) return false
  return choice === 'all' || basis === 'declared' || criticality === 'critical' || criticality === 'high'
}
