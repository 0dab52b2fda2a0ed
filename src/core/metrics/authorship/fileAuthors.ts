import { daysBetween } from '../../domain/calendar'
import type { PersonId } from '../../domain/people'
import type { IsoDate } from '../../domain/text'
import type { TruckFactor } from '../coverageReport/coverageReport'
import { truckFactor } from '../coverageReport/truckFactor'

/** One commit's change to one file, of whatever sort. */
export type FileChange = { readonly by: readonly PersonId[]; readonly on: IsoDate; readonly creates: boolean }

/** `none`: each change counts the same; `jetbrains`: it counts less the longer ago it was. */
export type Decay = 'none' | 'jetbrains'

export type FileTruckFactor = {
  readonly files: number
  /** Files that somebody is an author of. */
  readonly withAuthor: number
  /** Undefined where no file has an author. */
  readonly truckFactor: TruckFactor | undefined
}

/**
 * The truck factor of any files, as published: G. Avelino, L. Passos, A. Hora, M. T. Valente, A Novel Approach for
 * Estimating Truck Factors, ICPC 2016. An author is whoever has a degree of authorship of 3.293 at least and more than
 * 0.75 of the file's highest; the people who author the most files are taken away one by one until fewer than half of
 * the files that had an author still have one.
 *
 * With `jetbrains`, only changes of the 547 days before `asOf` count, each by exp(−days/90): the window and the
 * characteristic time of E. Jabrayilzade, M. Evtikhiev, E. Tüzün, V. Kovalenko, Bus Factor In Practice, ICSE-SEIP 2022, as
 * their Bus Factor Explorer has them (github.com/JetBrains-Research/bus-factor-explorer, BusFactorConstants:
 * `decayCharacteristicTime` 90, `daysGap` 547), counted back as there from the newest commit (`decaysFrom`). What is made
 * of the weighted changes is Avelino's degree, which is their `calcWeightedUserToFileAuthorship` without reviews and
 * meetings; the degree with other slopes that their tool takes by default is not offered.
 */
export const fileTruckFactor = (
  files: Iterable<readonly FileChange[]>,
  asOf: IsoDate,
  decay: Decay = 'none',
): FileTruckFactor => {
  const authors = [...files].map((changes) => fileAuthors(changes, asOf, decay))
  return {
    files: authors.length,
    withAuthor: authors.filter((people) => people.length > 0).length,
    truckFactor: truckFactor(authors),
  }
}

/** The day from which changes are counted back: the newest on which anybody committed; `today` where none did before it. */
export const decaysFrom = (commits: readonly { readonly on: IsoDate }[], today: IsoDate): IsoDate =>
  commits.reduce<IsoDate | undefined>(
    (newest, { on }) => (on <= today && (newest === undefined || on > newest) ? on : newest),
    undefined,
  ) ?? today

/** Least degree of authorship of an author, and what share of the highest it must be above. */
const leastDegree = 3.293
const leastShare = 0.75

const windowDays = 547
const decayDays = 90

type Part = { created: number; own: number }

/** The authors of one file by that definition, by id; nobody where no change counts. */
export const fileAuthors = (changes: readonly FileChange[], asOf: IsoDate, decay: Decay): readonly PersonId[] => {
  const parts = new Map<PersonId, Part>()
  let later = 0
  for (const { by, on, creates } of changes) {
    const weight = weightOf(daysBetween(on, asOf), decay)
    if (weight === 0) continue
    if (!creates) later += weight
    for (const person of by) {
      const part = parts.get(person) ?? { created: 0, own: 0 }
      if (creates) part.created += weight
      else part.own += weight
      parts.set(person, part)
    }
  }
  const degrees = [...parts].map(([person, part]) => ({ person, degree: degreeOf(part, later) }))
  const highest = Math.max(...degrees.map(({ degree }) => degree))
  return degrees
    .filter(({ degree }) => degree >= leastDegree && degree / highest > leastShare)
    .map(({ person }) => person)
    .sort()
}

/** A commit dated later is as good as one of that day. */
const weightOf = (days: number, decay: Decay): number => {
  switch (decay) {
    case 'none':
      return 1
    case 'jetbrains':
      return days > windowDays ? 0 : Math.exp(-Math.max(0, days) / decayDays)
  }
}

const degreeOf = ({ created, own }: Part, later: number): number =>
  // Sums of weights differ in their last digits from the order in which they were added.
  3.293 + 1.098 * created + 0.164 * own - 0.321 * Math.log(1 + Math.max(0, later - own))
