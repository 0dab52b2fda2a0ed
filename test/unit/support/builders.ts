import type { Authorship, Evidence } from '../../../src/core/domain/coverage'
import type { Document, DocumentFacts, StatedFacts } from '../../../src/core/domain/documents'
import { noHistory } from '../../../src/core/domain/history'
import type { KnowledgeBase } from '../../../src/core/domain/knowledgeBase'
import type { Person, PersonId } from '../../../src/core/domain/people'
import { defaultPolicy } from '../../../src/core/domain/policy'
import type { DocPath, IsoDate } from '../../../src/core/domain/text'
import { nothingStated } from './snapshots'

export const day = (text: string): IsoDate => text as IsoDate
export const path = (text: string): DocPath => text as DocPath
export const id = (text: string): PersonId => text as PersonId

const start = { line: 1, column: 1 }
const nowhere = { start, end: start }

export const facts = (name: string, stated: Partial<StatedFacts> = {}): DocumentFacts => ({
  path: path(name),
  title: name,
  titleRange: nowhere,
  frontMatter: undefined,
  stated: { ...nothingStated, ...stated },
  headings: [],
  links: [],
  tasks: [],
  signals: { placeholders: false, runbookHeadings: 0, reviewHeadings: 0, procedure: false },
  bodyHash: '000000000000',
  lines: 1,
  problems: [],
})

export const runbook = (
  name: string,
  { stated, ...rest }: Partial<Document> & { readonly stated?: Partial<StatedFacts> } = {},
): Document => ({
  path: path(name),
  kind: 'runbook',
  kindReason: 'folder',
  kindDetail: 'It lies in a folder of runbooks.',
  facts: facts(name, stated),
  life: 'active',
  criticality: 'normal',
  services: [],
  owners: [],
  crossTrained: [],
  assignments: [],
  review: { lastReviewedOn: undefined, reviewBy: undefined },
  brokenLinks: [],
  ...rest,
})

export const person = (name: string, rest: Partial<Person> = {}): Person => ({
  id: id(name),
  name,
  emails: [],
  handles: [],
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
  ...rest,
})

export const evidence = (who: string, rest: Partial<Evidence> = {}): Evidence => ({
  person: id(who),
  kind: 'declared',
  level: 'performed',
  on: undefined,
  text: 'declared as performed',
  source: { kind: 'line', path: path('a.md'), line: 2 },
  body: undefined,
  ...rest,
})

export const authorship = (who: string, rest: Partial<Authorship> = {}): Authorship => ({
  person: id(who),
  doa: 4,
  normalised: 1,
  created: true,
  changes: 0,
  addedLines: 40,
  knower: true,
  notSeen: false,
  lastChange: day('2026-01-01'),
  lastCommit: 'c0ffee',
  reason: 'wrote 40 of its 40 lines in one commit',
  ...rest,
})

/** A snapshot of the given documents, with evidence by path. */
export const knowledgeBase = (
  documents: readonly Document[],
  people: readonly Person[] = [],
  evidenceByPath: Readonly<Record<string, readonly Evidence[]>> = {},
  rest: Partial<KnowledgeBase> = {},
): KnowledgeBase => ({
  documents: new Map(documents.map((document) => [document.path, document])),
  people: new Map(people.map((one) => [one.id, one])),
  teams: new Map(),
  services: new Map(),
  roles: new Map(),
  policy: defaultPolicy,
  levelLabels: {},
  history: noHistory,
  authorship: new Map(),
  evidence: new Map(Object.entries(evidenceByPath).map(([name, list]) => [path(name), list])),
  runbookUses: [],
  skipped: [],
  fileProblems: new Map(),
  pinnedDay: undefined,
  ruleSettings: new Map(),
  extraKeys: new Map(),
  tickets: new Map(),
  resolve: (name) => ({ kind: 'unresolved', id: name, nearest: undefined }),
  ...rest,
})
