import type { KnowledgeBase } from '../../core/domain/knowledgeBase'
import { serviceIds } from '../../core/scaffold/knownServices'
import { printable } from '../../report/printable'
import { nearest } from '../../core/parse/text/nearest'

/** A line for each service that the repository does not know, where it knows any. */
export const unknownServices = (
  names: readonly string[],
  { services }: Pick<KnowledgeBase, 'services'>,
): readonly string[] => {
  const known = [...services.values()].flatMap(({ id, name }) => [id as string, name])
  const unknown = serviceIds(names, services.values()).filter((service) => !known.includes(service))
  return (known.length === 0 ? [] : unknown).map((service) => {
    const near = nearest(service, known)
    const hint = near === undefined ? '' : ` Is ${printable(near)} meant?`
    return `understudy: nothing else here names the service ${printable(service)}.${hint}\n`
  })
}
