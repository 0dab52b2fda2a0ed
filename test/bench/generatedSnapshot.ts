import type { Evidence } from '../../src/core/domain/coverage'
import type { Document } from '../../src/core/domain/documents'
import type { KnowledgeBase } from '../../src/core/domain/knowledgeBase'
import type { Person, Service } from '../../src/core/domain/people'
import { criticalities } from '../../src/core/domain/risks'
import { createRandom } from '../../scripts/generated/random'
import { date, knowledgeBase, path, person, personId, runbook, service, serviceId } from '../unit/support/snapshots'

const kinds = ['signed-off', 'declared', 'owner', 'exercised', 'training'] as const
const levels = ['read', 'shadowed', 'performed', 'teaches'] as const

/** A snapshot with so many runbooks and people: each runbook has evidence of one to ten people, a few facts each. */
export const generatedSnapshot = (documents: number, people: number): KnowledgeBase => {
  const random = createRandom(20261121)
  const one = <T>(all: readonly [T, ...T[]]): T => all[random(all.length)] ?? all[0]
  const staff: readonly Person[] = Array.from({ length: people }, (_, index) =>
    person(`person-${index}`, {
      external: random(10) === 0,
      until: random(12) === 0 ? date('2026-06-30') : random(20) === 0 ? date('2027-01-15') : undefined,
    }),
  )
  const services: readonly Service[] = Array.from({ length: documents / 50 }, (_, index) => service(`service-${index}`))
  const evidence = new Map<Document['path'], readonly Evidence[]>()
  const all = Array.from({ length: documents }, (_, index): Document => {
    const at = `runbooks/area-${index % 97}/runbook-${index}.md`
    const knowers = Array.from({ length: 1 + random(10) }, () => personId(`person-${random(people)}`))
    const known = knowers.flatMap((who) =>
      Array.from({ length: 1 + random(3) }, (): Evidence => {
        const day = `202${4 + random(3)}-0${1 + random(9)}-1${random(10)}`
        return {
          person: who,
          kind: one(kinds),
          level: one(levels),
          on: random(5) === 0 ? undefined : date(day),
          text: 'declared as able to run it',
          source: { kind: 'line', path: path(at), line: 4 },
          body: undefined,
        }
      }),
    )
    if (random(4) > 0) evidence.set(path(at), known)
    const where = { kind: 'line', path: path(at), line: 2 } as const
    return runbook(at, {
      criticality: criticalities[random(4)] ?? 'normal',
      services: [serviceId(`service-${index % services.length}`)],
      owners: [{ owner: { kind: 'person', id: knowers[0] ?? personId('person-0') }, source: 'front-matter', where }],
    })
  })
  return knowledgeBase({ documents: all, people: staff, services, evidence })
}
