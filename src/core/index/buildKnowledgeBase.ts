import type { Authorship, Evidence } from '../domain/coverage'
import type { Document, DocumentFacts } from '../domain/documents'
import { noHistory, type History } from '../domain/history'
import type { KnowledgeBase, Skipped } from '../domain/knowledgeBase'
import type { PersonId } from '../domain/people'
import type { DocPath } from '../domain/text'
import type { Steps } from '../domain/steps'
import { authorship } from '../metrics/authorship/authorship'
import { declaredPeople } from '../metrics/coverageReport/declaredPeople'
import { unitedKeys } from '../parse/frontMatter/extraKeys'
import { teamFilePath } from '../parse/understudy/teamFile'
import { classify, type Classification, type ClassifySettings } from './kind/classify'
import { readControlFiles, type ControlFiles } from './discovery/controlFiles'
import { evidenceOf } from './evidence'
import type { RawHistory } from './history/gatherHistory'
import { createIdentities, type Identities } from './identity/identity'
import type { Mention } from './identity/identitySightings'
import { linkHistory } from './history/linkHistory'
import { formerOwnersOf, ownersNamed, ownershipOf } from './ownership'
import { createDocumentResolver, type DocumentResolver } from './resolveDocument'
import { resolveRoles, unknownInTeams, withProblems } from './resolveTeamFile'
import { incidentUses, peopleByRunbook } from './runbookUses'
import type { IndexSettings } from './settings'
import { namesIn } from './statedNames'

/** All that was read from a repository, not yet put together. */
export type RepositoryFacts = {
  readonly documents: ReadonlyMap<DocPath, DocumentFacts>
  /** Texts of CODEOWNERS, OWNERS, `.mailmap` and the files below `.understudy`. */
  readonly controlFiles: ReadonlyMap<DocPath, string>
  readonly skipped: readonly Skipped[]
  /** Undefined where there is no history or it was not asked for. */
  readonly history: RawHistory | undefined
  readonly settings: IndexSettings
}

/**
 * Puts a snapshot together. Pure: the same facts give the same snapshot. It pauses (yields) between small pieces of
 * work, so that a caller with other things to do can do them; one without runs it to its end.
 */
export function* buildKnowledgeBase(facts: RepositoryFacts): Steps<KnowledgeBase> {
  const all = [...facts.documents.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
  const control = readControlFiles(facts.controlFiles)
  yield
  const identities = yield* identitiesOf(facts, control, all)
  const roles = resolveRoles(control.teamFile.roles, identities.resolve)
  const resolver = resolverOf(facts, control, identities)
  const kinds = yield* classify(all, kindSettings(facts.settings, control))
  const documents = yield* resolveAll(all, kinds, resolver)
  const history = yield* historyOf(facts, identities)
  const base = {
    documents,
    people: identities.people,
    teams: identities.teams,
    services: resolver.services(),
    roles: roles.value,
    policy: control.teamFile.policy,
    levelLabels: control.teamFile.levelLabels,
    history,
    authorship: yield* authorshipOf(documents, identities, history),
    runbookUses: incidentUses(documents),
    skipped: facts.skipped,
    fileProblems: withProblems(control.problems, teamFilePath, [
      ...unknownInTeams(control.teamFile, identities.resolve),
      ...roles.problems,
    ]),
    pinnedDay: control.config.today,
    initialsInExports: control.config.initials,
    ruleSettings: control.config.rules,
    extraKeys: unitedKeys(control.config.keys, facts.settings.keys),
    tickets: control.config.tickets,
    ...(control.config.formRules === undefined ? {} : { formEverywhere: control.config.formRules === 'all' }),
    conventions: control.config.conventions,
    resolve: identities.resolve,
  }
  return { ...base, evidence: yield* evidenceIn(base) }
}

const kindSettings = (settings: IndexSettings, { config }: ControlFiles): ClassifySettings => ({
  runbooks: [...settings.runbooks, ...config.runbooks],
  reviews: [...settings.reviews, ...config.reviews],
  folders: config.folders.flatMap(({ path, kind }) => (kind === undefined ? [] : [{ glob: path, kind }])),
})

function* identitiesOf(
  facts: RepositoryFacts,
  control: ControlFiles,
  all: readonly DocumentFacts[],
): Steps<Identities> {
  const { config, codeowners, ownersFiles } = control
  const named = yield* mentionsIn(all)
  return createIdentities({
    teamFile: control.teamFile,
    mailmap: control.mailmap,
    authors: facts.history?.authors ?? [],
    names: [...named, ...ownersNamed(codeowners, ownersFiles.values(), config.folders)],
    aliases: control.ownersAliases,
    bots: config.bots,
  })
}

/** The first mention of each name: the same people are named in thousands of documents. */
function* mentionsIn(all: readonly DocumentFacts[]): Steps<readonly Mention[]> {
  const first = new Map<string, Mention>()
  for (const facts of all) {
    for (const mention of namesIn(facts)) {
      const key = `${mention.team === true ? 'team' : 'name'}\n${mention.name}`
      if (!first.has(key)) first.set(key, mention)
    }
    yield
  }
  return [...first.values()]
}

const resolverOf = (facts: RepositoryFacts, control: ControlFiles, { resolve }: Identities): DocumentResolver => {
  const leftOut = new Set<string>(facts.skipped.map(({ path }) => path))
  return createDocumentResolver({
    policy: control.teamFile.policy,
    services: control.teamFile.services,
    folders: control.config.folders,
    resolve,
    ownersOf: ({ path, stated }, services, folder) =>
      ownershipOf(path, stated.owners, {
        codeowners: control.codeowners,
        ownersFiles: control.ownersFiles,
        folderDefaults: folder ? [folder] : [],
        serviceTeams: services.flatMap(({ team, source }) =>
          team === undefined || source.kind !== 'line' ? [] : [{ team, where: source }],
        ),
        resolve,
      }),
    formerOwnersOf: (path, owners) => formerOwnersOf(path, owners, { ownersFiles: control.ownersFiles, resolve }),
    exists: (path) => facts.documents.has(path as DocPath) || leftOut.has(path),
  })
}

function* resolveAll(
  all: readonly DocumentFacts[],
  kinds: ReadonlyMap<DocPath, Classification>,
  resolver: DocumentResolver,
): Steps<ReadonlyMap<DocPath, Document>> {
  const documents = new Map<DocPath, Document>()
  for (const facts of all) {
    const kind = kinds.get(facts.path) ?? { kind: 'other', reason: 'none', detail: 'Nothing tells its kind.' }
    documents.set(facts.path, resolver.resolve(facts, kind))
    yield
  }
  return documents
}

function* historyOf(facts: RepositoryFacts, { personOf }: Identities): Steps<History> {
  if (!facts.history) return noHistory
  return yield* linkHistory(facts.history, personOf, [...facts.documents.keys()])
}

function* authorshipOf(
  documents: ReadonlyMap<DocPath, Document>,
  { people }: Identities,
  history: History,
): Steps<ReadonlyMap<DocPath, readonly Authorship[]>> {
  const declared = new Set<PersonId>([...documents.values()].flatMap(declaredPeople))
  const isDeclared = (person: PersonId) => declared.has(person) || people.get(person)?.inTeamFile === true
  const authors = new Map<DocPath, readonly Authorship[]>()
  for (const [path, past] of history.documents) {
    authors.set(path, authorship(past, { ...history, isDeclared }))
    yield
  }
  return authors
}

function* evidenceIn(base: Omit<KnowledgeBase, 'evidence'>): Steps<ReadonlyMap<DocPath, readonly Evidence[]>> {
  const uses = peopleByRunbook(base.documents, base.resolve)
  const evidence = new Map<DocPath, readonly Evidence[]>()
  for (const document of base.documents.values()) {
    if (document.kind !== 'runbook' || document.life !== 'active') continue
    const authors = base.authorship.get(document.path) ?? []
    evidence.set(
      document.path,
      evidenceOf(document, { ...base, authorship: authors, uses: uses.get(document.path) ?? [] }),
    )
    yield
  }
  return evidence
}
