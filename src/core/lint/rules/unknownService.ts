import { yamlName } from '../../edit/yaml/writtenValue'
import { teamFilePath } from '../../parse/understudy/teamFile'
import { nearest } from '../../parse/text/nearest'
import type { KnowledgeBase } from '../../domain/knowledgeBase'
import type { Service } from '../../domain/people'
import { defineRule, editing } from '../rule'

const declaredIn = ({ services }: KnowledgeBase): readonly Service[] =>
  [...services.values()].filter(({ source }) => source.kind === 'line' && source.path === teamFilePath)

/** Where the team file declares no service, documents may name any. */
export const unknownService = defineRule({
  id: 'unknown-service',
  severity: 'warning',
  summary: 'The services that a document names are declared in the team file, where any are.',
  *check({ document, base }) {
    if (document?.kind !== 'runbook' && document?.kind !== 'incident-review') return
    if (document.facts.stated.services.length === 0) return
    const declared = declaredIn(base)
    if (declared.length === 0) return
    const names = new Set(declared.flatMap(({ id, name }) => [id.toLowerCase(), name.toLowerCase()]))
    for (const stated of document.facts.stated.services) {
      if (names.has(stated.value.toLowerCase())) continue
      const meant = nearest(
        stated.value,
        declared.map(({ id }) => id),
      )
      const message = `The team file declares no service “${stated.value}”.`
      if (meant === undefined) {
        yield { range: stated.range, message }
        continue
      }
      const text = yamlName(meant)
      yield {
        range: stated.range,
        message: `${message} Is “${meant}” meant?`,
        fixes: [editing(`Change to ${meant}`, { range: stated.range, text }, stated)],
      }
    }
  },
})
