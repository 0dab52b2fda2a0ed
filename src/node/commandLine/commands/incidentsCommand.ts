import type { KnowledgeBase } from '../../../core/domain/knowledgeBase'
import type { ServiceId } from '../../../core/domain/people'
import type { IsoDate } from '../../../core/domain/text'
import { buildIncidentReport } from '../../../core/metrics/incidents/incidentReport'
import { serviceIds } from '../../../core/scaffold/knownServices'
import { incidentsJson } from '../../../report/json/incidentsJson'
import { printable, printableJson } from '../../../report/printable'
import { incidentSections } from '../../../report/text/incidents'
import { page } from '../../../report/text/layout'
import { answer, atOption, defineCommand, failure, initialsOption, jsonOption, type Attempt } from '../command'
import { existingDay } from '../existingDay'
import { nearest } from '../../../core/parse/text/nearest'

const sinceDay = (text: string | undefined): Attempt<IsoDate | undefined> => {
  if (text === undefined) return { ok: true, value: undefined }
  const value = existingDay(text)
  return value === undefined
    ? { ok: false, message: `--since needs a date such as 2026-01-31, not "${printable(text)}".` }
    : { ok: true, value }
}

/** The services named, by id or name, each of which something here must know. */
const servicesNamed = (names: readonly string[], base: KnowledgeBase): Attempt<readonly ServiceId[]> => {
  const ids = serviceIds(names, base.services.values())
  const known = new Set<string>([
    ...base.services.keys(),
    ...[...base.documents.values()].flatMap(({ services }) => services),
  ])
  const unknown = ids.find((id) => !known.has(id))
  if (unknown === undefined) return { ok: true, value: ids.map((id) => id as ServiceId) }
  const near = nearest(unknown, [...known])
  const hint = near === undefined ? '' : ` Is ${printable(near)} meant?`
  return { ok: false, message: `nothing here names the service ${printable(unknown)}.${hint}` }
}

export const incidentsCommand = defineCommand({
  name: 'incidents',
  words: '[path]',
  least: 0,
  most: 1,
  summary: 'What the incident reviews tell: times, late reviews, actions, factors, recurrence, hours',
  options: [
    { name: 'since', takes: 'DATE', summary: 'Only incidents from that day on' },
    { name: 'service', takes: 'NAME', summary: 'Only those of this service; may be given several times' },
    { name: 'documents', summary: 'Also the reviews behind each figure, and those that it could not count' },
    jsonOption,
    atOption,
    initialsOption,
  ],
  run: async ({ positionals: [path], has, value, values, request, loader, layout }) => {
    const since = sinceDay(value('since'))
    if (!since.ok) return failure(since.message)
    const loaded = await loader.load({ ...request, path })
    if (!loaded.ok) return failure(loaded.message)
    const { base, today } = loaded.value
    const services = servicesNamed(values('service'), base)
    if (!services.ok) return failure(services.message)
    const report = buildIncidentReport(base, today, {
      services: services.value,
      ...(since.value === undefined ? {} : { since: since.value }),
    })
    if (has('json')) return answer(printableJson(incidentsJson(report)), loaded.value)
    return answer(page(incidentSections(base, report, layout, { documents: has('documents') })), loaded.value)
  },
})
