import type { Document } from '../../domain/documents'
import type { IsoDate } from '../../domain/text'

/** When another incident began, as seen from one: `unknown` where either states no day, or both the same one and no hour. */
export type When = 'earlier' | 'later' | 'unknown'

/** The incident's day: when it started, else the date that its review gives. */
export const dayOf = ({ facts: { stated } }: Document): IsoDate | undefined =>
  stated.moments.startedAt?.day ?? stated.incidentDate?.date

const began = ({ facts: { stated } }: Document): string | undefined =>
  (stated.moments.startedAt ?? stated.moments.detectedAt)?.at

export const whenItWas = (one: Document, other: Document): When => {
  const [own, its] = [dayOf(one), dayOf(other)]
  if (own === undefined || its === undefined) return 'unknown'
  if (own !== its) return its < own ? 'earlier' : 'later'
  const [at, itsAt] = [began(one), began(other)]
  if (at === undefined || itsAt === undefined || at === itsAt) return 'unknown'
  return Date.parse(itsAt) < Date.parse(at) ? 'earlier' : 'later'
}
