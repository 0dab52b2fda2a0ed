import type { RunbookCoverage } from '../../../core/metrics/coverageReport/coverageReport'
import type { RunbookChange, WhatIf } from '../../../core/metrics/people/whatIf'
import type { WhatIfGroup, WhatIfLoss, WhatIfRow } from '../../../panel/protocol/whatIf'
import type { L10n } from '../../l10n'
import { toneOf } from '../../words/words'

type Rows = { readonly rows: readonly WhatIfRow[]; readonly groups: readonly WhatIfGroup[] }

/** The worst first; a runbook stands under the worst that becomes of it. */
const lossesInOrder: readonly WhatIfLoss[] = ['uncovered', 'single-point', 'below-policy', 'no-trainer', 'enough']

/** The runbooks that fewer people could run or teach, the most urgent first, and by what becomes of them. */
export const whatIfRows = ({ runbooks, after }: Pick<WhatIf, 'runbooks' | 'after'>, l10n: L10n): Rows => {
  const later = new Map(after.runbooks.map((runbook) => [runbook.path, runbook]))
  const told = runbooks.flatMap((change) => {
    const runbook = later.get(change.path)
    return runbook === undefined ? [] : [{ loss: worstOf(change), row: rowOf(change, runbook, l10n) }]
  })
  const headings = lossHeadings(l10n)
  return {
    rows: told.map(({ row }) => row),
    groups: lossesInOrder.flatMap((loss) => {
      const rows = told.flatMap((each, index) => (each.loss === loss ? [index] : []))
      return rows.length === 0 ? [] : [{ loss, heading: headings[loss], rows }]
    }),
  }
}

const worstOf = ({ losses }: RunbookChange): WhatIfLoss => losses[0] ?? 'enough'

const rowOf = (change: RunbookChange, runbook: RunbookCoverage, l10n: L10n): WhatIfRow => ({
  path: change.path,
  title: change.title,
  criticality: change.criticality,
  canRun: { before: change.before.canRun, after: change.after.canRun },
  required: change.required.performed,
  risk: { before: change.before.risk, after: change.after.risk },
  tone: toneOf(runbook),
  why: change.why,
  besides: besides(change, l10n),
})

/** Nobody or one being left is fewer than required anyway; that nobody could teach it any more is said in addition. */
const besides = (change: RunbookChange, { t }: L10n): readonly string[] => [
  ...(change.losses.includes('no-trainer') && worstOf(change) !== 'no-trainer' ? [t('no trainer left')] : []),
  ...(worstOf(change) === 'enough' && change.before.risk === change.after.risk && change.after.risk !== 'covered'
    ? [t('too few before as well')]
    : []),
  ...(change.accepted ? [t('risk accepted')] : []),
]

const lossHeadings = ({ t }: L10n): Readonly<Record<WhatIfLoss, string>> => ({
  uncovered: t('Nobody left'),
  'single-point': t('One person left'),
  'below-policy': t('Fewer than required'),
  'no-trainer': t('Nobody left to teach it'),
  enough: t('No new risk'),
})
