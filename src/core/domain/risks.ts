import type { Risk } from './coverage'
import type { Criticality } from './people'

/** The risks, the worst first: the order in which they are asked, and shown, everywhere. */
export const risksByUrgency: readonly Risk[] = [
  'unknown',
  'uncovered',
  'single-point',
  'below-policy',
  'no-trainer',
  'covered',
]

/** The criticalities, the highest first. */
export const criticalities: readonly Criticality[] = ['critical', 'high', 'normal', 'low']

/** 0 for the worst. */
export const riskRank = (risk: Risk): number => risksByUrgency.indexOf(risk)

/** 0 for the highest. */
export const criticalityRank = (criticality: Criticality): number => criticalities.indexOf(criticality)
