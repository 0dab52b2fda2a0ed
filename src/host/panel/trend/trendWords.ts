import type { TrendWords } from '../../../panel/protocol/trend'
import type { L10n } from '../../l10n'

export const trendWords = ({ t }: L10n): TrendWords => ({ heading: t('Trend') })
