import type { KnowledgeBase } from '../../../core/domain/knowledgeBase'
import type { ServiceChange, ServiceState } from '../../../core/metrics/people/whatIf'
import { listed } from '../../../core/metrics/words'
import type { Tone } from '../../../panel/protocol/page'
import type { WhatIfService } from '../../../panel/protocol/whatIf'
import type { L10n } from '../../l10n'
import { personName } from '../../words/describe'
import { words } from '../../words/words'

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

const toneOf = (before: ServiceState, after: ServiceState): Tone => {
  if (after.risk === before.risk || after.risk === undefined) return 'calm'
  switch (after.risk) {
    case 'uncovered':
    case 'single-point':
      return 'alarm'
    case 'below-policy':
    case 'no-trainer':
      return 'warn'
    case 'unknown':
    case 'covered':
      return 'calm'
  }
}
