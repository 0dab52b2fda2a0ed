import type { CoverageReport } from '../../../core/metrics/coverageReport/coverageReport'
import type { WhatIf } from '../../../core/metrics/people/whatIf'
import { listed } from '../../../core/metrics/words'
import type { WhatIfGone, WhatIfModel } from '../../../panel/protocol/whatIf'
import type { L10n } from '../../l10n'
import { capital } from '../../words/words'
import { panelFigures } from '../page/panelFigures'

type Told = Pick<WhatIf, 'before' | 'after' | 'runbooks' | 'services'> & {
  readonly gone: readonly WhatIfGone[]
  readonly shifts: WhatIfModel['shifts']
  readonly holdsSeats: boolean
}

/** What changes altogether, or that nothing does and why not. */
export const whatIfSentences = (told: Told, l10n: L10n): readonly string[] => [
  ...leftSentence(told, l10n),
  ...(told.runbooks.length === 0 ? unchanged(told, l10n) : changed(told, l10n)),
]

const leftSentence = ({ gone }: Told, { t }: L10n): readonly string[] => {
  const left = gone.filter((one) => one.left).map(({ name }) => name)
  if (left.length === 0) return []
  return [
    left.length === 1
      ? t('{0} has left already and is counted nowhere, so that nothing changes without them.', left[0] ?? '')
      : t('{0} have left already and are counted nowhere, so that nothing changes without them.', listed(left)),
  ]
}

const unchanged = ({ gone, holdsSeats }: Told, { t }: L10n): readonly string[] => {
  if (gone.every(({ left }) => left)) return []
  const nothing = t('No figure changes: no runbook would have fewer people who can run or teach it.')
  return holdsSeats ? [nothing, t('What else they hold is listed below.')] : [nothing]
}

const changed = ({ runbooks, shifts, before, after }: Told, l10n: L10n): readonly string[] => {
  const { t } = l10n
  const figures = panelFigures(before, l10n).flatMap(({ key, label }) => {
    const shift = shifts[key]
    return shift === undefined ? [] : [t('{0}: {1}', label, shift.text)]
  })
  const factors = factorSentence(before, after, l10n)
  const all = [...figures, ...factors].map((text) => `${text}.`)
  const fewer =
    runbooks.length === 1
      ? t('One runbook would have fewer people who can run or teach it.')
      : t('{0} runbooks would have fewer people who can run or teach them.', runbooks.length)
  return [fewer, ...(all.length === 0 ? [t('No figure on top changes by it.')] : all.map(capital))]
}

const factorSentence = (before: CoverageReport, after: CoverageReport, { t }: L10n): readonly string[] => {
  const then = before.summary.truckFactor?.value ?? 0
  const now = after.summary.truckFactor?.value ?? 0
  return then === now ? [] : [t('truck factor: from {0} to {1}', then, now)]
}
