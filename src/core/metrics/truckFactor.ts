import type { PersonId } from '../domain/people'
import type { TruckFactor } from './coverageReport'

/**
 * Avelino's greedy truck factor of a set of runbooks, each given by the people who can run it: take away the person
 * who covers the most remaining runbooks (ties by id), until fewer than half of those that had a knower still have
 * one. Undefined where nobody knows any. Greedy, so an upper bound on the fewest.
 *
 * G. Avelino, L. Passos, A. Hora, M. T. Valente: A Novel Approach for Estimating Truck Factors, ICPC 2016.
 */
export const truckFactor = (knowers: readonly (readonly PersonId[])[]): TruckFactor | undefined => {
  let remaining = knowers.filter((people) => people.length > 0)
  const known = remaining.length
  if (known === 0) return undefined
  const gone = new Set<PersonId>()
  while (remaining.length * 2 >= known) {
    gone.add(coversMost(remaining, gone))
    remaining = remaining.filter((people) => people.some((person) => !gone.has(person)))
  }
  return { value: gone.size, people: [...gone] }
}

const coversMost = (runbooks: readonly (readonly PersonId[])[], gone: ReadonlySet<PersonId>): PersonId => {
  const covered = new Map<PersonId, number>()
  for (const people of runbooks) {
    for (const person of people) if (!gone.has(person)) covered.set(person, (covered.get(person) ?? 0) + 1)
  }
  const [first] = [...covered].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  if (!first) throw new Error('A runbook remained that nobody covers.')
  return first[0]
}
