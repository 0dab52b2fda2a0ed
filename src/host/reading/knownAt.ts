import type { BodyAround } from '../../core/assist/completions/bodyCompletions'
import type { Known, KnownName } from '../../core/assist/completions/completionOffer'
import type { DocumentFacts } from '../../core/domain/documents'
import type { KnowledgeBase } from '../../core/domain/knowledgeBase'
import type { DocPath, IsoInstant } from '../../core/domain/text'
import { mentionOf } from '../../core/edit/personName'
import { usualSections } from '../../core/lint/reviewTemplates'
import { relativePath } from '../../core/domain/paths'
import { readSettings } from '../settings'
import type { ReadyRoot } from './rootKnowledge'

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)]

const named = (texts: readonly string[]): readonly KnownName[] => unique(texts).map((id) => ({ id, name: id }))

/** All that a file of a folder that has been read may name, as the file would have to write it, and what time it is. */
export const knownAt = ({ base, today, folder }: ReadyRoot, path: DocPath): Known => {
  const person = [...base.people.values()]
  const team = [...base.teams.values()]
  const documents = [...base.documents.values()]
  const reviews = documents.filter(({ kind }) => kind === 'incident-review')
  return {
    person,
    team,
    owner: [...person, ...team],
    service: [...base.services.values()],
    alert: named(documents.flatMap(({ facts }) => facts.stated.alerts.map(({ value }) => value))),
    incident: reviews
      .filter((review) => review.path !== path)
      .flatMap(({ facts }) => {
        const id = facts.stated.id?.value
        return id === undefined ? [] : [{ id, name: facts.title }]
      }),
    runbook: documents
      .filter(({ kind }) => kind === 'runbook')
      .map((runbook) => ({ id: relativePath(path, runbook.path), name: runbook.facts.title })),
    path: [],
    words: {
      severity: readSettings(folder.uri).severities,
      factor: unique(reviews.flatMap(({ facts }) => facts.stated.contributingFactors.map(({ type }) => type))).filter(
        (type) => type !== 'other',
      ),
    },
    clock: {
      today,
      now: `${today}T${new Date().toISOString().slice(11, 19)}Z` as IsoInstant,
      offsetNear: (moment) => -new Date(moment).getTimezoneOffset(),
    },
  }
}

/** What prevents, detects or softens the next one: the sorts that most teams tell apart. */
const usualActionTypes = ['prevent', 'detect', 'mitigate', 'process']

/** What the text around a place in a document decides. */
export const aroundOf = ({ base }: ReadyRoot, facts: DocumentFacts, kind: BodyAround['kind']): BodyAround => {
  const documents = [...base.documents.values()]
  const used = documents.flatMap((other) => other.facts.stated.actionItems.flatMap(({ type }) => type ?? []))
  return {
    kind,
    usualSections: usualSections(base, facts, kind),
    handles: handlesIn(base),
    links: documents
      .filter((other) => other.path !== facts.path)
      .filter((other) => other.kind === 'runbook' || other.kind === 'incident-review')
      .map(({ path, facts: { stated, title } }) => ({
        id: stated.id?.value ?? title,
        name: title,
        path: relativePath(facts.path, path),
      })),
    actionTypes: unique([...usualActionTypes, ...base.policy.closeActionsWithin.by.keys(), ...used]),
  }
}

/** Handles by which a reader, and we, know who is meant; a person's is the one that commands write too. */
const handlesIn = (base: KnowledgeBase): readonly KnownName[] => {
  const people = [...base.people.values()].flatMap(({ id, name }) => {
    const handle = mentionOf(id, base)
    return handle?.startsWith('@') === true ? [{ id: handle, name }] : []
  })
  const teams = [...base.teams.values()].flatMap(({ id, name, handles }) => {
    const handle = id.startsWith('@') ? id : handles[0]
    return handle === undefined ? [] : [{ id: handle, name }]
  })
  return [...people, ...teams]
}
