import type { PlanWords } from '../../../panel/protocol/plan'
import type { L10n } from '../../l10n'

export const planWords = ({ t }: L10n): PlanWords => ({ heading: t('Plan') })
