import type { Authorship, Evidence } from '../../../src/core/domain/coverage'
import type { Document, DocumentFacts, StatedFacts } from '../../../src/core/domain/documents'
import { noHistory } from '../../../src/core/domain/history'
import type { KnowledgeBase, Resolved } from '../../../src/core/domain/knowledgeBase'
import type { Person, PersonId, Service, ServiceId, Team, TeamId } from '../../../src/core/domain/people'
import { defaultPolicy } from '../../../src/core/domain/policy'
import type { DocPath, IsoDate, Located, Problem, Range } from '../../../src/core/domain/text'
import type {
  CoverageReport,
  PersonCoverage,
  RunbookCoverage,
} from '../../../src/core/metrics/coverageReport/coverageReport'

/** Small hand-made snapshots for tests: each builder gives the plainest thing of its sort, with what the test changes. */

export const path = (text: string): DocPath => text as DocPath
export const date = (text: string): IsoDate => text as IsoDate
export const personId = (text: string): PersonId => text as PersonId
export const teamId = (text: string): TeamId => text as TeamId
export const serviceId = (text: string): ServiceId => text as ServiceId
export const today = date('2026-11-21')

export const range = (line = 1, column = 1, length = 1): Range => ({
  start: { line, column },
  end: { line, column: column + length },
})

export const located = <T>(value: T, line = 1, column = 1): Located<T> => ({ value, range: range(line, column) })

export const problem = (over: Partial<Problem> = {}): Problem => ({
  code: 'some-trouble',
  message: 'Something is odd here.',
  range: range(2),
  severity: 'hint',
  ...over,
})

/** What a document says that says nothing. */
export const nothingStated: StatedFacts = {
  kind: undefined,
  id: undefined,
  status: undefined,
  severity: undefined,
  criticality: undefined,
  services: [],
  alerts: [],
  owners: [],
  contact: undefined,
  lastReviewedOn: undefined,
  reviewIn: undefined,
  reviewBy: undefined,
  crossTrained: [],
  training: [],
  exercises: [],
  acceptedRisk: undefined,
  moments: {},
  incidentDate: undefined,
  detection: undefined,
  roles: { commander: undefined, scribe: undefined, owner: undefined, responders: [] },
  runbooksUsed: [],
  contributingFactors: [],
  recurrenceOf: [],
  notRecurrenceOf: [],
  reviewedOn: undefined,
  actionItems: [],
  actionItemsStated: 'absent',
  timeline: [],
}

export const facts = (
  at: string,
  over: Partial<DocumentFacts> = {},
  stated: Partial<StatedFacts> = {},
): DocumentFacts => ({
  path: path(at),
  title: at,
  titleRange: range(),
  frontMatter: undefined,
  headings: [],
  links: [],
  tasks: [],
  signals: { placeholders: false, runbookHeadings: 0, reviewHeadings: 0, procedure: false },
  bodyHash: '000000000000',
  lines: 10,
  problems: [],
  ...over,
  stated: { ...nothingStated, ...over.stated, ...stated },
})

type DocumentParts = Partial<Omit<Document, 'facts' | 'path'>> & {
  readonly facts?: Partial<DocumentFacts>
  readonly stated?: Partial<StatedFacts>
}

export const runbook = (at: string, { facts: over, stated, ...parts }: DocumentParts = {}): Document => ({
  path: path(at),
  kind: 'runbook',
  kindReason: 'folder',
  kindDetail: 'It lies in the folder runbooks.',
  life: 'active',
  criticality: 'normal',
  services: [],
  owners: [],
  crossTrained: [],
  assignments: [],
  review: { lastReviewedOn: undefined, reviewBy: undefined },
  brokenLinks: [],
  ...parts,
  facts: facts(at, over, stated),
})

export const person = (id: string, over: Partial<Person> = {}): Person => ({
  id: personId(id),
  name: `${id.charAt(0).toUpperCase()}${id.slice(1)} Example`,
  emails: [`${id}@acme.example`],
  handles: [`@${id}`],
  team: undefined,
  role: undefined,
  timezone: undefined,
  contact: undefined,
  external: false,
  until: undefined,
  away: [],
  mentorsAtOnce: undefined,
  trainsAtOnce: undefined,
  inTeamFile: false,
  mergedBy: [],
  reasons: [],
  ...over,
})

/** Somebody of whom nothing but the id is known. */
export const barePerson = (id: string, over: Partial<Person> = {}): Person =>
  person(id, { name: id, emails: [], handles: [], ...over })

export const team = (id: string, members: readonly string[] = [], over: Partial<Team> = {}): Team => ({
  id: teamId(id),
  name: id,
  lead: undefined,
  handles: [`@acme/${id}`],
  members: members.map(personId),
  ...over,
})

export const service = (id: string, over: Partial<Service> = {}): Service => ({
  id: serviceId(id),
  name: id,
  team: undefined,
  criticality: undefined,
  paths: [],
  documents: [],
  source: { kind: 'line', path: path('.understudy/team.yaml'), line: 1 },
  ...over,
})

export const evidence = (who: string, rest: Partial<Evidence> = {}): Evidence => ({
  person: personId(who),
  kind: 'declared',
  level: 'performed',
  on: undefined,
  text: 'declared as performed',
  source: { kind: 'line', path: path('a.md'), line: 2 },
  body: undefined,
  ...rest,
})

export const authorship = (who: string, rest: Partial<Authorship> = {}): Authorship => ({
  person: personId(who),
  doa: 4,
  normalised: 1,
  created: true,
  changes: 0,
  addedLines: 40,
  knower: true,
  notSeen: false,
  lastChange: date('2026-01-01'),
  lastCommit: 'c0ffee',
  reason: 'wrote 40 of its 40 lines in one commit',
  ...rest,
})

type BaseParts = Partial<Omit<KnowledgeBase, 'documents' | 'people' | 'teams' | 'services'>> & {
  readonly documents?: readonly Document[]
  readonly people?: readonly Person[]
  readonly teams?: readonly Team[]
  readonly services?: readonly Service[]
}

export const knowledgeBase = ({ documents, people, teams, services, ...parts }: BaseParts = {}): KnowledgeBase => {
  const known = people ?? []
  const groups = teams ?? []
  return {
    documents: new Map((documents ?? []).map((each) => [each.path, each])),
    people: new Map(known.map((each) => [each.id, each])),
    teams: new Map(groups.map((each) => [each.id, each])),
    services: new Map((services ?? []).map((each) => [each.id, each])),
    roles: new Map(),
    policy: defaultPolicy,
    levelLabels: {},
    history: noHistory,
    authorship: new Map(),
    evidence: new Map(),
    runbookUses: [],
    skipped: [],
    fileProblems: new Map(),
    pinnedDay: undefined,
    initialsInExports: false,
    ruleSettings: new Map(),
    extraKeys: new Map(),
    tickets: new Map(),
    resolve: (name): Resolved => {
      const found = known.find(({ id, handles, name: full }) => id === name || handles.includes(name) || full === name)
      if (found) return { kind: 'person', id: found.id }
      const group = groups.find(({ id, handles }) => id === name || handles.includes(name))
      if (group) return { kind: 'team', id: group.id }
      return { kind: 'unresolved', id: name, nearest: known.find(({ id }) => id.startsWith(name.slice(0, 2)))?.id }
    },
    ...parts,
  }
}

/** A snapshot of the given documents, with evidence by path. */
export const knowledgeOf = (
  documents: readonly Document[],
  people: readonly Person[] = [],
  evidenceByPath: Readonly<Record<string, readonly Evidence[]>> = {},
  rest: Partial<Omit<KnowledgeBase, 'documents' | 'people'>> = {},
): KnowledgeBase => ({
  ...knowledgeBase({ documents, people }),
  evidence: new Map(Object.entries(evidenceByPath).map(([name, list]) => [path(name), list])),
  ...rest,
})

export const personCoverage = (id: string, over: Partial<PersonCoverage> = {}): PersonCoverage => ({
  person: personId(id),
  level: 'performed',
  basis: 'declared',
  on: undefined,
  lapsed: false,
  undated: false,
  present: true,
  away: false,
  leavingSoon: false,
  changedSinceSignOff: false,
  learning: false,
  canRun: true,
  canTeach: false,
  reasons: [],
  ...over,
})

export const runbookCoverage = (at: string, over: Partial<RunbookCoverage> = {}): RunbookCoverage => ({
  path: path(at),
  title: at,
  criticality: 'normal',
  services: [],
  required: { performed: 2, teaches: 0 },
  risk: 'single-point',
  flags: [],
  basis: 'declared',
  canRun: 1,
  canTeach: 0,
  people: [],
  why: 'Only one person can run it; 2 are required.',
  incidentsLastYear: 0,
  ...over,
})

export const coverage = (over: Partial<CoverageReport> = {}): CoverageReport => ({
  today,
  history: 'none',
  commit: undefined,
  counts: { documents: 0, reviews: 0, people: 0 },
  summary: {
    runbooks: 0,
    coverage: undefined,
    singlePoints: 0,
    uncovered: 0,
    unknown: 0,
    belowPolicy: 0,
    noTrainer: 0,
    lapsed: 0,
    accepted: 0,
    overdueReviews: 0,
    byBasis: { declared: 0, inferred: 0, none: 0 },
    truckFactor: undefined,
  },
  runbooks: [],
  services: [],
  roles: [],
  teams: [],
  folders: [],
  people: [],
  ...over,
})
