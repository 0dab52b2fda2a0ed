import { allRules } from '../src/core/lint/allRules'

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

type Manifest = { contributes?: { configuration?: { properties?: Record<string, object> } } }

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

export const generatedFiles: readonly GeneratedFile[] = [
  { path: 'docs/rules/README.md', make: ruleTable },
  { path: 'schemas/rules.json', make: ruleSchema },
  { path: 'package.json', make: manifest },
]
