import type { StatedHandover } from '../../domain/documents'
import type { KnowledgeBase } from '../../domain/knowledgeBase'
import type { PersonId } from '../../domain/people'
import type { DocPath, IsoDate } from '../../domain/text'

type Step = StatedHandover['steps'][number]

/** How far a handover that was written down has come. */
export type HandoverProgress = {
  readonly path: DocPath
  readonly title: string
  /** Those of the people it names who are known, in its order. */
  readonly people: readonly PersonId[]
  /** As the document states it, else the earliest that the team file knows of these people. */
  readonly lastDay: IsoDate | undefined
  readonly done: number
  readonly total: number
  /** What is not done, in the order of the text. */
  readonly open: readonly Step[]
  /** Of these, what was to be done before today. */
  readonly overdue: readonly Step[]
}

/** Every handover of the repository, the earliest last day first, those without one last. */
export const handoverProgress = (base: KnowledgeBase, today: IsoDate): readonly HandoverProgress[] =>
  [...base.documents.values()]
    .flatMap(({ path, kind, facts }) =>
      facts.handover === undefined || kind === 'template'
        ? []
        : [{ path, title: facts.title, ...progressOf(base, facts.handover, today) }],
    )
    .sort((a, b) => compare(a.lastDay ?? '~', b.lastDay ?? '~') || compare(a.path, b.path))

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const progressOf = (
  base: KnowledgeBase,
  { people, lastDay, steps }: StatedHandover,
  today: IsoDate,
): Omit<HandoverProgress, 'path' | 'title'> => {
  const ids = people.flatMap(({ value }) => {
    const who = base.resolve(value)
    return who.kind === 'person' ? [who.id] : []
  })
  const [earliest] = ids.flatMap((id) => base.people.get(id)?.until ?? []).sort()
  const open = steps.filter(({ done }) => !done)
  return {
    people: [...new Set(ids)],
    lastDay: lastDay ?? earliest,
    done: steps.length - open.length,
    total: steps.length,
    open,
    overdue: open.filter(({ due }) => due !== undefined && due < today),
  }
}
