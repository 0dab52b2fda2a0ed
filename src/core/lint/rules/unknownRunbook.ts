import { yamlName } from '../../edit/yaml/writtenValue'
import { relativePath } from '../../domain/paths'
import type { Document } from '../../domain/documents'
import type { KnowledgeBase } from '../../domain/knowledgeBase'
import type { DocPath, Located } from '../../domain/text'
import { documentNamed } from '../../parse/markdown/linkTargets'
import { defineRule, editing, type Report } from '../rule'

/** A runbook that was looked for and not found may well not be there. */
const namedRunbooks = ({ facts: { stated } }: Document): readonly Located<string>[] => [
  ...stated.runbooksUsed.filter(({ verdict }) => verdict !== 'not-found').map(({ path }) => path),
  ...stated.contributingFactors.flatMap(({ runbook }) => runbook ?? []),
]

const elsewhere = /^[a-z][a-z0-9+.-]*:|^\/\//i

const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** The one runbook of the same file name, written as the review would have to name it. */
const movedTo = (review: Document, stated: string, base: KnowledgeBase): string | undefined => {
  const name = fileName(stated.replace(/[?#].*$/s, ''))
  const [only, ...others] = [...base.documents.values()].filter(
    ({ kind, path }) => kind === 'runbook' && fileName(path) === name,
  )
  return only === undefined || others.length > 0 ? undefined : relativePath(review.path, only.path)
}

const reportPath = ({ value, range }: Located<string>, moved: string | undefined): Report => {
  if (moved === undefined) return { range, message: `There is no runbook ${value}.` }
  const text = yamlName(moved)
  return {
    range,
    message: `There is no runbook ${value}. Is ${moved} meant?`,
    fixes: [editing(`Change to ${moved}`, { range, text }, { value, range })],
  }
}

export const unknownRunbook = defineRule({
  id: 'unknown-runbook',
  severity: 'warning',
  summary: 'The runbooks that an incident review names are there.',
  *check({ document, base }) {
    if (document?.kind !== 'incident-review') return
    const leftOut = new Set<string>(base.skipped.map(({ path }) => path))
    const exists = (path: string): boolean => base.documents.has(path as DocPath) || leftOut.has(path)
    for (const named of namedRunbooks(document)) {
      if (elsewhere.test(named.value) || documentNamed(document.path, named.value, exists) !== undefined) continue
      yield reportPath(named, movedTo(document, named.value, base))
    }
  },
})
