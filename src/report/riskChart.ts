import type { Risk } from '../core/domain/coverage'
import type { CoverageReport } from '../core/metrics/coverageReport/coverageReport'
import { counted, riskWord } from '../core/metrics/words'
import { barChart } from '../picture/barChart'
import type { Chart } from '../picture/chart'

const risks: readonly Risk[] = ['uncovered', 'single-point', 'below-policy', 'no-trainer', 'unknown', 'covered']

/** How many runbooks each risk is true of, apart by whether somebody is declared. */
export const riskChart = ({ runbooks }: CoverageReport): Chart => {
  const bars = risks.map((risk) => {
    const of = runbooks.filter((runbook) => runbook.risk === risk)
    const declared = of.filter(({ basis }) => basis === 'declared').length
    return { label: riskWord[risk], declared, others: of.length - declared }
  })
  return barChart({
    kind: 'bars',
    id: 'risks',
    title: 'Runbooks by risk',
    description: `${counted(runbooks.length, 'active runbook')}: ${bars.map(({ label, declared, others }) => `${label} ${declared + others}`).join(', ')}.`,
    bars: bars.map(({ label, declared, others }) => ({
      label,
      value: declared,
      rest: others,
      text: textOf(declared, others),
    })),
    nothing: 'There is no active runbook.',
    table: {
      columns: ['Risk', 'Somebody declared', 'Inferred or unknown'],
      rows: bars.map(({ label, declared, others }) => [label, String(declared), String(others)]),
    },
  })
}

const textOf = (declared: number, others: number): string => {
  if (others === 0) return String(declared)
  return declared === 0 ? `${others}, nobody declared` : `${declared + others}, ${others} with nobody declared`
}
