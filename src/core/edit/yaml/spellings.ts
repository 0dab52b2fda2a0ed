import { plainKey } from '../../parse/frontMatter/fields'
import { lastReviewKeys } from '../../parse/document/runbook'

/** The keys of front matter in the order in which they are written, each with its accepted spellings. */
export const documentKeys: readonly (readonly string[])[] = [
  ['kind'],
  ['id', 'incident_id'],
  ['title'],
  ['status'],
  ['severity'],
  ['services', 'service', 'component', 'components', 'system', 'systems'],
  ['alerts', 'alert', 'alert_name', 'alertname'],
  ['criticality'],
  ['owners', 'owner', 'maintainers', 'maintainer'],
  ['contact'],
  lastReviewKeys,
  ['review_in', 'review_every'],
  ['review_by', 'expires'],
  ['cross_trained', 'cross_training'],
  ['training'],
  ['exercises', 'exercise'],
  ['accepted_risk'],
  ['started_at'],
  ['detected_at'],
  ['acknowledged_at'],
  ['declared_at'],
  ['mitigated_at'],
  ['resolved_at'],
  ['detection'],
  ['roles'],
  ['runbooks_used', 'runbook_used'],
  ['contributing_factors', 'factors'],
  ['recurrence_of'],
  ['not_recurrence_of'],
  ['actions', 'action_items'],
  ['reviewed_on'],
]

/** The keys of the records that stand under a key, in the order in which they are written. */
const keysOfRecords: Readonly<Record<string, readonly (readonly string[])[]>> = {
  cross_trained: [
    ['person', 'name', 'who'],
    ['level'],
    ['on', 'date', 'since'],
    ['signed_off_by', 'signed_off', 'signed_by'],
    ['body', 'hash'],
    ['exercised', 'last_exercised'],
  ],
  training: [
    ['trainee', 'person'],
    ['mentor', 'trainer'],
    ['target', 'level'],
    ['assigned', 'assigned_on'],
    ['due', 'due_on'],
    ['read'],
    ['shadowed'],
    ['supervised'],
  ],
  exercises: [
    ['on', 'date'],
    ['kind', 'type'],
    ['by', 'people', 'person', 'who'],
    ['note', 'notes'],
  ],
  contributing_factors: [['type', 'kind'], ['summary', 'text', 'description'], ['runbook'], ['person']],
  accepted_risk: [
    ['reason', 'why'],
    ['until', 'expires'],
    ['by', 'person'],
  ],
  actions: [
    ['title', 'action', 'summary', 'description', 'what'],
    ['status', 'state'],
    ['owner', 'assignee'],
    ['due', 'due_date', 'due_on'],
    ['type'],
    ['ticket', 'issue', 'link', 'url'],
  ],
  folders: [['path', 'folder'], ['kind'], ['service'], ['criticality'], ['owner']],
}

/** The keys under which a record in a list of names gives its name. */
export const nameKeys = ['id', 'person', 'handle', 'github', 'email', 'name', 'login', 'username']

const listKeys: readonly string[] = ['services', 'alerts', 'owners']

/** Whether a key holds several names, so that one name takes the place of all where a list stands. */
export const holdsNames = (key: string): boolean => spellingsOf(key).some((spelling) => listKeys.includes(spelling))

/** The accepted spellings of a key, itself among them; the key may be one of the project's own words or any other. */
export const spellingsOf = (key: string): readonly string[] => {
  const plain = plainKey(key)
  return documentKeys.find((group) => group.includes(plain)) ?? [plain]
}

/** The keys of the records under a key; none known: empty. */
export const recordKeys = (key: string): readonly (readonly string[])[] => {
  const canonical = spellingsOf(key).find((spelling) => Object.hasOwn(keysOfRecords, spelling))
  return canonical === undefined ? [] : (keysOfRecords[canonical] ?? [])
}
