import type { IsoDate, IsoInstant } from '../../domain/text'
import { parseDocument } from '../../parse/document/document'
import type { DocumentTemplate } from '../../scaffold/documentTemplate'
import { newReview, newRunbook } from '../../scaffold/newDocument'
import { renderLines } from '../../scaffold/renderTemplate'

const nowhere = { documents: [], pattern: undefined, folder: undefined }

const today = '2026-11-19' as IsoDate

const sampleOf = (template: DocumentTemplate) => {
  const title = 'Checkout: "502" after #1'
  const services = ['checkout', 'payments: db']
  if (template.kind === 'runbook') return newRunbook({ title, services }, template, today, nowhere)
  const at = (time: string) => `${today}T${time}:00Z` as IsoInstant
  const moments = {
    startedAt: at('08:02'),
    detectedAt: at('08:20'),
    mitigatedAt: at('09:05'),
    resolvedAt: at('09:40'),
  }
  const people = { commander: '@bob', scribe: 'Carol Ruiz', responders: ['dave', '@bob'] }
  const runbooks = [{ path: 'runbooks/tls renewal.md', title: 'Renew', verdict: 'worked' as const }]
  return newReview({ title, severity: 'sev2', services, moments, ...people, runbooks }, template, today, nowhere)
}

/**
 * Fills a template in with answers that need care, reads the outcome as any document, and gives the first thing that
 * cannot be read at all, with its line in the template; undefined where all can.
 */
export const unreadableWhenFilled = (
  template: DocumentTemplate,
): { readonly line: number; readonly message: string } | undefined => {
  const { path, values } = sampleOf(template)
  const { text, lines } = renderLines(template.text, values, 'plain')
  const error = parseDocument(path, text).problems.find(({ severity }) => severity === 'error')
  return error && { line: lines[error.range.start.line - 1] ?? 1, message: error.message }
}
