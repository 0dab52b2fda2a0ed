import type { Document } from '../../domain/documents'
import type { PersonId } from '../../domain/people'

/** The known people whom a document's front matter names as owners, each with the line. */
export const owningPeople = (document: Document): readonly { readonly id: PersonId; readonly line: number }[] =>
  document.owners.flatMap(({ owner, source, where }) =>
    source === 'front-matter' && owner.kind === 'person' ? [{ id: owner.id, line: where.line }] : [],
  )

/** The known people whom a document's front matter names as owners or cross-trained: what they know is not guessed at. */
export const declaredPeople = (document: Document): readonly PersonId[] => [
  ...owningPeople(document).map(({ id }) => id),
  ...document.crossTrained.flatMap(({ id }) => (id === undefined ? [] : [id])),
]
