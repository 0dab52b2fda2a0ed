import type { KnowledgeBase } from '../../domain/knowledgeBase'
import type { DateSpan, ServiceId } from '../../domain/people'
import type { DocPath } from '../../domain/text'
import { capacityOf, type CapacityMissing } from './capacity'
import { uncountedOf, type Judged, type Uncounted } from './figures'
import type { Incident } from './incident'
import { minutesOf } from './incidentTimes'

/** Hours that incidents took of the people at work in them: one total, never a person's. */
export type ResponderHours = {
  readonly hours: number
  /** How many incidents the hours rest on. */
  readonly n: number
  readonly documents: readonly DocPath[]
  readonly uncounted: readonly Uncounted[]
  /** What the team works in the period, in hours, and the hours' share of it; or why there is none. Undefined: not asked for. */
  readonly capacity: { readonly hours: number; readonly share: number } | CapacityMissing | undefined
}

/**
 * People in the roles of commander, scribe and responder, each person once, times the hours from detection to resolution.
 * The owner of a review writes it afterwards and is not counted for that; teams are no people. `span` asks for the share
 * of what the team works in those days.
 */
export const responderHours = (
  base: KnowledgeBase,
  incidents: readonly Incident[],
  span: DateSpan | undefined,
  services: readonly ServiceId[],
): ResponderHours => {
  const documents: DocPath[] = []
  const left: Judged[] = []
  let minutes = 0
  for (const incident of incidents) {
    const people = peopleIn(base, incident)
    const length = minutesOf(incident, ['detectedAt', 'resolvedAt'])
    if (people > 0 && typeof length === 'number') {
      minutes += people * length
      documents.push(incident.path)
    } else {
      const reason = typeof length === 'number' ? 'no-people' : length
      left.push({ kind: 'uncounted', document: incident.path, reason: people === 0 ? 'no-people' : reason })
    }
  }
  const hours = minutes / 60
  const all = span === undefined ? undefined : capacityOf(base, span, services)
  const capacity = typeof all === 'number' ? (all === 0 ? 'nobody-named' : { hours: all, share: hours / all }) : all
  return { hours, n: documents.length, documents, uncounted: uncountedOf(left), capacity }
}

const peopleIn = ({ resolve }: KnowledgeBase, { document }: Incident): number => {
  const { commander, scribe, responders } = document.facts.stated.roles
  const named = [commander, scribe, ...responders].flatMap((name) => name?.value ?? [])
  const people = named.flatMap((name) => {
    const who = resolve(name)
    if (who.kind === 'team') return []
    return who.kind === 'person' ? [`person:${who.id}`] : [`?${name.trim().toLowerCase()}`]
  })
  return new Set(people).size
}
