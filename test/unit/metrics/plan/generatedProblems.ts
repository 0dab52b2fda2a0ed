import type { Candidate, Need, PlanProblem } from '../../../../src/core/metrics/plan/problem'

/** The same numbers in the same order every time: the generator of S. K. Park and K. W. Miller, 1988. */
export const createRandom = (seed: number): ((below: number) => number) => {
  let state = (seed % 2147483646) + 1
  for (let round = 0; round < 5; round += 1) state = (state * 48271) % 2147483647
  return (below) => {
    state = (state * 48271) % 2147483647
    return below === 0 ? 0 : state % below
  }
}

type Random = ReturnType<typeof createRandom>

const shuffled = (count: number, random: Random): number[] => {
  const all = Array.from({ length: count }, (_, index) => index)
  for (let at = count - 1; at > 0; at -= 1) {
    const other = random(at + 1)
    const one = all[at] ?? 0
    all[at] = all[other] ?? 0
    all[other] = one
  }
  return all
}

const inOrder = (a: Candidate, b: Candidate): number => a.gap - b.gap || a.place - b.place || a.person - b.person

/** A small problem of any sort: people who can do much or nothing, runbooks that need one, two or three pairings. */
export const smallProblem = (seed: number): PlanProblem => {
  const random = createRandom(seed)
  const people = 1 + random(6)
  const needs = Array.from({ length: 1 + random(6) }, (): Need => {
    const order = shuffled(people, random)
    const able = order.slice(0, random(Math.min(4, people + 1)))
    const newcomers = order.slice(able.length).filter(() => random(4) > 0)
    const performed = random(3)
    const teaches = performed === 0 ? 1 + random(2) : random(3)
    const size = Math.max(performed, teaches)
    const mentors = random(2) === 0 ? able : able.slice(0, 1)
    const raisable = able.filter((person) => mentors.length > 1 || !mentors.includes(person))
    const candidate = (person: number, isAble: boolean): Candidate => ({
      person,
      isAble,
      gap: isAble ? 0 : random(4),
      place: random(people),
    })
    const trainees = [
      ...(size > performed ? raisable.map((person) => candidate(person, true)) : []),
      ...newcomers.map((person) => candidate(person, false)),
    ]
    return {
      rank: random(4),
      size,
      raised: size - performed,
      teaches,
      trainees: trainees.sort(inOrder),
      barred: new Set(),
      mentors: mentors.map((person) => ({ person, place: random(2) })),
    }
  })
  const seats = (): number[] => Array.from({ length: people }, () => random(4))
  return {
    trains: seats(),
    mentors: seats(),
    mentored: seats(),
    needs,
    anybody: [],
    most: random(5) === 0 ? random(5) : 1000,
  }
}

export type Shape = {
  readonly people: number
  readonly runbooks: number
  readonly trainsAtOnce: number
  readonly mentorsAtOnce: number
  /** How many teams; everybody and every runbook belongs to one. */
  readonly teams: number
  /** How many of a team's members can run a runbook, at most. */
  readonly able: number
  /** The sizes of needs, each as often as it stands here. */
  readonly sizes: readonly number[]
  /** Policy wants teachers, and nobody teaches: those who can run it may mentor each other. */
  readonly raises: boolean
}

/** A large problem as an organisation has it: teams, few who know, somebody near and everybody else far. */
export const largeProblem = (shape: Shape, seed: number): PlanProblem => {
  const random = createRandom(seed)
  const { people, runbooks, teams } = shape
  const teamOf = (index: number): number => index % teams
  const needs = Array.from({ length: runbooks }, (_, index): Need => {
    const team = teamOf(index)
    const mates = shuffled(people, random).filter((person) => teamOf(person) === team)
    const able = mates.slice(0, 1 + random(shape.able))
    const size = shape.sizes[random(shape.sizes.length)] ?? 1
    const raised = shape.raises ? Math.min(size, random(2)) : 0
    const near = mates.slice(able.length)
    const trainees = near.map((person, at) => ({ person, isAble: false, gap: random(5) === 0 ? 1 : 3, place: at }))
    const raisable =
      raised > 0 && able.length > 1 ? able.map((person, at) => ({ person, isAble: true, gap: 0, place: at })) : []
    return {
      rank: random(4),
      size,
      raised,
      teaches: raised > 0 ? raised : random(2),
      trainees: [...raisable, ...trainees].sort(inOrder),
      barred: new Set(mates),
      mentors: able.map((person) => ({ person, place: 0 })),
    }
  })
  const seats = (each: number): number[] => Array.from({ length: people }, () => Math.max(0, each - random(2)))
  return {
    trains: seats(shape.trainsAtOnce),
    mentors: seats(shape.mentorsAtOnce),
    mentored: seats(0),
    needs,
    anybody: seats(1).map((_, index) => index),
    most: 1_000_000,
  }
}

export const shapes: Readonly<Record<string, Shape>> = {
  'tight mentors': {
    people: 200,
    runbooks: 1000,
    trainsAtOnce: 3,
    mentorsAtOnce: 1,
    teams: 20,
    able: 2,
    sizes: [1, 1, 1, 2],
    raises: false,
  },
  'tight trainees': {
    people: 200,
    runbooks: 1000,
    trainsAtOnce: 1,
    mentorsAtOnce: 4,
    teams: 20,
    able: 3,
    sizes: [1, 1, 2],
    raises: false,
  },
  plenty: {
    people: 200,
    runbooks: 1000,
    trainsAtOnce: 12,
    mentorsAtOnce: 12,
    teams: 20,
    able: 3,
    sizes: [1, 1, 2],
    raises: false,
  },
  'usual seats': {
    people: 200,
    runbooks: 1000,
    trainsAtOnce: 2,
    mentorsAtOnce: 2,
    teams: 20,
    able: 3,
    sizes: [1],
    raises: false,
  },
  'small teams': {
    people: 200,
    runbooks: 1000,
    trainsAtOnce: 2,
    mentorsAtOnce: 2,
    teams: 60,
    able: 2,
    sizes: [1, 2, 2, 3],
    raises: false,
  },
  'nobody teaches yet': {
    people: 200,
    runbooks: 1000,
    trainsAtOnce: 2,
    mentorsAtOnce: 2,
    teams: 20,
    able: 3,
    sizes: [1, 1, 2],
    raises: true,
  },
  'all needs large': {
    people: 200,
    runbooks: 1000,
    trainsAtOnce: 2,
    mentorsAtOnce: 2,
    teams: 20,
    able: 3,
    sizes: [2, 3],
    raises: false,
  },
}
