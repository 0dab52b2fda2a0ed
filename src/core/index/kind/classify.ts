import type { DocumentFacts, DocumentKind, KindReason } from '../../domain/documents'
import type { DocPath } from '../../domain/text'
import type { Steps } from '../../domain/steps'
import { globMatcher } from '../../parse/text/globs'
import { targetPath } from '../../parse/markdown/linkTargets'
import { isTeamTemplate, templatesFolder } from '../templates/teamTemplate'
import { isAboutProcess, isAmongGuides, isNamedAsOne, kindByCustom, kindByFileName, kindByFolder } from './kindByName'

/** A document's kind, what told it, and one sentence that says so. */
export type Classification = { readonly kind: DocumentKind; readonly reason: KindReason; readonly detail: string }

/** What the settings say of kinds, as globs; of `folders` the last that fits a path counts. */
export type ClassifySettings = {
  readonly runbooks: readonly string[]
  readonly reviews: readonly string[]
  readonly folders: readonly { readonly glob: string; readonly kind: DocumentKind }[]
}

type Told = Classification | undefined

const bySetting = ({ runbooks, reviews, folders }: ClassifySettings): ((path: DocPath) => Told) => {
  const isRunbook = globMatcher(runbooks)
  const isReview = globMatcher(reviews)
  const inFolders = folders.map((folder) => ({ ...folder, matches: globMatcher([folder.glob]) }))
  return (path) => {
    if (isRunbook(path))
      return { kind: 'runbook', reason: 'setting', detail: 'A setting’s pattern for runbooks matches it.' }
    if (isReview(path)) {
      return {
        kind: 'incident-review',
        reason: 'setting',
        detail: 'A setting’s pattern for incident reviews matches it.',
      }
    }
    const stated = inFolders.findLast(({ matches }) => matches(path))
    if (stated === undefined) return undefined
    return {
      kind: stated.kind,
      reason: 'setting',
      detail: `A setting gives this kind to ${stated.glob}.`,
    }
  }
}

const byFrontMatter = ({ stated }: DocumentFacts): Told => {
  if (stated.kind === undefined) return undefined
  const { value, range } = stated.kind
  return { kind: value, reason: 'front-matter', detail: `The front matter says so on line ${range.start.line}.` }
}

/** Tells one incident, and not how incidents are handled: a day or an id, and no general title. */
const tellsOne = ({ path, title, stated, signals }: DocumentFacts): boolean => {
  const general = isAboutProcess(title) || isAboutProcess(path.slice(path.lastIndexOf('/') + 1))
  const dated = stated.incidentDate !== undefined || stated.timeline.length > 0 || stated.id !== undefined
  return dated && (!general || signals.reviewHeadings > 3 || isNamedAsOne(path))
}

const looksLikeReview = (facts: DocumentFacts): boolean => facts.signals.reviewHeadings >= 2 && tellsOne(facts)

const byHeadings = (facts: DocumentFacts): Told => {
  const { runbookHeadings, reviewHeadings } = facts.signals
  if (looksLikeReview(facts) && reviewHeadings > runbookHeadings) {
    return {
      kind: 'incident-review',
      reason: 'headings',
      detail: `It has ${reviewHeadings} sorts of a review’s headings.`,
    }
  }
  const enough = isAmongGuides(facts.path) ? 4 : 2
  if (runbookHeadings < enough || runbookHeadings < reviewHeadings) return undefined
  return { kind: 'runbook', reason: 'headings', detail: `It has ${runbookHeadings} sorts of a runbook’s headings.` }
}

const byProcedure = ({ path, stated, signals }: DocumentFacts): Told => {
  const kept = stated.lastReviewedOn ?? stated.reviewIn ?? stated.reviewBy ?? stated.owners[0]
  if (kept === undefined || !signals.procedure || isAmongGuides(path)) return undefined
  const what = stated.owners.length > 0 ? 'an owner' : 'a review date'
  return { kind: 'runbook', reason: 'procedure', detail: `It names ${what} and holds a procedure.` }
}

const classifyAlone = (facts: DocumentFacts, setting: (path: DocPath) => Told): Told => {
  const { path, signals } = facts
  // Whatever it states is meant for the documents that are made of it.
  if (isTeamTemplate(path))
    return {
      kind: 'template',
      reason: 'name',
      detail: `It lies in ${templatesFolder}, where the team’s templates are.`,
    }
  const told = byFrontMatter(facts) ?? setting(path)
  if (told !== undefined) return told
  const custom = kindByCustom(path, signals.placeholders)
  if (custom !== undefined) return { ...custom, reason: 'name' }
  const folder = kindByFolder(path, looksLikeReview(facts))
  if (folder !== undefined) return { ...folder, reason: 'folder' }
  const name = kindByFileName(path)
  if (name !== undefined) return { ...name, reason: 'file-name' }
  return byHeadings(facts) ?? byProcedure(facts)
}

const folderOf = (path: DocPath) => path.slice(0, path.lastIndexOf('/') + 1)

/** Folders where more than half of the documents are runbooks by their headings or procedures. Indexes are not asked. */
const runbookFolders = (documents: readonly DocumentFacts[], told: ReadonlyMap<DocPath, Told>): ReadonlySet<string> => {
  const counts = new Map<string, { all: number; runbooks: number }>()
  for (const { path } of documents) {
    const own = told.get(path)
    if (own?.reason === 'name') continue
    const count = counts.get(folderOf(path)) ?? { all: 0, runbooks: 0 }
    const byText = own?.reason === 'headings' || own?.reason === 'procedure'
    counts.set(folderOf(path), {
      all: count.all + 1,
      runbooks: count.runbooks + (byText && own.kind === 'runbook' ? 1 : 0),
    })
  }
  return new Set(
    [...counts].filter(([, { all, runbooks }]) => runbooks >= 2 && runbooks * 2 > all).map(([folder]) => folder),
  )
}

/** Documents to which two runbooks or more link: parts of procedures that several of them share. */
const sharedByRunbooks = (
  documents: readonly DocumentFacts[],
  told: ReadonlyMap<DocPath, Told>,
): ReadonlySet<string> => {
  const linking = new Map<string, number>()
  for (const { path, links } of documents) {
    if (told.get(path)?.kind !== 'runbook') continue
    const targets = links.flatMap(({ image, target }) => (image ? [] : (targetPath(path, target) ?? [])))
    for (const target of new Set(targets)) {
      if (target !== path) linking.set(target, (linking.get(target) ?? 0) + 1)
    }
  }
  return new Set([...linking].filter(([, count]) => count >= 2).map(([target]) => target))
}

/** A title that tells somebody what to do, such as *Restart the queue*, *Rotating keys*, or *How to add a node*. */
const titleOfProcedure =
  /^(?:how to|add|apply|analy[sz]e|back up|block|chang|clean|configur|connect|creat|debug|delet|deploy|disabl|drain|enabl|expand|fail ?over|fix|get|import|increas|investigat|make|manag|migrat|mov|recover|recreat|recycl|remov|renew|replac|reset|resiz|resolv|restart|restor|revok|roll|rotat|run|scal|set up|setting up|start|stop|switch|troubleshoot|unlock|updat|upgrad|verify)(?:e|es|ing|ning|ting)?\b/i

const none: Classification = {
  kind: 'other',
  reason: 'none',
  detail: 'Nothing in its path or text says that it is a runbook or a review.',
}

/**
 * The kind of each document and its reason, asked in this order: front matter, settings, names of templates and
 * indexes, the nearest folder, the file's name, headings, a procedure, the neighbours; else `other`. It pauses (yields)
 * between documents.
 */
export function* classify(
  documents: readonly DocumentFacts[],
  settings: ClassifySettings,
): Steps<ReadonlyMap<DocPath, Classification>> {
  const setting = bySetting(settings)
  const told = new Map<DocPath, Told>()
  for (const facts of documents) {
    told.set(facts.path, classifyAlone(facts, setting))
    yield
  }
  const folders = runbookFolders(documents, told)
  yield
  const shared = sharedByRunbooks(documents, told)
  yield
  return new Map(documents.map((facts) => [facts.path, told.get(facts.path) ?? among(facts, folders, shared)]))
}

/** What its neighbours make of a document that says nothing of its kind itself. */
const among = (
  { path, title, signals }: DocumentFacts,
  runbookFolders: ReadonlySet<string>,
  shared: ReadonlySet<string>,
): Classification => {
  const inFolder = runbookFolders.has(folderOf(path))
  const told = inFolder && titleOfProcedure.test(title)
  if (isAmongGuides(path) || !(told || (signals.procedure && (inFolder || shared.has(path))))) return none
  const what = signals.procedure ? 'It holds a procedure' : 'Its title tells what to do'
  const why = inFolder ? 'most of its folder’s documents are runbooks' : 'several runbooks link to it'
  return { kind: 'runbook', reason: 'procedure', detail: `${what}, and ${why}.` }
}
