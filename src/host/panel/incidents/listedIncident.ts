import type { DocPath } from '../../../core/domain/text'
import type { ListedIncident } from '../../../panel/protocol/incidents'
import { dateWords } from '../../words/words'
import type { Around } from './around'

/** The names of the services that a review is about. */
export const serviceNames = ({ base }: Around, path: DocPath): readonly string[] =>
  (base.documents.get(path)?.services ?? []).map((id) => base.services.get(id)?.name ?? id)

const known = new WeakMap<Around, Map<DocPath, ListedIncident>>()

/** An incident with what tells it from others: its id, day, severity and services. */
export const listedIncident = (around: Around, path: DocPath): ListedIncident => {
  let listed = known.get(around)
  if (listed === undefined) known.set(around, (listed = new Map<DocPath, ListedIncident>()))
  const there = listed.get(path)
  if (there !== undefined) return there
  const incident = incidentInWords(around, path)
  listed.set(path, incident)
  return incident
}

const incidentInWords = (around: Around, path: DocPath): ListedIncident => {
  const review = around.reviews.get(path)
  const { id, date, severity, title = path } = review ?? {}
  const day = date === undefined ? undefined : dateWords(date, around.language)
  const facts = [id, day, severity, ...serviceNames(around, path)].filter((fact) => fact !== undefined)
  return { path, title, facts: facts.join(' · ') }
}
