import type { GeneratedPerson } from './generatedPeople'
import type { ImportedCommit } from './importedRepository'
import { deeds, things } from './words'

export type Lot = {
  readonly at: number
  readonly staff: readonly GeneratedPerson[]
  readonly services: readonly string[]
  readonly random: (below: number) => number
}

/** Where the runbook of that number lies. */
export const generatedPath = (at: number, services: number): string =>
  `runbooks/service-${at % services}/runbook-${String(at).padStart(4, '0')}.md`

/** The commits of one runbook: it is written, and sometimes rewritten by somebody else. Every fifth one leaves it to these to tell who knows it. */
export const generatedRunbook = (lot: Lot): readonly ImportedCommit[] => {
  const { at, services, random } = lot
  const path = generatedPath(at, services.length)
  const service = services[at % services.length] ?? ''
  const title = `${deeds[random(deeds.length)] ?? ''} ${things[random(things.length)] ?? ''} of ${service.toLowerCase()} ${at}`
  const head = at % 5 === 4 ? '' : frontMatter(lot, title)
  const [writer, rewriter] = at % 50 === 49 ? [bot, bot] : [anybody(lot), anybody(lot)]
  const first = { author: writer, on: day(random, 2024), message: `Write down how to ${title.toLowerCase()}` }
  const commits = [{ ...first, files: { [path]: `${head}${body(title, 6)}` } }]
  if (random(2) === 0) return commits
  const files = { [path]: `${head}${body(title, 6 + random(20))}` }
  return [...commits, { author: rewriter, on: day(random, 2025), message: 'Say it more plainly', files }]
}

/** Of what it wrote, nobody is known to know anything. */
const bot = { id: 'bot', name: 'harbour-import[bot]', email: 'harbour-import[bot]@users.noreply.github.com', team: '' }

const anybody = ({ staff, random }: Lot): GeneratedPerson =>
  staff[random(staff.length)] ?? { id: 'nobody', name: 'Nobody', email: 'nobody@harbour.example', team: '' }

const day = (random: (below: number) => number, year: number): string => {
  const [month, date] = [1 + random(12), 1 + random(28)].map((part) => String(part).padStart(2, '0'))
  return `${year}-${month ?? '01'}-${date ?? '01'}`
}

const body = (title: string, steps: number): string =>
  [
    `# ${title}`,
    '',
    ...Array.from(
      { length: steps },
      (_, at) => `${at + 1}. Look at gauge ${at} of ${title.length}, and write down what it says.`,
    ),
    '',
  ].join('\n')

const levels = ['none', 'read', 'shadowed', 'performed', 'performed', 'teaches'] as const

const frontMatter = (lot: Lot, title: string): string => {
  const { at, random } = lot
  const trained = Array.from({ length: random(7) }, () => crossTrained(lot))
  const each = [...new Map(trained.map((entry) => [entry.person, entry])).values()]
  const learner =
    random(6) === 0
      ? [
          `training:\n  - {trainee: ${anybody(lot).id}, mentor: ${anybody(lot).id}, target: performed, due: 2026-12-${10 + random(20)}}\n`,
        ]
      : []
  const owner = random(3) === 0 ? [] : [`owners: [${anybody(lot).id}]\n`]
  const reviewed = at % 7 === 0 ? ['last_reviewed_on: 2023-02-01\n'] : []
  const known = each.length === 0 ? [] : [`cross_trained:\n${each.map(({ text }) => `  - ${text}\n`).join('')}`]
  return ['---\n', `title: ${title}\n`, ...owner, ...reviewed, ...known, ...learner, '---\n'].join('')
}

/** A level that is fresh, lapsed, without a day, or was signed off for another text. */
const crossTrained = (lot: Lot): { readonly person: string; readonly text: string } => {
  const { random } = lot
  const [person, level] = [anybody(lot).id, levels[random(levels.length)] ?? 'read']
  const since =
    [`, on: ${day(random, 2026).replace(/-1[12]-/, '-04-')}`, `, on: ${day(random, 2023)}`, ''][random(3)] ?? ''
  const signed =
    since !== '' && level !== 'none' && random(4) === 0
      ? `, signed_off_by: ${anybody(lot).id}, body: "0123456789ab"`
      : ''
  return { person, text: `{person: ${person}, level: ${level}${since}${signed}}` }
}
