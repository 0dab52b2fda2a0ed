import type { IncidentsWords } from '../../../panel/protocol/incidents'
import type { L10n } from '../../l10n'

export const incidentsWords = ({ t }: L10n): IncidentsWords => ({ heading: t('Incidents') })
