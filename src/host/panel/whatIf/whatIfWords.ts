import type { WhatIfWords } from '../../../panel/protocol/whatIf'
import type { L10n } from '../../l10n'

export const whatIfWords = ({ t }: L10n): WhatIfWords => ({ choose: t('Who would be gone?') })
