import type { FieldValue, FrontMatter } from '../../domain/frontMatter'
import type { StatedFacts } from '../../domain/documents'
import type { StatedName } from '../../domain/people'
import type { Problem, Range } from '../../domain/text'
import { entriesOf, fieldsNamed, fieldsOf, mapOf, plainKey, textField, textsOf } from '../frontMatter/fields'
import { warning } from './problemOf'

type StatedOwner = StatedFacts['owners'][number]

const nameKeys = ['id', 'person', 'handle', 'github', 'email', 'name', 'login', 'username']

/** The names in a value: plain texts, or records such as `{name: Alice, email: …}`. */
export const namesOf = (value: FieldValue | undefined): readonly StatedName[] =>
  value?.kind === 'text'
    ? textsOf(value)
    : entriesOf(value).flatMap((entry) =>
        entry.kind === 'text' ? textsOf(entry) : (textField(mapOf(entry), ...nameKeys) ?? []),
      )

const teamKeys = ['team', 'teams', 'owner_team', 'owning_team', 'team_owner']
const channelKeys = ['owner_slack', 'slack_owner', 'owner_channel', 'slack_channel_owner']
const ownerKeys = ['owner', 'owners', 'maintainer', 'maintainers']
const authorKeys = ['author', 'authors']

/** The text and target of a Markdown link, where the whole of `text` is one. */
const linkIn = (text: string) => /^\[([^\]]+)\]\(([^)\s]+)\)$/.exec(text)

const teamLink =
  /slack\.com\/|teams\.microsoft\.com\/|discord(?:app)?\.(?:gg|com)\/|mattermost|\/orgs?\/[^/]+\/teams\/|\/groups\//i

/** Is it written as a team: `@org/team`, a channel, or a link to one? */
const asOwner = (name: StatedName, key: string): StatedOwner => {
  const link = linkIn(name.value)
  const value = (link?.[1] ?? name.value).trim()
  const target = link?.[2] ?? value
  const channel = channelKeys.includes(key) || value.startsWith('#')
  const team = channel || teamKeys.includes(key) || /^@[\w.-]+\/[\w./-]+$/.test(value) || teamLink.test(target)
  return { value, range: name.range, channel, team }
}

const ownersIn = (frontMatter: FrontMatter | undefined, keys: readonly string[]): readonly StatedOwner[] =>
  fieldsNamed(fieldsOf(frontMatter), ...keys).flatMap(({ key, value }) => {
    const record = value.kind === 'map' ? value.fields : undefined
    // `owner: {team: payments}` names a team inside a record.
    const team = record === undefined ? undefined : textField(record, ...teamKeys)
    if (team !== undefined) return [asOwner(team, 'team')]
    return namesOf(value).map((name) => asOwner(name, plainKey(key)))
  })

/** The reading of YAML itself has said that a comment swallows the value. */
const isSaid = (problems: readonly Problem[], { start }: Range): boolean =>
  problems.some(({ code, range }) => code === 'comment-swallows-value' && range.start.line === start.line)

/**
 * Who the front matter names as accountable, in the order of the text, each once; authors only where nobody else is
 * named. An `owner_slack` that YAML takes for a comment is a problem.
 */
export const readOwners = (frontMatter: FrontMatter | undefined, problems: Problem[]): readonly StatedOwner[] => {
  for (const { key, value, keyRange } of fieldsNamed(fieldsOf(frontMatter), ...channelKeys)) {
    if (value.kind !== 'empty' || isSaid(problems, keyRange)) continue
    const message = `\`${key}\` is empty: YAML reads what follows an unquoted # as a comment. Put the channel in quotes.`
    problems.push(warning('empty-channel', message, keyRange))
  }
  const named = ownersIn(frontMatter, [...ownerKeys, ...teamKeys, ...channelKeys])
  const owners = named.length > 0 ? named : ownersIn(frontMatter, authorKeys)
  return owners.filter((owner, index) => owners.findIndex(({ value }) => value === owner.value) === index)
}
