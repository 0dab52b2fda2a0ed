import type { RisksWords } from '../../../panel/protocol/risks'
import type { L10n } from '../../l10n'

export const risksWords = ({ t }: L10n): RisksWords => ({ heading: t('Risks') })
