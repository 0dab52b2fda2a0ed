import { defineRule } from '../rule'

export const singlePointOfKnowledge = defineRule({
  id: 'single-point-of-knowledge',
  severity: 'warning',
  summary: 'More than one person can run a runbook, where the policy asks for more than one.',
  *check({ document, coverage: runbook }) {
    if (document === undefined || runbook?.risk !== 'single-point' || runbook.flags.includes('accepted')) return
    // On a repository that declares nothing nearly every runbook has one author: said of each, it would help nobody.
    const urgent = runbook.criticality === 'critical' || runbook.criticality === 'high'
    if (runbook.basis !== 'declared' && !urgent) return
    yield { range: document.facts.titleRange, message: `Single point of knowledge. ${runbook.why}` }
  },
})
