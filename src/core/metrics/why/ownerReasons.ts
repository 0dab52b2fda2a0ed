import type { Document } from '../../domain/documents'
import type { KnowledgeBase } from '../../domain/knowledgeBase'
import type { Ownership } from '../../domain/people'
import { counted } from '../words'

/** An owner of a document, and what that ownership is worth as knowledge. */
export type ExplainedOwner = { readonly ownership: Ownership; readonly name: string; readonly sentence: string }

const sourceName: Readonly<Record<Ownership['source'], string>> = {
  'front-matter': "the document's front matter",
  codeowners: 'CODEOWNERS',
  'owners-file': 'an OWNERS file',
  'team-file': 'the team file',
  config: 'the configuration',
  body: "a label in the document's text",
}

const sentence = (base: KnowledgeBase, { owner, source }: Ownership): string => {
  const named = `Named in ${sourceName[source]}`
  switch (owner.kind) {
    case 'person':
      if (source !== 'front-matter') return `${named}: accountable, which says nothing of being able.`
      return base.policy.ownerCountsAs === 'none'
        ? `${named}: accountable; the policy asks owners to prove their level like everybody else.`
        : `${named}: accountable, and assumed to be able to run it unless cross_trained says otherwise.`
    case 'team': {
      const members = base.teams.get(owner.id)?.members.length ?? 0
      return members === 0
        ? `${named}: a team whose members nothing names, so it counts as nobody.`
        : `${named}: a team of ${counted(members, 'person', 'people')}: accountable, and no level for any of them.`
    }
    case 'unresolved':
      return `${named}: neither a person nor a team we know, so it counts as nobody.`
  }
}

const nameOf = (base: KnowledgeBase, { owner }: Ownership): string => {
  switch (owner.kind) {
    case 'person':
      return base.people.get(owner.id)?.name ?? owner.id
    case 'team':
      return base.teams.get(owner.id)?.name ?? owner.id
    case 'unresolved':
      return owner.id
  }
}

/** Every owner of a document with the sentence that says where it is said and what follows from it. */
export const explainOwners = (base: KnowledgeBase, document: Document): readonly ExplainedOwner[] =>
  document.owners.map((ownership) => ({
    ownership,
    name: nameOf(base, ownership),
    sentence: sentence(base, ownership),
  }))

/** Those who were accountable once: told, so that nobody asks in vain why they are not counted. */
export const explainFormerOwners = (base: KnowledgeBase, { formerOwners = [] }: Document): readonly ExplainedOwner[] =>
  formerOwners.map((ownership) => ({
    ownership,
    name: nameOf(base, ownership),
    sentence: `Named in ${sourceName[ownership.source]} as a former owner: accountable no more, and not counted as one.`,
  }))
