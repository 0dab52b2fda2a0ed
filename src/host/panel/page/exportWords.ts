import type { ExportWords } from '../../../panel/protocol/exports'
import type { L10n } from '../../l10n'

/** The lines of the menu that exports, and why one of them cannot be pressed. */
export const exportWords = ({ t }: L10n): ExportWords => ({
  menu: t('Export'),
  formats: {
    html: t('HTML…'),
    csv: t('CSV: Runbooks…'),
    'csv-people': t('CSV: Runbooks and People…'),
    markdown: t('Markdown…'),
    json: t('JSON…'),
  },
  svgOfRows: t('Picture of These Rows as SVG…'),
  pngOfRows: t('Picture of These Rows as PNG…'),
  tooLarge: t('(too many rows or people; show fewer)'),
  noRows: t('(no row is shown)'),
  pictureTitle: t('Coverage: {0}'),
  pictureDescription: t('{0} runbooks and {1} people who hold a level on them or are learning.'),
})
