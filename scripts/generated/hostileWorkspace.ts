import { join } from 'node:path'
import { temporaryFolder } from '../editorHost/paths'
import { importRepository } from './importedRepository'

/** What somebody might write who wants the page to run it, to load it, or to fall over it. */
export const hostileTexts = {
  image: '<img src=x onerror="alert(1)">',
  script: '<script>alert(2)</script>',
  closing: '</title></main></body><svg onload=alert(3)>',
  link: '[click](javascript:alert(4)) <a href="javascript:alert(4)">click</a>',
  template: '${7*7} {{7*7}} <%= 7*7 %> #{7*7}',
  override: 'safe\u202Egnp.exe\u202C and \u2066isolated\u2069',
  invisible: 'zero\u200Bwidth\u200D\uFEFFjoined',
  long: `Long${'o'.repeat(10_000)}ng`,
  quotes: `"double" 'single' \`back\` &amp; &lt;b&gt; \\ %s %d`,
  entity: '&#60;img src=x onerror=alert(5)&#62;',
  nothing: 'undefined',
  formula: '=HYPERLINK("https://attacker.example","x")',
  style: '<style>*{display:none}</style>',
  frame: '<iframe srcdoc="<script>alert(6)</script>"></iframe>',
} as const

/** Ids and folders that are keys of every object. */
const treacherousIds = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'null',
  'undefined',
  'valueOf',
] as const

const says = (text: string): string => JSON.stringify(text)

/**
 * A repository whose every title, name, service, team, reason, action item, severity and (where `oddPaths` allows it) folder is one of these texts. Answers its root.
 */
export const hostileWorkspace = async (oddPaths = process.platform !== 'win32'): Promise<string> => {
  const root = join(await temporaryFolder('hostile'), 'hostile')
  const author = { name: 'Eve Plain', email: 'eve@hostile.example' }
  await importRepository(root, [
    { author, on: '2026-03-01', message: hostileTexts.image, files: { ...runbooks(oddPaths), ...reviews() } },
    { author, on: '2026-11-01', message: hostileTexts.script, files: controlFiles() },
  ])
  return root
}

const texts = Object.entries(hostileTexts)

const personId = (at: number): string => treacherousIds[at] ?? `person-${at}`

const serviceId = (at: number): string => treacherousIds[at] ?? `service-${at}`

const runbooks = (oddPaths: boolean): Readonly<Record<string, string>> =>
  Object.fromEntries(
    texts.map(([name, text], at) => {
      const odd =
        [`<img src=x onerror=alert(${at})>`, '__proto__', 'constructor', '${7*7}', 'a\u202Eb', 'it\'s "quoted"'][
          at % 6
        ] ?? name
      const folder = oddPaths ? odd : (treacherousIds[at] ?? name)
      return [`runbooks/${folder}/${name}.md`, runbook(text, at)]
    }),
  )

const runbook = (text: string, at: number): string =>
  [
    '---',
    'kind: runbook',
    `title: ${says(text)}`,
    `services: [${says(serviceId(at))}]`,
    ...(at % 4 === 3 ? [] : [`owners: [${says(personId(at))}]`]),
    'cross_trained:',
    `  - {person: ${says(personId(at + 1))}, level: performed, on: 2026-05-01, note: ${says(text)}}`,
    `  - {person: ${says(personId(at + 2))}, level: teaches, on: 2023-05-01, signed_off_by: ${says(personId(at))}, body: "0123456789ab"}`,
    'training:',
    `  - {trainee: ${says(personId(at + 3))}, mentor: ${says(personId(at + 1))}, target: performed, due: 2026-10-01}`,
    `exercises:`,
    `  - {on: 2026-05-01, kind: drill, by: [${says(personId(at + 1))}], note: ${says(text)}}`,
    ...(at % 5 === 0 ? [`accepted_risk: {reason: ${says(text)}, until: 2027-04-30, by: ${says(personId(at))}}`] : []),
    '---',
    '',
    `# ${text}`,
    '',
    `1. ${text}`,
    '2. Then write it down.',
    '',
  ].join('\n')

const reviews = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    texts.map(([name, text], at) => [`incidents/2026-0${1 + (at % 9)}-0${1 + (at % 9)}-${name}.md`, review(text, at)]),
  )

const review = (text: string, at: number): string =>
  [
    '---',
    'kind: incident-review',
    `id: ${says(`INC-${text}`)}`,
    `title: ${says(text)}`,
    'status: reviewed',
    `severity: ${says(text)}`,
    `services: [${says(serviceId(at))}]`,
    ...['started', 'detected', 'mitigated', 'resolved'].map(
      (what, hour) => `${what}_at: 2026-0${1 + (at % 9)}-0${1 + (at % 9)}T0${hour + 1}:00:00Z`,
    ),
    `roles: {commander: ${says(personId(at))}, responders: [${says(personId(at + 1))}]}`,
    'contributing_factors:',
    `  - {type: ${says(text)}, summary: ${says(text)}}`,
    '---',
    '',
    `# ${text}`,
    '',
    '## Action items',
    '',
    `- [ ] ${text} (owner: ${personId(at)}, due: 2026-10-01, type: prevent)`,
    `- [ ] ${text}`,
    '',
  ].join('\n')

const controlFiles = (): Readonly<Record<string, string>> => ({
  '.understudy/config.yaml': 'today: 2026-11-20\n',
  '.understudy/team.yaml': [
    'people:',
    ...texts.map(
      ([name, text], at) =>
        `  ${says(personId(at))}: {name: ${says(text)}, emails: [${name}@hostile.example], team: ${says(serviceId(at % 5))}, role: ${says(text)}}`,
    ),
    'teams:',
    ...texts.map(([, text], at) => `  ${says(serviceId(at))}: {name: ${says(text)}}`),
    'services:',
    ...texts.map(([, text], at) => `  ${says(serviceId(at))}: {name: ${says(text)}, criticality: critical}`),
    'roles:',
    `  ${says(hostileTexts.image)}: {holders: [${says(personId(0))}]}`,
    '',
  ].join('\n'),
})
