import type { KnowledgeBase } from '../../../core/domain/knowledgeBase'
import type { ServiceChange, ServiceState } from '../../../core/metrics/people/whatIf'
import { listed } from '../../../core/metrics/words'
import type { Tone } from '../../../panel/protocol/page'
import type { WhatIfService } from '../../../panel/protocol/whatIf'
import type { L10n } from '../../l10n'
import { personName } from '../../words/describe'
import { toneOfRisk, words } from '../../words/words'

/** Services with another risk or truck factor than before; on whom they would rest stands in a sentence of its own. */
export const whatIfServices = (
  base: KnowledgeBase,
  services: readonly ServiceChange[],
  l10n: L10n,
): readonly WhatIfService[] => {
  const { risks } = words(l10n)
  const risk = (state: ServiceState) => (state.risk === undefined ? l10n.t('no runbook') : risks[state.risk])
  const factor = ({ truckFactor }: ServiceState) => String(truckFactor?.value ?? l10n.t('none'))
  return services.map(({ service, before, after }) => ({
    name: service.name,
    risk: { before: risk(before), after: risk(after) },
    truckFactor: { before: factor(before), after: factor(after) },
    why: whyOf(base, after, l10n),
    tone: toneOf(before, after),
  }))
}

const whyOf = (base: KnowledgeBase, { truckFactor }: ServiceState, { t }: L10n): string => {
  if (truckFactor === undefined) return t('Nobody would be left who can run any of its runbooks.')
  return t('Half of it would rest on {0}.', listed(truckFactor.people.map((id) => personName(base, id))))
}

/** Only what changes is said loudly. */
const toneOf = (before: ServiceState, after: ServiceState): Tone =>
  after.risk === before.risk || after.risk === undefined ? 'calm' : toneOfRisk(after.risk)
