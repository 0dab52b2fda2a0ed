import type { CoverageReport } from '../../../core/metrics/coverageReport/coverageReport'
import type { FigureKey } from '../../../panel/protocol/page'
import type { FigureShift } from '../../../panel/protocol/whatIf'
import type { L10n } from '../../l10n'
import { panelFigures } from '../page/panelFigures'

type Shifts = Readonly<Partial<Record<FigureKey, FigureShift>>>

/**
 * The figures that are others afterwards. Nothing gets better by people leaving: where a figure falls, what it counted
 * has become something worse, and the words say what.
 */
export const figureShifts = (before: CoverageReport, after: CoverageReport, l10n: L10n): Shifts => {
  const later = new Map(panelFigures(after, l10n).map(({ key, value }) => [key, value]))
  const shifts = panelFigures(before, l10n).flatMap(
    ({ key, value }): readonly (readonly [FigureKey, FigureShift])[] => {
      const then = later.get(key)
      return then === undefined || then === value ? [] : [[key, shiftOf(key, value, then, l10n)]]
    },
  )
  return Object.fromEntries(shifts)
}

const shiftOf = (key: FigureKey, before: string, after: string, { t }: L10n): FigureShift => {
  if (key !== 'coverage' && Number(after) < Number(before)) return { text: fallen(key, before, after, t), worse: false }
  return { text: t('from {0} to {1}, worse', before, after), worse: true }
}

const fallen = (key: FigureKey, before: string, after: string, t: L10n['t']): string => {
  switch (key) {
    case 'single-points':
      return t('from {0} to {1}, as nobody would be left for some of them', before, after)
    case 'lapsed':
      return t('from {0} to {1}, as what has lapsed was theirs', before, after)
    case 'runbooks':
    case 'coverage':
    case 'uncovered':
    case 'no-trainer':
    case 'overdue':
    case 'unknown':
      return t('from {0} to {1}', before, after)
  }
}
