import { tallyOf, uncountedOf, type Tally, type Uncounted } from './figures'
import type { Incident } from './incident'

export type FactorFigures = {
  /** Contributing factors of all reviews together. */
  readonly n: number
  /** By type, the commonest first; `share` of all factors, 0–1. */
  readonly byType: readonly (Tally<string> & { readonly share: number })[]
  readonly uncounted: readonly Uncounted[]
}

/** The contributing factors of incidents by type; reviews that state none are uncounted. */
export const incidentFactors = (incidents: readonly Incident[]): FactorFigures => {
  const factors = incidents.flatMap(({ path, document }) =>
    document.facts.stated.contributingFactors.map(({ type }) => ({ word: type.trim().toLowerCase(), document: path })),
  )
  const silent = incidents.filter(({ document }) => document.facts.stated.contributingFactors.length === 0)
  return {
    n: factors.length,
    byType: tallyOf(factors).map((tally) => ({ ...tally, share: tally.count / factors.length })),
    uncounted: uncountedOf(silent.map(({ path }) => ({ kind: 'uncounted', document: path, reason: 'no-factors' }))),
  }
}
