import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { configFields } from '../src/core/domain/configFields'
import { reviewFields } from '../src/core/domain/reviewFields'
import { runbookFields } from '../src/core/domain/runbookFields'
import { teamFields } from '../src/core/domain/teamFields'
import { allRules } from '../src/core/lint/allRules'
import { jsonSchema } from './jsonSchemas'

/** A file that follows from the code, made from what stands there now. */
export type GeneratedFile = { readonly path: string; readonly make: (before: string) => string }

const ruleTable = (): string =>
  [
    '# Rules',
    '',
    'What `understudy check` and the editor’s problems tell. Made by `npm run generate` from the rules themselves.',
    '',
    '| Rule | Severity | What holds where it finds nothing |',
    '| --- | --- | --- |',
    ...allRules.map(({ id, severity, summary }) => `| [${id}](${id}.md) | ${severity} | ${summary} |`),
    '',
  ].join('\n')

const severities = ['off', 'hint', 'warning', 'error']

/** The editor's setting `understudy.rules`: a severity for each rule. */
const ruleSetting = (): object => ({
  type: 'object',
  default: {},
  scope: 'resource',
  order: 8,
  additionalProperties: false,
  markdownDescription: '%setting.rules%',
  properties: Object.fromEntries(
    allRules.map(({ id, severity, summary }) => [
      id,
      { type: 'string', enum: severities, default: severity, description: summary },
    ]),
  ),
})

type Setting = {
  readonly type: string
  readonly default: unknown
  readonly scope: string
  readonly order: number
  readonly enum?: readonly string[]
  readonly markdownDescription: string
}

type Manifest = {
  contributes?: { configuration?: { properties?: Record<string, object> } }
  capabilities?: { untrustedWorkspaces?: { restrictedConfigurations?: readonly string[] } }
}

const projectFile = (path: string): string =>
  readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), 'utf8')

/** The manifest's settings as a table, between its two marks in the page. */
const settingsPage = (before: string): string => {
  const { contributes, capabilities } = JSON.parse(projectFile('package.json')) as Manifest
  const words = JSON.parse(projectFile('package.nls.json')) as Record<string, string | undefined>
  const restricted = capabilities?.untrustedWorkspaces?.restrictedConfigurations ?? []
  const settings = Object.entries((contributes?.configuration?.properties ?? {}) as Record<string, Setting>)
  const rows = settings
    .toSorted(([, one], [, other]) => one.order - other.order)
    .map(([key, { type, default: usual, scope, enum: values, markdownDescription }]) => {
      const said = markdownDescription.replace(/^%(.+)%$/, (_, name: string) => words[name] ?? name)
      const what = said.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ')
      const kind = values === undefined ? type : values.map((value) => `\`${value}\``).join(', ')
      const where = scope === 'resource' ? 'folder' : scope
      const trust = restricted.includes(key) ? `${where}, trust` : where
      return `| \`${key}\` | ${kind} | \`${JSON.stringify(usual)}\` | ${trust} | ${what} |`
    })
  const table = [
    '| Setting | Type | Usually | Scope | What it says |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
  return before.replace(
    /(<!-- settings -->)[^]*(<!-- \/settings -->)/,
    (_, start: string, end: string) => `${start}\n\n${table}\n\n${end}`,
  )
}

const manifest = (before: string): string => {
  const value = JSON.parse(before) as Manifest
  const properties = value.contributes?.configuration?.properties
  // A setting that nothing reads would be a promise nobody keeps: the editor's part declares it, this fills it.
  if (properties?.['understudy.rules'] !== undefined) properties['understudy.rules'] = ruleSetting()
  return JSON.stringify(value)
}

/** For `.understudy/config.yaml`: the part of its schema that names the rules. */
const ruleSchema = (): string =>
  JSON.stringify({
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Severities of rules',
    description: 'What stands under "rules" in .understudy/config.yaml.',
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      allRules.map(({ id, severity, summary }) => [
        id,
        { description: `${summary} ${severity} where nothing is set.`, type: 'string', enum: severities },
      ]),
    ),
  })

const ruleWords = allRules.map(({ id, summary }) => ({ word: id, meaning: summary }))

const schemas: readonly GeneratedFile[] = [
  {
    path: 'schemas/team.schema.json',
    make: () =>
      jsonSchema('Team file', 'Who is who, what you run, what you ask for: .understudy/team.yaml.', teamFields),
  },
  {
    path: 'schemas/config.schema.json',
    make: () =>
      jsonSchema(
        'Configuration',
        'What editor and command line share: .understudy/config.yaml.',
        configFields(ruleWords),
      ),
  },
  {
    path: 'schemas/runbook.schema.json',
    make: () => jsonSchema('Runbook', 'The front matter of a runbook.', runbookFields),
  },
  {
    path: 'schemas/incident-review.schema.json',
    make: () => jsonSchema('Incident review', 'The front matter of an incident review.', reviewFields),
  },
]

export const generatedFiles: readonly GeneratedFile[] = [
  { path: 'docs/rules/README.md', make: ruleTable },
  { path: 'schemas/rules.json', make: ruleSchema },
  ...schemas,
  { path: 'package.json', make: manifest },
  { path: 'docs/settings.md', make: settingsPage },
]
