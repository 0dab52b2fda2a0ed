import { addInterval } from '../domain/calendar'
import type { Document, DocumentFacts } from '../domain/documents'
import type { Resolved } from '../domain/knowledgeBase'
import type { Ownership, PersonId, Service, ServiceId, StatedName } from '../domain/people'
import type { Policy } from '../domain/policy'
import type { DocPath } from '../domain/text'
import type { FolderDefaults } from '../parse/understudy/configFile'
import { globMatcher } from '../parse/text/globs'
import type { Classification } from './kind/classify'
import { brokenLinks } from './links'
import { createServiceFinder, criticalityOf } from './services'
import { settleFacts } from './settleFacts'

/** What a document's facts are resolved against. */
export type Surroundings = {
  readonly policy: Policy
  readonly services: readonly Service[]
  readonly folders: readonly FolderDefaults[]
  readonly resolve: (name: string) => Resolved
  readonly ownersOf: (
    facts: DocumentFacts,
    services: readonly Service[],
    folder: FolderDefaults | undefined,
  ) => Document['owners']
  readonly formerOwnersOf: (path: DocPath, owners: Document['owners']) => readonly Ownership[]
  readonly exists: (path: string) => boolean
}

export type DocumentResolver = {
  readonly resolve: (facts: DocumentFacts, classification: Classification) => Document
  /** The team file's services and those that the documents resolved so far name. */
  readonly services: () => ReadonlyMap<ServiceId, Service>
}

/** Makes documents of facts: who is meant, which services, how critical, when it is to be reviewed, what is broken. */
export const createDocumentResolver = (around: Surroundings): DocumentResolver => {
  const folders = around.folders.map((folder) => ({ folder, matches: globMatcher([folder.path]) }))
  const finder = createServiceFinder(around.services, servicesOfFolders(around.folders))
  return {
    resolve: (facts, classification) => {
      const folder = folders.findLast(({ matches }) => matches(facts.path))?.folder
      const services = finder.of(facts.path, facts.stated.services)
      return resolved(settleFacts(facts, classification.kind), classification, around, {
        folder,
        services,
        known: finder.all(),
      })
    },
    services: () => finder.all(),
  }
}

const servicesOfFolders = (folders: readonly FolderDefaults[]) =>
  folders.flatMap(({ path, service }) => (service === undefined ? [] : [{ glob: path, service }]))

type Place = {
  readonly folder: FolderDefaults | undefined
  readonly services: readonly ServiceId[]
  readonly known: ReadonlyMap<ServiceId, Service>
}

const resolved = (
  facts: DocumentFacts,
  { kind, reason, detail }: Classification,
  around: Surroundings,
  { folder, services, known }: Place,
): Document => {
  const { stated, path } = facts
  const own = services.flatMap((id) => known.get(id) ?? [])
  const owners = around.ownersOf(facts, own, folder)
  const formerOwners = around.formerOwnersOf(path, owners)
  return {
    path,
    kind,
    kindReason: reason,
    kindDetail: detail,
    facts,
    life: lifeOf(stated.status?.value),
    criticality: criticalityOf(stated.criticality?.value, own, folder?.criticality),
    services,
    owners,
    ...(formerOwners.length === 0 ? {} : { formerOwners }),
    crossTrained: stated.crossTrained.map((entry) => ({ ...entry, id: personOf(around, entry.person) })),
    assignments: stated.training.map((entry) => ({
      ...entry,
      traineeId: personOf(around, entry.trainee),
      mentorId: entry.mentor && personOf(around, entry.mentor),
    })),
    review: reviewOf(facts, around.policy),
    brokenLinks: brokenLinks(path, facts.links, around.exists),
  }
}

const personOf = ({ resolve }: Surroundings, { value }: StatedName): PersonId | undefined => {
  const who = resolve(value)
  return who.kind === 'person' ? who.id : undefined
}

const lifeOf = (status: string | undefined): Document['life'] => {
  switch (status?.trim().toLowerCase()) {
    case 'draft':
    case 'wip':
      return 'draft'
    case 'retired':
    case 'deprecated':
    case 'archived':
    case 'obsolete':
      return 'retired'
    case undefined:
      return 'active'
  }
  return 'active'
}

/** A stated date decides; else the interval from the last review, the document's own or the policy's. */
const reviewOf = ({ stated }: DocumentFacts, policy: Policy): Document['review'] => {
  const lastReviewedOn = stated.lastReviewedOn?.value
  const interval = stated.reviewIn?.value ?? policy.reviewIn
  const following = lastReviewedOn && addInterval(lastReviewedOn, interval)
  return { lastReviewedOn, reviewBy: stated.reviewBy?.value ?? following }
}
