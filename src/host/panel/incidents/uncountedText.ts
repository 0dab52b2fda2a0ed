import type { Uncounted, UncountedReason } from '../../../core/metrics/incidents/figures'
import type { L10n } from '../../l10n'

type Said = Readonly<Record<UncountedReason, readonly [one: string, many: string]>>

const said = ({ t }: L10n): Said => ({
  'no-date': [t('1 gives no day'), t('{0} give no day', '{0}')],
  'no-start': [t('1 states no start'), t('{0} state no start', '{0}')],
  'no-detection': [t('1 states no detection'), t('{0} state no detection', '{0}')],
  'no-acknowledgement': [t('1 states no acknowledgement'), t('{0} state no acknowledgement', '{0}')],
  'no-mitigation': [t('1 states no mitigation'), t('{0} state no mitigation', '{0}')],
  'no-resolution': [t('1 states no resolution'), t('{0} state no resolution', '{0}')],
  'still-open': [t('1 goes on'), t('{0} go on', '{0}')],
  'day-only': [t('1 gives days without hours'), t('{0} give days without hours', '{0}')],
  'ends-before-it-begins': [t('1 ends before it begins'), t('{0} end before they begin', '{0}')],
  'no-review-date': [t('1 does not say when it was held'), t('{0} do not say when they were held', '{0}')],
  'not-due-yet': [t('1 is not due yet'), t('{0} are not due yet', '{0}')],
  'not-stated': [t('1 does not say whether it is done'), t('{0} do not say whether they are done', '{0}')],
  'closing-not-dated': [t('1 is done without a date'), t('{0} are done without a date', '{0}')],
  'earlier-lists-no-actions': [
    t('1 has an earlier review that lists no action'),
    t('{0} have earlier reviews that list no action', '{0}'),
  ],
  'earlier-not-stated': [
    t('1 has an earlier review that does not say what is done'),
    t('{0} have earlier reviews that do not say what is done', '{0}'),
  ],
  'earlier-not-dated': [
    t('1 has an earlier review whose actions are done without a date'),
    t('{0} have earlier reviews whose actions are done without a date', '{0}'),
  ],
  'earlier-came-later': [
    t('1 names an earlier incident that came later'),
    t('{0} name earlier incidents that came later', '{0}'),
  ],
  'no-factors': [t('1 states no contributing factor'), t('{0} state no contributing factor', '{0}')],
  'unknown-incident': [
    t('1 names an earlier incident that is not here'),
    t('{0} name earlier incidents that are not here', '{0}'),
  ],
  'no-people': [t('1 names nobody who took part'), t('{0} name nobody who took part', '{0}')],
})

/** "Not counted: 3 state no start; 1 goes on."; the empty text where all was counted. */
export const uncountedText = (uncounted: readonly Uncounted[], l10n: L10n): string => {
  if (uncounted.length === 0) return ''
  const words = said(l10n)
  const parts = uncounted.map(({ reason, count }) => words[reason][count === 1 ? 0 : 1].replace('{0}', String(count)))
  return l10n.t('Not counted: {0}.', parts.join('; '))
}
