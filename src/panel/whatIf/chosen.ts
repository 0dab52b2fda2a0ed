import type { PanelMemory } from '../state/memory'

type Choice = Pick<PanelMemory, 'gone' | 'whatIf'>

/** Takes people for gone, or for there again; what was said about earlier choices is over with it. */
export const choosing = ({ gone, whatIf }: Choice, people: readonly string[], isGone: boolean): Choice => ({
  gone: isGone ? [...new Set([...gone, ...people])] : gone.filter((id) => !people.includes(id)),
  whatIf: { ...whatIf, dropped: undefined },
})

/** Whether all of them are taken for gone. */
export const areGone = ({ gone }: Choice, people: readonly string[]): boolean => people.every((id) => gone.includes(id))

/** Shows all that a list has, or its beginning again. */
export const unfolding = ({ whatIf }: Pick<Choice, 'whatIf'>, key: string): Pick<Choice, 'whatIf'> => {
  const { unfolded } = whatIf
  const changed = unfolded.includes(key) ? unfolded.filter((each) => each !== key) : [...unfolded, key]
  return { whatIf: { ...whatIf, unfolded: changed } }
}
