import type { KnowledgeBase } from './knowledgeBase'
import type { PersonId } from './people'

const plain = (name: string): string => name.trim().normalize('NFC').toLowerCase()

/** All who go by a full name that several people share, in the order of the snapshot; nobody where one or none has it. */
export const namesakes = ({ people }: Pick<KnowledgeBase, 'people'>, name: string): readonly PersonId[] => {
  const wanted = plain(name)
  const found = [...people.values()].filter((person) => plain(person.name) === wanted).map(({ id }) => id)
  return found.length > 1 ? found : []
}
