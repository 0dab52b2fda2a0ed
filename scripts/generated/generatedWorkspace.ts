import { join } from 'node:path'
import { temporaryFolder } from '../editorHost/paths'
import { generatedPeople, type GeneratedPerson } from './generatedPeople'
import { generatedReview } from './generatedReview'
import { generatedRunbook } from './generatedRunbook'
import { importRepository, type ImportedCommit } from './importedRepository'
import { createRandom } from './random'
import { serviceNames, teamNames } from './words'

/** The day that every age in a generated workspace is reckoned on. */
export const generatedToday = '2026-11-20'

/**
 * A repository of so many runbooks and people with all that a matrix can show: every level, lapsed and changed ones, what only the history tells,
 * people who have left, are away or learn, runbooks nobody knows; and a review for every twentieth runbook. The same each time. Answers its root.
 */
export const generatedWorkspace = async (runbooks: number, people: number): Promise<string> => {
  const root = join(await temporaryFolder('generated'), `harbour-${runbooks}x${people}`)
  await importRepository(root, generatedCommits(runbooks, people))
  return root
}

/** The commits of that repository, oldest first. */
export const generatedCommits = (runbooks: number, people: number): readonly ImportedCommit[] => {
  const random = createRandom(20261120)
  const staff = generatedPeople(people, random)
  const services = serviceNames.slice(0, Math.max(1, Math.min(serviceNames.length, Math.ceil(runbooks / 12))))
  const [lead = { id: 'nobody', name: 'Nobody', email: 'nobody@harbour.example', team: '' }] = staff
  const files = {
    '.understudy/team.yaml': teamFile(staff, services),
    '.understudy/config.yaml': `today: ${generatedToday}\n`,
  }
  const documents = Array.from({ length: runbooks }, (_, at) =>
    generatedRunbook({ at, staff, services, random }),
  ).flat()
  const reviews = Array.from({ length: Math.floor(runbooks / 20) }, (_, at) =>
    generatedReview({ at, staff, services, runbooks, random }),
  )
  const commits = [...documents, ...reviews].toSorted((a, b) => a.on.localeCompare(b.on))
  return [...commits, { author: lead, on: generatedToday, message: 'Say who we are', files }]
}

const teamFile = (staff: readonly GeneratedPerson[], services: readonly string[]): string => {
  const people = staff.map(
    ({ id, name, email, team, more }) => `  ${id}: {name: ${name}, emails: [${email}], team: ${team}${more ?? ''}}`,
  )
  const teams = teamNames.map((name, at) => `  team-${at}: {name: ${name}}`)
  const criticalities = ['critical', 'high', 'normal', 'low']
  const described = services.map(
    (name, at) =>
      `  service-${at}: {name: ${name}, team: team-${at % teamNames.length}, criticality: ${criticalities[at % 4] ?? 'normal'}, documents: [runbooks/service-${at}/**]}`,
  )
  return ['people:', ...people, 'teams:', ...teams, 'services:', ...described, ''].join('\n')
}
