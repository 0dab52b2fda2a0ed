import type { Met, PlanProblem } from './problem'
import { mostPairings } from './weights'

/** Who has a seat at which need, on one side: trainees or mentors. */
export type Seats = {
  readonly capacity: readonly number[]
  readonly taken: Map<number, number[]>
  readonly load: number[]
}

const seatsFor = (capacity: readonly number[]): Seats => ({
  capacity,
  taken: new Map(),
  load: capacity.map(() => 0),
})

/** A plan while it grows. Needs in it are whole, and none is ever taken out again. */
export type Seating = {
  readonly trainees: Seats
  readonly mentors: Seats
  pairings: number
}

export const createSeating = ({ trains, mentors }: PlanProblem): Seating => ({
  trainees: seatsFor(trains),
  mentors: seatsFor(mentors),
  pairings: 0,
})

/** Gives a need the people named, who have room for it. */
export const place = (seating: Seating, { need, trainees, mentors }: Met): void => {
  put(seating.trainees, need, trainees)
  put(seating.mentors, need, mentors)
  seating.pairings += trainees.length
}

const put = (seats: Seats, need: number, people: readonly number[]): void => {
  seats.taken.set(need, [...people])
  for (const person of people) seats.load[person] = (seats.load[person] ?? 0) + 1
}

/** Seats that somebody still has. */
export const roomOf = ({ load, capacity }: Seats, person: number): number =>
  (capacity[person] ?? 0) - (load[person] ?? 0)

export const hasRoom = (seats: Seats, person: number): boolean => roomOf(seats, person) > 0

/** All needs of the seating, in their order. */
export const metIn = ({ trainees, mentors }: Seating): readonly Met[] =>
  [...trainees.taken.keys()]
    .sort((a, b) => a - b)
    .map((need) => ({ need, trainees: trainees.taken.get(need) ?? [], mentors: mentors.taken.get(need) ?? [] }))

/** True where everybody trained can have one of the mentors who is somebody else. */
export const canPair = (trainees: readonly number[], mentors: readonly number[]): boolean =>
  trainees.every((trainee) => mentors.some((mentor) => mentor !== trainee))

/**
 * Seats one need more, whole, where others can move to make room for it: augmenting paths on either side (Kuhn 1955, with
 * capacities). False, and nothing changed, where they cannot.
 */
export const seat = (seating: Seating, problem: PlanProblem, index: number): boolean => {
  const need = problem.needs[index]
  if (need === undefined || seating.pairings + need.size > mostPairings(problem)) return false
  const able = need.raised === 0 ? [] : need.trainees.filter(({ isAble }) => isAble).map(({ person }) => person)
  // Whoever is raised cannot mentor alone: where the one way round finds nobody to train, another may.
  return [undefined, ...able].some((notMentor) => trySeat(seating, problem, index, notMentor))
}

/** Mentors first: they are few, so that most needs for which there is no room are soon told. */
const trySeat = (seating: Seating, problem: PlanProblem, index: number, notMentor: number | undefined): boolean => {
  const size = problem.needs[index]?.size ?? 0
  const before = [copyOf(seating.trainees), copyOf(seating.mentors)] as const
  const isOpen = (at: number, person: number): boolean => at !== index || person !== notMentor
  const isSeated =
    seatAll(mentorSide(seating, problem, isOpen), index, size) && seatAll(traineeSide(seating, problem), index, size)
  if (isSeated && isSound(seating)) {
    seating.pairings += size
    return true
  }
  restore(seating.trainees, before[0])
  restore(seating.mentors, before[1])
  return false
}

const isSound = ({ trainees, mentors }: Seating): boolean =>
  [...trainees.taken].every(([need, people]) => canPair(people, mentors.taken.get(need) ?? []))

type Side = {
  readonly seats: Seats
  /** Who may have a seat at a need beside those who have one. */
  readonly open: (need: number, own: readonly number[]) => readonly number[]
}

const traineeSide = ({ trainees, mentors }: Seating, { needs, anybody }: PlanProblem): Side => ({
  seats: trainees,
  open: (at, own) => {
    const need = needs[at]
    const taught = mentors.taken.get(at) ?? []
    const isAlone = (person: number): boolean => taught.length > 0 && taught.every((mentor) => mentor === person)
    const able = need?.trainees.filter(({ person, isAble }) => isAble && own.includes(person)).length ?? 0
    const hasRaise = able < (need?.raised ?? 0)
    const named = (need?.trainees ?? []).filter(({ isAble }) => !isAble || hasRaise).map(({ person }) => person)
    return [...named, ...anybody.filter((person) => need?.barred.has(person) === false)].filter(
      (person) => !own.includes(person) && !isAlone(person),
    )
  },
})

const mentorSide = (
  { trainees, mentors }: Seating,
  { needs }: PlanProblem,
  isOpen: (need: number, person: number) => boolean,
): Side => ({
  seats: mentors,
  open: (at, own) => {
    const need = needs[at]
    const taught = trainees.taken.get(at) ?? []
    const isLast = own.length + 1 >= (need?.size ?? 0)
    return (need?.mentors ?? [])
      .map(({ person }) => person)
      .filter((person) => isOpen(at, person))
      .filter((person) => !isLast || !taught.includes(person) || own.some((mentor) => mentor !== person))
  },
})

const seatAll = (side: Side, need: number, size: number): boolean => {
  side.seats.taken.set(need, [])
  for (let count = 0; count < size; count += 1) if (!seatOne(side, need, new Set())) return false
  return true
}

/** One seat more for a need: somebody with room, else somebody whose place at another need somebody else can take. */
const seatOne = (side: Side, need: number, asked: Set<number>): boolean => {
  const { seats } = side
  const own = seats.taken.get(need) ?? []
  const open = side.open(need, own).filter((person) => !asked.has(person))
  const free = open.find((person) => hasRoom(seats, person))
  if (free !== undefined) {
    own.push(free)
    seats.load[free] = (seats.load[free] ?? 0) + 1
    return true
  }
  for (const person of open) {
    if (asked.has(person) || (seats.capacity[person] ?? 0) === 0) continue
    asked.add(person)
    for (const [other, taken] of seats.taken) {
      if (other === need || !taken.includes(person)) continue
      taken.splice(taken.indexOf(person), 1)
      if (seatOne(side, other, asked)) {
        own.push(person)
        return true
      }
      taken.push(person)
    }
  }
  return false
}

type Copy = { readonly taken: ReadonlyMap<number, readonly number[]>; readonly load: readonly number[] }

const copyOf = ({ taken, load }: Seats): Copy => ({
  taken: new Map([...taken].map(([need, people]) => [need, [...people]])),
  load: [...load],
})

const restore = (seats: Seats, { taken, load }: Copy): void => {
  seats.taken.clear()
  for (const [need, people] of taken) seats.taken.set(need, [...people])
  load.forEach((count, person) => (seats.load[person] = count))
}
