import { plainKey } from '../parse/frontMatter/fields'

/** What a value of front matter names, as its key tells it; undefined: whatever stands in it. */
export type Naming = 'people' | 'services' | 'paths' | 'incidents' | undefined

const keys: Readonly<Record<Exclude<Naming, undefined>, readonly string[]>> = {
  people: [
    ...['owner', 'owners', 'maintainer', 'maintainers', 'team', 'teams', 'owner_team', 'owning_team', 'team_owner'],
    ...[
      'author',
      'authors',
      'cross_trained',
      'person',
      'people',
      'trainee',
      'mentor',
      'by',
      'signed_off_by',
      'signed_by',
    ],
    ...['commander', 'incident_commander', 'incident_manager', 'incident_lead', 'ic', 'lead', 'scribe'],
    ...['responder', 'responders', 'participants', 'reviewer', 'reviewers'],
    ...['owner_slack', 'slack_owner', 'owner_channel', 'slack_channel_owner', 'contact'],
  ],
  services: ['service', 'services', 'component', 'components', 'system', 'systems'],
  paths: ['path', 'runbook', 'runbooks', 'runbooks_used', 'runbook_used'],
  incidents: ['recurrence_of', 'not_recurrence_of', 'incident', 'incidents', 'id'],
}

/** Keys by which a record says whom or what it is about; they name what the record stands for. */
const recordKeys = ['id', 'name', 'handle', 'github', 'email', 'login', 'username']

/** `outer` is what the record that holds the key stands for. */
export const namingOf = (key: string, outer: Naming): Naming => {
  const plain = plainKey(key)
  if (outer !== undefined && recordKeys.includes(plain)) return outer
  if (keys.people.includes(plain)) return 'people'
  if (keys.services.includes(plain)) return 'services'
  if (keys.paths.includes(plain)) return 'paths'
  return keys.incidents.includes(plain) ? 'incidents' : undefined
}

const trainingWords = [
  'level',
  'on',
  'date',
  'since',
  'signed_off',
  'body',
  'hash',
  'exercised',
  'last_exercised',
  'note',
]

/** `bob: performed` among people: a key that is nobody's attribute is somebody's name. */
export const isNameAsKey = (key: string, outer: Naming): boolean => {
  const plain = plainKey(key)
  if (outer !== 'people' || recordKeys.includes(plain) || trainingWords.includes(plain)) return false
  return namingOf(key, undefined) === undefined
}
