import { defineRule } from '../rule'

export const brokenLink = defineRule({
  id: 'broken-link',
  severity: 'warning',
  summary: 'Links to documents of the repository lead somewhere.',
  *check({ document }) {
    // Templates and indexes of other things hold placeholders; the links of runbooks and reviews are followed at night.
    if (document?.kind !== 'runbook' && document?.kind !== 'incident-review') return
    for (const { target, range } of document.brokenLinks) {
      yield { range, message: `This link leads nowhere: there is no file ${target}.` }
    }
  },
})
