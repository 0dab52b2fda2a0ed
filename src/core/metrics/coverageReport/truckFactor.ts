import type { PersonId } from '../../domain/people'
import type { TruckFactor } from './coverageReport'

/**
 * Avelino's greedy truck factor of a set of runbooks, each given by the people who can run it: take away the person
 * who covers the most remaining runbooks (ties by id), until fewer than half of those that had a knower still have
 * one. Undefined where nobody knows any. Greedy, so an upper bound on the fewest.
 *
 * G. Avelino, L. Passos, A. Hora, M. T. Valente: A Novel Approach for Estimating Truck Factors, ICPC 2016.
 */
export const truckFactor = (knowers: readonly (readonly PersonId[])[]): TruckFactor | undefined => {
  const known = knowers.filter((people) => people.length > 0)
  if (known.length === 0) return undefined
  // As long as somebody is there, so is all they cover: nobody's count changes, and the order is settled at the start.
  const order = byCoverage(known)
  const rank = new Map(order.map((person, index) => [person, index]))
  const lostWith = new Array<number>(order.length).fill(0)
  for (const people of known) {
    const last = people.reduce((latest, person) => Math.max(latest, rank.get(person) ?? 0), 0)
    lostWith[last] = (lostWith[last] ?? 0) + 1
  }
  let remaining = known.length
  let value = 0
  while (remaining * 2 >= known.length) {
    remaining -= lostWith[value] ?? 0
    value += 1
  }
  return { value, people: order.slice(0, value) }
}

/** Everybody, those who cover the most first, equals by id. */
const byCoverage = (runbooks: readonly (readonly PersonId[])[]): readonly PersonId[] => {
  const covered = new Map<PersonId, number>()
  for (const people of runbooks) for (const person of people) covered.set(person, (covered.get(person) ?? 0) + 1)
  return [...covered].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([person]) => person)
}
