import type { Text } from './picture'
import { rounded } from './rounded'
import { shortened, textWidth } from './textWidth'

/** A place on an axis: what it is called, such as a month, and what several of them are together, such as their year. */
export type Place = { readonly x: number; readonly label: string; readonly group?: string | undefined }

export const labelSize = 11
const gap = 8
const broadest = 120

/** Pixels under the axis that its labels take. */
export const labelsHeight = (places: readonly Pick<Place, 'group'>[]): number =>
  places.some(({ group }) => group !== undefined) ? 37 : 23

const isFirstOfGroup = (places: readonly Place[], index: number): boolean =>
  places[index]?.group !== undefined && places[index].group !== places[index - 1]?.group

const longestGroup = (places: readonly Place[]): number => {
  const sizes = new Map<string | undefined, number>()
  for (const { group } of places) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  return [...sizes.values()].reduce((a, b) => Math.max(a, b), 0)
}

/** Steps that meet every year at the same place: of months, and of quarters. */
const monthSteps = [1, 2, 3, 4, 6, 12, 24]
const quarterSteps = [1, 2, 4, 8, 12]

/** How many places one label stands for, so that none touches the next and years begin with a label where they can. */
const stepOf = (places: readonly Place[], broad: number): number => {
  const [first, last] = [places[0]?.x ?? 0, places.at(-1)?.x ?? 0]
  const apart = (last - first) / Math.max(1, places.length - 1)
  const least = Math.min(places.length, Math.max(1, Math.ceil((broad + gap) / Math.max(apart, 0.01))))
  const size = longestGroup(places)
  const steps = size > 4 ? monthSteps : size > 1 ? quarterSteps : []
  return steps.find((step) => step >= least) ?? least
}

/** Texts beside each other that keep off the edges and off one another: who comes first has the room. */
const inRoom = (places: readonly Place[], width: number, y: number, textOf: (place: Place) => string): Text[] => {
  let free = 0
  return places.flatMap((place) => {
    const text = shortened(textOf(place), Math.min(broadest, width), labelSize)
    const broad = textWidth(text, labelSize)
    const left = Math.max(0, Math.min(width - broad, place.x - broad / 2))
    if (text === '' || left < free) return []
    free = left + broad + gap / 2
    return [{ kind: 'text', x: rounded(left + broad / 2), y, text, anchor: 'middle', size: labelSize, fill: 'muted' }]
  })
}

/** What stands under an axis whose places go from left to right: as many labels as have room, and their groups below. */
export const axisLabels = (places: readonly Place[], width: number, y: number): readonly Text[] => {
  if (places.length === 0) return []
  const broad = places.reduce((most, { label }) => Math.max(most, textWidth(label.slice(0, 60), labelSize)), 0)
  const step = stepOf(places, Math.min(broadest, width, broad))
  const begin = Math.max(
    0,
    places.findIndex((_, index) => index > 0 && isFirstOfGroup(places, index)),
  )
  const shown = places.filter((_, index) => (index - begin) % step === 0)
  const groups = shown.filter((_, index) => isFirstOfGroup(shown, index))
  return [
    ...inRoom(shown, width, y + 17, ({ label }) => label),
    ...inRoom(groups, width, y + 31, ({ group }) => group ?? ''),
  ]
}
