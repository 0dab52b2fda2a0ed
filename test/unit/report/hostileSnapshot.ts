import type { KnowledgeBase } from '../../../src/core/domain/knowledgeBase'
import type { RoleId } from '../../../src/core/domain/people'
import {
  date,
  evidence,
  knowledgeBase,
  path,
  person,
  personId,
  range,
  runbook,
  service,
  serviceId,
  team,
  teamId,
} from '../support/snapshots'

/** A small repository in which every text that a report shows is the given one. */
export const snapshotSaying = (text: string): KnowledgeBase => {
  const at = `runbooks/${text}.md`
  const source = { kind: 'line', path: path(at), line: 3 } as const
  return knowledgeBase({
    documents: [
      runbook(at, {
        criticality: 'critical',
        services: [serviceId('s')],
        facts: { title: text },
        owners: [{ owner: { kind: 'unresolved', id: text }, source: 'front-matter', where: source }],
      }),
      runbook(`accepted/${text}.md`, {
        facts: { title: text },
        stated: {
          acceptedRisk: { reason: text, until: undefined, by: undefined, range: range() },
        },
      }),
      runbook(`notes/${text}.md`, { facts: { title: text } }),
    ],
    people: [person('p', { name: text, team: teamId('t') }), person('q', { name: text, until: date('2026-12-01') })],
    teams: [team('t', ['p'], { name: text })],
    services: [service('s', { name: text, team: teamId('t') })],
    roles: new Map([
      ['r' as RoleId, { id: 'r' as RoleId, name: text, holders: [personId('p')], candidates: [], source }],
    ]),
    levelLabels: { performed: text },
    evidence: new Map([[path(at), [evidence('p', { text, source }), evidence('q', { text, source, level: 'read' })]]]),
  })
}
