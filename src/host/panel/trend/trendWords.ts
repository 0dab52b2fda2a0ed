import type { TrendWords } from '../../../panel/protocol/trend'
import type { L10n } from '../../l10n'

const spans = [12, 24, 36]

/** Words beside the trend’s lines, and how far back they may go. */
export const trendWords = ({ t }: L10n): TrendWords => ({
  months: t('Go back'),
  spans: spans.map((months) => ({ months, label: t('{0} months', months) })),
  progress: t('Months read'),
  stop: t('Stop'),
  goOn: t('Go On'),
  notes: t('What the lines rest on'),
})
