import type { DocumentKind } from '../../domain/documents'
import type { DocPath } from '../../domain/text'
import { dateInFileName } from '../../parse/incident/incidentDate'
import { fileStem, leadingId } from '../../parse/markdown/title'

/** A kind together with the words that told it. */
export type NamedKind = { readonly kind: DocumentKind; readonly detail: string }

/** A path part in the form in which the lists below are written. */
const plainPart = (part: string) => part.toLowerCase().replace(/[\s_]+/g, '-')

/** The folders of a path, the nearest first. */
export const foldersOf = (path: DocPath): readonly string[] => path.split('/').slice(0, -1).reverse()

const plainStem = (path: DocPath) => plainPart(fileStem(path).replace(/([a-z])([A-Z])/g, '$1-$2'))

const indexNames = /^-?(?:readme|index|sidebar|toc|table-of-contents)(?:[-.][a-z]{2}(?:-[a-z]{2})?)?$/
const templateFolders = /^-?(?:templates?|archetypes)$/
const templateName =
  /^(?:template|.*(?:^|-)(?:post-?mortem|incident|incident-(?:report|review)|review|runbook|playbook|rca|pir|sop|retro(?:spective)?|adr|outage|report)-template(?:-.*)?|template-.*(?:post-?mortem|incident|runbook|playbook|rca|sop|adr|report|review))$/
const platformFolders = /^(?:\.github|\.gitlab|issue-template|pull-request-template|merge-request-templates)$/
const projectFiles =
  /^(?:changelog|changes|history|contributing|code-of-conduct|license|licence|security|support|governance|maintainers|authors|contributors|codeowners|notice|agents|claude|copilot-instructions|release-?notes?|pull-request-template|issue-template)$/

/** Index pages, templates, and the files that every project has, by their names and folders. */
export const kindByCustom = (path: DocPath, placeholders: boolean): NamedKind | undefined => {
  const stem = plainStem(path)
  const folders = foldersOf(path).map(plainPart)
  if (indexNames.test(stem))
    return { kind: 'index', detail: `A file called ${fileStem(path)} is an index of its folder.` }
  if (folders.some((folder) => platformFolders.test(folder)) || projectFiles.test(stem)) {
    return { kind: 'other', detail: 'By its name it belongs to the project’s upkeep.' }
  }
  const folder = foldersOf(path).find((part) => templateFolders.test(plainPart(part)))
  if (folder !== undefined) return { kind: 'template', detail: `It lies in the folder ${folder}.` }
  if (templateName.test(stem)) return { kind: 'template', detail: 'Its name says that it is a template.' }
  return placeholders
    ? { kind: 'template', detail: 'Its title or fields are placeholders to be filled in.' }
    : undefined
}

const runbookFolders =
  /^(?:.*-)?(?:run-?books?|playbooks?|sops?)$|^(?:alerts?|alert-runbooks?|troubleshooting|trouble-shooting|how-?tos?|how-to-guides?|operations?|ops|ops-guides?|operations?-guides?|operations?-manual|procedures|standard-operating-procedures|on-?call)$/
const reviewFolders =
  /^(?:.*-)?(?:incident-reports?|incident-reviews?|incident-retros?|post-?mortems?|postmortem-reports?|rcas?|root-cause-analys[ei]s|pirs?|outages?|outage-reports?|incidents?|incident-log|retros?|retrospectives|post-incident-reviews?)$/

/** Folders whose documents are for users, tell concepts or decisions, or are about people: no runbooks by themselves. */
const otherFolders =
  /^-?(?:(?:user|users|developer|dev|admin|member|customer)-?(?:guides?|docs?|documentation|manual)|guides?|getting-started|getting-help|get-started|quick-?starts?|tutorials?|concepts?|explanations?|architecture|architecture-decision(?:-record)?s?|adrs?|decisions?|decision-records?|teams?|about|about-us|people|hiring|release-?notes?|releases|changelogs?|news|blog|posts|rfcs?|proposals?|designs?|design-docs?|meetings?|meeting-notes|minutes|roadmaps?|vision|reference|api|api-reference|policies|legal)$/

const teamPages =
  /(?:^|-)(?:how-we-work|ways-of-(?:working|engineering)|our-team|about-us|meet-the-team|roadmap|vision|mission|glossary|faq|style-guide|coding-standards|communications?-plan|team-charter|meeting-notes)(?:-|$)/

/** Is it, by its folders or its name, a guide, a concept, a decision, a team page, or news? */
export const isAmongGuides = (path: DocPath): boolean =>
  foldersOf(path).some((part) => otherFolders.test(plainPart(part))) || teamPages.test(plainStem(path))

const numbered = /^#?\d{1,6}(?:[-.]|$)/

/** Has its file a name as single reviews have: with a date, an id, or a number? */
export const isNamedAsOne = (path: DocPath): boolean => {
  const stem = fileStem(path)
  return dateInFileName(path) !== undefined || leadingId(stem) !== undefined || numbered.test(plainPart(stem))
}

const process =
  /(?:^|-)(?:process(?:es)?|procedures?|polic(?:y|ies)|guidelines?|guides?|how-to|handbook|training|culture|meetings?|manag(?:e|ing|ement)|respon(?:se|ding|d)|write|writing|conduct(?:ing)?|run(?:ning)?|checklist|overview|exercises?|communications?|roles|definitions?|levels|severit(?:y|ies)|examples?|faq|plan)(?:-|$)/

/** Does the name tell of handling incidents in general, as in `incident-process`? */
export const isAboutProcess = (name: string): boolean => process.test(plainPart(name).replace(/[^\p{L}\p{N}-]+/gu, '-'))

/**
 * The nearest folder that says a kind. A review's folder wants a dated or numbered name, or a review's headings:
 * where neither is there, the folders above are asked no more.
 */
export const kindByFolder = (path: DocPath, looksLikeReview: boolean): NamedKind | undefined => {
  for (const folder of foldersOf(path)) {
    const part = plainPart(folder)
    if (otherFolders.test(part)) return undefined
    if (runbookFolders.test(part)) return { kind: 'runbook', detail: `It lies in the folder ${folder}.` }
    if (!reviewFolders.test(part)) continue
    if (isNamedAsOne(path)) {
      return {
        kind: 'incident-review',
        detail: `It lies in the folder ${folder} and its name has a date, an id or a number.`,
      }
    }
    if (!looksLikeReview) return undefined
    return { kind: 'incident-review', detail: `It lies in the folder ${folder} and has a review’s headings.` }
  }
  return undefined
}

const reviewWord =
  /(?:^|[-.\d])(?:post-?mortem|rca|root-cause-analysis|pir|incident-(?:report|review)|post-incident-review)(?:[-.\d]|$)/
/** A file that is called so and nothing else may as well tell what such reviews are. */
const reviewWordAlone = /^(?:post-?mortem|rca|root-cause-analysis|pir|incident-(?:report|review)|post-incident-review)$/
const incidentWord = /(?:^|[-.\d])(?:incident|outage|disruption|downtime)(?:[-.\d]|$)/
const reviewId = /^(?:inc|incident|pm|ir|rca|pir|postmortem|outage)-?\d/
const runbookName =
  /^(?!(?:add|adding|new|create|creating|write|writing|about|how-to-write|template)-)(?:.*-)?(?:run-?book|play-?book|sop|trouble-?shooting(?:-guide)?)$|^(?:run-?book|play-?book|sop|troubleshoot(?:ing)?)-./

/** What the file's name says: a review only with a date, an id, or a word such as `postmortem` in it. */
export const kindByFileName = (path: DocPath): NamedKind | undefined => {
  const stem = plainStem(path)
  const named = isNamedAsOne(path)
  const isReview = reviewWord.test(stem) || (named && (incidentWord.test(stem) || reviewId.test(stem)))
  if (isReview && (named || !(isAboutProcess(stem) || reviewWordAlone.test(stem)))) {
    return { kind: 'incident-review', detail: 'Its file’s name is that of an incident review.' }
  }
  return runbookName.test(stem) ? { kind: 'runbook', detail: 'Its file’s name is that of a runbook.' } : undefined
}
