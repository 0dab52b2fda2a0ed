import { configFields } from '../../domain/configFields'
import type { Conventions } from '../../domain/conventions'
import type { DocumentKind } from '../../domain/documents'
import type { ExtraKeys, Field, FieldValue } from '../../domain/frontMatter'
import type { Criticality, StatedName } from '../../domain/people'
import type { DocPath, IsoDate, Located, Parsed, Problem } from '../../domain/text'
import type { CodeownersDialect } from '../accountable/codeownersRules'
import { parseDate } from '../text/dates'
import { readTicketRule } from '../text/tickets'
import { readTimeZone } from '../text/timeZone'
import { entriesOf, fieldNamed, mapOf, plainKey, textField, textOf, textsOf } from '../frontMatter/fields'
import { readGlob, readGlobs } from './configFileGlobs'
import { readExtensions, readSizeLimit } from './configFileReading'
import { readYaml } from '../frontMatter/frontMatter'
import { withMisshapen } from '../frontMatter/misshapen'
import { warning } from '../text/problemOf'
import { readCriticality } from './teamFilePolicy'

/** Where the configuration stands that editor and command line share. */
export const configFilePath = '.understudy/config.yaml' as DocPath

/** What holds for documents below a folder that say nothing themselves. */
export type FolderDefaults = {
  /** A glob such as `runbooks/db/**`. */
  readonly path: string
  readonly kind: DocumentKind | undefined
  readonly service: string | undefined
  readonly criticality: Criticality | undefined
  readonly owner: StatedName | undefined
  readonly line: number
}

/** A rule's severity as set, or `off`. */
export type RuleSetting = 'off' | 'hint' | 'warning' | 'error'

/** `declared`: documents that say what they are, or were made from a template; `all`: every runbook and review. */
export type FormRules = 'declared' | 'all'

export type Config = {
  /** Globs of documents that are runbooks. */
  readonly runbooks: readonly string[]
  /** Globs of documents that are incident reviews. */
  readonly reviews: readonly string[]
  /** Globs of files that are not read at all. */
  readonly exclude: readonly string[]
  /** Further ends of the names of files that are read, such as `.mdx`. */
  readonly extensions: readonly string[]
  /** In bytes; undefined where nothing is said. */
  readonly sizeLimit: number | undefined
  /** In the order of the file; the last that fits a path counts. */
  readonly folders: readonly FolderDefaults[]
  readonly rules: ReadonlyMap<string, RuleSetting>
  /** Which documents rules about form speak of; undefined where nothing is said. */
  readonly formRules: FormRules | undefined
  /** Further names of front-matter keys: the project's own name of a key → the names to read like it. */
  readonly keys: ExtraKeys
  /** Names, logins or addresses that are bots, and such as are none. */
  readonly bots: { readonly add: readonly string[]; readonly remove: readonly string[] }
  /** Patterns of tickets’ keys and the addresses they stand for, in the order of the file. */
  readonly tickets: ReadonlyMap<string, string>
  /** Whose rules CODEOWNERS follows; undefined where the file's place and lines are to tell. */
  readonly codeowners: CodeownersDialect | undefined
  /** Initials stand for people in all that is exported. */
  readonly initials: boolean
  /** What holds for new documents. */
  readonly conventions: Conventions
  /** Pins the date, so that a demonstration never ages. */
  readonly today: IsoDate | undefined
}

export const noConfig: Config = {
  runbooks: [],
  reviews: [],
  exclude: [],
  extensions: [],
  sizeLimit: undefined,
  folders: [],
  rules: new Map(),
  formRules: undefined,
  keys: new Map(),
  bots: { add: [], remove: [] },
  tickets: new Map(),
  codeowners: undefined,
  initials: false,
  conventions: { newReviewPath: undefined, newRunbookPath: undefined, severities: [], timeZone: undefined },
  today: undefined,
}

const kinds: readonly DocumentKind[] = ['runbook', 'incident-review', 'template', 'index', 'other']
const dialects: readonly CodeownersDialect[] = ['github', 'gitlab']
const formRules: readonly FormRules[] = ['declared', 'all']
const settings: readonly RuleSetting[] = ['off', 'hint', 'warning', 'error']

const oneOf = <T extends string>(
  words: readonly T[],
  stated: Located<string> | undefined,
  what: string,
  problems: Problem[],
): T | undefined => {
  if (stated === undefined) return undefined
  const word = words.find((known) => known === stated.value.toLowerCase())
  if (word === undefined) {
    const message = `"${stated.value}" is no ${what}: ${words.join(', ')} are known.`
    problems.push(warning('config-value', message, stated.range))
  }
  return word
}

const texts = (value: FieldValue | undefined): readonly string[] => textsOf(value).map((text) => text.value)

const readFolder = (value: FieldValue, problems: Problem[]): readonly FolderDefaults[] => {
  const fields = mapOf(value)
  const path = textField(fields, 'path', 'folder')
  const glob = readGlob(path, problems)
  if (path !== undefined && glob === undefined) return []
  if (glob === undefined) {
    const message = 'A folder needs a path: {path: runbooks/db/**, service: db}.'
    problems.push(warning('config-folder', message, value.range))
    return []
  }
  const stated = textField(fields, 'criticality')
  const criticality = stated === undefined ? undefined : readCriticality(stated.value)
  if (criticality === undefined) oneOf(['critical', 'high', 'normal', 'low'], stated, 'criticality', problems)
  return [
    {
      // A folder by its plain name stands for all that is in it.
      path: /[*?[{]|\.\w+$/u.test(glob) ? glob : `${glob.replace(/\/+$/u, '')}/**`,
      kind: oneOf(kinds, textField(fields, 'kind'), 'kind', problems),
      service: textField(fields, 'service')?.value,
      criticality,
      owner: textField(fields, 'owner'),
      line: value.range.start.line,
    },
  ]
}

const readRules = (fields: readonly Field[], problems: Problem[]): ReadonlyMap<string, RuleSetting> => {
  const rules = new Map<string, RuleSetting>()
  for (const { key, value } of fields) {
    if (value.kind === 'list' || value.kind === 'map') {
      problems.push(warning('config-value', `"${key}" is off, hint, warning or error.`, value.range))
    }
    const setting = oneOf(settings, textOf(value), 'severity', problems)
    if (setting !== undefined) rules.set(key, setting)
  }
  return rules
}

/** What cannot be followed is left out, and reported. */
const readTickets = (fields: readonly Field[], problems: Problem[]): ReadonlyMap<string, string> =>
  new Map(
    fields.flatMap(({ key, value, keyRange }) => {
      const rule = readTicketRule(key, textOf(value)?.value ?? '')
      if (!('wrong' in rule)) return [[key, rule.address] as const]
      problems.push(warning('ticket-pattern', rule.wrong, keyRange))
      return []
    }),
  )

const readInitials = (stated: Located<string> | undefined, problems: Problem[]): boolean => {
  const word = stated?.value.toLowerCase() ?? 'false'
  if (!['true', 'yes', 'false', 'no'].includes(word) && stated !== undefined)
    problems.push(warning('config-value', '"initials" is true or false.', stated.range))
  return word === 'true' || word === 'yes'
}

const readToday = (value: FieldValue | undefined, problems: Problem[]): IsoDate | undefined => {
  if (value === undefined || value.kind === 'empty') return undefined
  const today = parseDate(textOf(value)?.value ?? '')
  if (today === undefined) problems.push(warning('config-value', '"today" is a date: YYYY-MM-DD.', value.range))
  return today
}

const readZone = (stated: Located<string> | undefined, problems: Problem[]): string | undefined => {
  const zone = stated && readTimeZone(stated.value)?.name
  if (stated !== undefined && zone === undefined) {
    const message = `“${stated.value}” is no time zone: UTC, an offset such as +02:00, or a name such as Europe/Paris.`
    problems.push(warning('config-value', message, stated.range))
  }
  return zone
}

/** Which rules there are is not the parser’s to know. */
const shapes = configFields([])

/**
 * Reads `.understudy/config.yaml`. Keys it does not know are left alone; values that cannot be what their key wants are
 * left out and reported.
 */
export const parseConfigFile = (text: string): Parsed<Config> => {
  const { value, problems: yamlProblems } = readYaml(text)
  const problems: Problem[] = [...yamlProblems]
  if (value === undefined || value.kind === 'empty') return { value: noConfig, problems }
  if (value.kind !== 'map') {
    const message = 'A configuration should hold keys such as runbooks, reviews, exclude and folders.'
    return { value: noConfig, problems: [...problems, warning('config-file', message, value.range)] }
  }
  const of = (key: string): FieldValue | undefined => fieldNamed(value.fields, key)?.value
  const config: Config = {
    runbooks: readGlobs(of('runbooks'), problems),
    reviews: readGlobs(of('reviews'), problems),
    exclude: readGlobs(of('exclude'), problems),
    extensions: readExtensions(of('extensions'), problems),
    sizeLimit: readSizeLimit(of('size_limit'), problems),
    folders: entriesOf(of('folders')).flatMap((entry) => readFolder(entry, problems)),
    rules: readRules(mapOf(of('rules')), problems),
    formRules: oneOf(formRules, textField(value.fields, 'form_rules'), 'choice for form_rules', problems),
    keys: new Map(mapOf(of('keys')).map((field) => [plainKey(field.key), texts(field.value).map(plainKey)])),
    bots: {
      add: texts(fieldNamed(mapOf(of('bots')), 'add')?.value),
      remove: texts(fieldNamed(mapOf(of('bots')), 'remove')?.value),
    },
    tickets: readTickets(mapOf(of('tickets')), problems),
    codeowners: oneOf(dialects, textField(value.fields, 'codeowners'), 'dialect of CODEOWNERS', problems),
    initials: readInitials(textField(value.fields, 'initials'), problems),
    conventions: {
      newReviewPath: textField(value.fields, 'new_review_path')?.value,
      newRunbookPath: textField(value.fields, 'new_runbook_path')?.value,
      severities: texts(of('severities')),
      timeZone: readZone(textField(value.fields, 'time_zone'), problems),
    },
    today: readToday(of('today'), problems),
  }
  return { value: config, problems: withMisshapen(problems, value.fields, shapes, 'config-shape') }
}
