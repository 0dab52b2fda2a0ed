import type { Document } from '../../core/domain/documents'
import type { KnowledgeBase } from '../../core/domain/knowledgeBase'
import type { DocPath } from '../../core/domain/text'
import type { CoverageReport } from '../../core/metrics/coverageReport/coverageReport'
import { explain } from '../../core/metrics/why/why'
import { globMatcher } from '../../core/parse/text/globs'
import type { L10n } from '../l10n'

/** Something that helps, as a button: a command with what it is given. */
export type Remedy = { readonly label: string; readonly command: string; readonly given: readonly unknown[] }

export type NotListed = { readonly statement: string; readonly remedies: readonly Remedy[] }

export type NotListedQuestion = {
  readonly base: KnowledgeBase
  readonly report: CoverageReport
  readonly path: DocPath
  /** What commands take for the file itself. */
  readonly file: unknown
  /** The setting `understudy.exclude`. */
  readonly exclude: readonly string[]
  /** True where the filter of the Runbooks view leaves this path out. */
  readonly filteredOut: (path: DocPath) => boolean
  readonly offers: (command: string) => boolean
}

/** Why a file does not stand in the views, or where it stands in them, and what can be done about it. */
export const notListed = (question: NotListedQuestion, l10n: L10n): NotListed => {
  const { base, report, path, offers } = question
  const explained = explain(base, report, path)
  const { statement, remedies } =
    explained.answer === 'document'
      ? ofDocument(question, explained.document, l10n)
      : explained.answer === 'left-out'
        ? ofLeftOut(question, explained.reason, l10n)
        : { statement: explained.reason, remedies: [] }
  return {
    statement,
    remedies: remedies.filter(({ command }) => !command.startsWith('understudy.') || offers(command)),
  }
}

const ofDocument = (question: NotListedQuestion, document: Document, l10n: L10n): NotListed => {
  const { t } = l10n
  const { kind, kindDetail, life, path } = document
  const why = { label: t('Show Why'), command: 'understudy.showWhy', given: [question.file] }
  const setKind = { label: t('Set Kind'), command: 'understudy.setKind', given: [question.file] }
  switch (kind) {
    case 'runbook':
      if (question.filteredOut(path)) {
        return {
          statement: t('It is a runbook, and the filter of the Runbooks view leaves it out.'),
          remedies: [{ label: t('Clear Filter'), command: 'understudy.clearFilter', given: [] }, why],
        }
      }
      return {
        statement: t('It is listed in the view Runbooks{0}. {1}', lifeWords(life, l10n), kindDetail),
        remedies: [why],
      }
    case 'incident-review':
      return { statement: t('It is listed in the view Incident Reviews. {0}', kindDetail), remedies: [why, setKind] }
    case 'template':
    case 'index':
    case 'other':
      return {
        statement: `${notCounted(kind, l10n)} ${kindDetail} ${t('To have it listed, write “kind: runbook” or “kind: incident-review” on top of it, or name its folder in the settings.')}`,
        remedies: [setKind, settings('understudy.runbooks', t('Name Its Folder'))],
      }
  }
}

const lifeWords = (life: Document['life'], { t }: L10n): string => {
  switch (life) {
    case 'active':
      return ''
    case 'draft':
      return t(', under “Drafts and retired”, for it says that it is a draft')
    case 'retired':
      return t(', under “Drafts and retired”, for it says that it is retired')
  }
}

const notCounted = (kind: 'template' | 'index' | 'other', { t }: L10n): string => {
  switch (kind) {
    case 'template':
      return t('It is read, and taken for a template.')
    case 'index':
      return t('It is read, and taken for an index of other pages.')
    case 'other':
      return t('It is read, and taken for neither a runbook nor an incident review.')
  }
}

const settings = (key: string, label: string): Remedy => ({
  label,
  command: 'workbench.action.openSettings',
  given: [key],
})

const ofLeftOut = ({ path, exclude }: NotListedQuestion, reason: string, { t }: L10n): NotListed => {
  // Globs of folders stand for all that lies in them.
  const places = path.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'))
  const pattern = exclude.find((glob) => places.some(globMatcher([glob])))
  if (pattern !== undefined) {
    return {
      statement: t('The setting “understudy.exclude” leaves it out, by the pattern {0}.', pattern),
      remedies: [settings('understudy.exclude', t('Change the Setting'))],
    }
  }
  if (reason.includes('limit')) {
    return { statement: `${reason} ${t('Split it, and its parts are read.')}`, remedies: [] }
  }
  return { statement: reason, remedies: [] }
}
