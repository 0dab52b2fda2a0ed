import type { KnowledgeBase } from '../../domain/knowledgeBase'
import type { PersonId } from '../../domain/people'
import type { IsoDate } from '../../domain/text'

/** The days that are taken for the time left where nobody says when the last one is. */
export const usualNotice = 30

/** The earliest last day that is known of these people; undefined where none is. */
export const knownLastDay = (base: KnowledgeBase, people: readonly PersonId[]): IsoDate | undefined =>
  people.flatMap((id) => base.people.get(id)?.until ?? []).sort()[0]
