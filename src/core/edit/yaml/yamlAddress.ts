import { isMap, isSeq, openYaml, pairPlaces, placeNamed } from './yamlPlaces'

/** A way from the top map to a value: accepted keys of a map's entry, or the number of a list's item. */
export type Address = readonly (readonly string[] | number)[]

export const nodeAt = (source: string, address: Address): unknown => {
  let node: unknown = openYaml(source)
  for (const step of address) {
    if (typeof step === 'number') node = isSeq(node) ? node.items[step] : undefined
    else node = isMap(node) ? placeNamed(pairPlaces(source, node), step)?.node : undefined
  }
  return node
}
