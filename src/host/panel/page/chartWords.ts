import type { ChartWords } from '../../../panel/protocol/chart'
import type { L10n } from '../../l10n'

/** Words below every chart; the page fills their numbered places itself. */
export const chartWords = ({ t }: L10n): ChartWords => ({
  table: t('As a table'),
  saveSvg: t('Save as SVG…'),
  savePng: t('Save as PNG…'),
  saveSvgOf: t('Save as SVG… ({0})', '{0}'),
  savePngOf: t('Save as PNG… ({0})', '{0}'),
})
