import { familyNames, givenNames, teamNames } from './words'

export type GeneratedPerson = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly team: string
  /** More keys of the team file, each after a comma. */
  readonly more?: string | undefined
}

/** So many people, each of another name; some have left, leave soon, are away, or are from outside. */
export const generatedPeople = (count: number, random: (below: number) => number): readonly GeneratedPerson[] =>
  Array.from({ length: count }, (_, at) => {
    const [given, family] = [
      givenNames[at % givenNames.length] ?? '',
      familyNames[Math.floor(at / givenNames.length) % familyNames.length] ?? '',
    ]
    const again = Math.floor(at / (givenNames.length * familyNames.length))
    const name = again === 0 ? `${given} ${family}` : `${given} ${family} ${again + 1}`
    const id = name.toLowerCase().replaceAll(' ', '-')
    return { id, name, email: `${id}@harbour.example`, team: `team-${at % teamNames.length}`, more: lot(random) }
  })

const lot = (random: (below: number) => number): string | undefined => {
  switch (random(16)) {
    case 0:
      return ', until: 2026-08-31'
    case 1:
      return ', until: 2027-01-15'
    case 2:
      return ', away: [{from: 2026-11-10, to: 2026-12-10}]'
    case 3:
      return ', external: true'
  }
  return undefined
}
