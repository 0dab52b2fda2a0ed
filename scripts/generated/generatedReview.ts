import { generatedPath, type Lot } from './generatedRunbook'
import type { ImportedCommit } from './importedRepository'

/** One review of an incident, with times, a severity, factors, actions in every state, and the runbook that was used. */
export const generatedReview = (lot: Lot & { readonly runbooks: number }): ImportedCommit => {
  const { at, staff, services, runbooks, random } = lot
  const month = String(1 + (at % 11)).padStart(2, '0')
  const on = `${at % 3 === 0 ? 2025 : 2026}-${month}-${String(1 + random(27)).padStart(2, '0')}`
  const minute = (after: number): string =>
    `${on}T0${Math.floor(after / 60)}:${String(after % 60).padStart(2, '0')}:00Z`
  const [detected, mitigated] = [1 + random(30), 60 + random(120)]
  const who = staff[random(staff.length)] ?? { id: 'nobody', name: 'Nobody', email: 'nobody@harbour.example', team: '' }
  const service = at % services.length
  const title = `${services[service] ?? ''} stood still on ${on}`
  const text = [
    '---',
    'kind: incident-review',
    `id: INC-${at}`,
    `title: ${title}`,
    `status: ${['draft', 'reviewed', 'closed'][random(3)] ?? 'draft'}`,
    `severity: sev${1 + random(4)}`,
    `services: [service-${service}]`,
    `started_at: ${minute(0)}`,
    `detected_at: ${minute(detected)}`,
    `mitigated_at: ${minute(mitigated)}`,
    `resolved_at: ${minute(mitigated + random(200))}`,
    `roles: {commander: ${who.id}, responders: [${who.id}]}`,
    `runbooks_used: [../${generatedPath(random(runbooks), services.length)}]`,
    'contributing_factors:',
    `  - {type: ${['configuration', 'software', 'capacity', 'external', 'process'][random(5)] ?? 'process'}, summary: Something was set up long ago}`,
    '---',
    '',
    `# ${title}`,
    '',
    '## Action items',
    '',
    `- [ ] Watch the ${['pumps', 'locks', 'lights'][random(3)] ?? 'pumps'} (owner: ${who.id}, due: 2026-${month}-28, type: detect)`,
    `- [${random(2) === 0 ? 'x' : ' '}] Write down what was done (owner: ${who.id}, type: prevent)`,
    '- [ ] Ask who else should know',
    '',
  ].join('\n')
  return { author: who, on, message: `Review: ${title}`, files: { [`incidents/${on}-${at}.md`]: text } }
}
