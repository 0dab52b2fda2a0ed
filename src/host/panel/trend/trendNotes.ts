import type { MonthsLeftOut, Trend } from '../../../core/metrics/trend/trend'
import type { IsoDate } from '../../../core/domain/text'
import type { L10n } from '../../l10n'
import type { MonthNames } from '../../words/monthNames'

/**
 * Sentences on what the lines rest on.
 * @param isWhole Every month was read; before that, a month without documents is no beginning.
 */
export const trendNotes = (trend: Trend, isWhole: boolean, l10n: L10n, names: MonthNames): readonly string[] => {
  const { t } = l10n
  const last = trend.points.at(-1)
  const left = trend.leftOut.filter(({ why }) => isWhole || why === 'before-first-commit')
  const leftOut = left.map((months) => leftOutNote(months, l10n, names))
  if (last === undefined) return leftOut
  const { byBasis, runbooks, actionsNotStated } = last.figures
  return [
    t(
      'Each point is what Understudy says of a commit on a day, by that commit’s own documents, team file and policy; what is not committed yet is in none.',
    ),
    ...(byBasis.inferred === 0
      ? []
      : [
          t(
            'Inferred from history: for {0} of the last point’s {1} runbooks nobody is declared, and who can run them is inferred from who wrote them.',
            byBasis.inferred,
            runbooks,
          ),
        ]),
    ...(actionsNotStated === 0
      ? []
      : [
          t(
            'Open actions are those that are said to be open; of the last point, {0} more do not say.',
            actionsNotStated,
          ),
        ]),
    ...leftOut,
  ]
}

const leftOutNote = ({ from, to, why }: MonthsLeftOut, { t }: L10n, { long }: MonthNames): string => {
  const [first, last] = [long(`${from}-01` as IsoDate), long(`${to}-01` as IsoDate)]
  if (why === 'before-first-commit')
    return from === to
      ? t('Left out: {0}, before the first commit.', first)
      : t('Left out: {0} to {1}, before the first commit.', first, last)
  return from === to
    ? t('Left out: {0}, when there was neither a runbook nor an incident review.', first)
    : t('Left out: {0} to {1}, when there was neither a runbook nor an incident review.', first, last)
}
