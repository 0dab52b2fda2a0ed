import { flagSentences } from '../../metrics/why/flagSentences'
import { defineRule } from '../rule'

export const leavingSoon = defineRule({
  id: 'leaving-soon',
  severity: 'warning',
  summary: 'A runbook’s risk will not be worse within 90 days, when somebody’s last day has passed.',
  *check({ base, document, coverage: runbook }) {
    if (document === undefined || runbook === undefined) return
    const { flags } = runbook
    if (!flags.includes('leaving-soon') || flags.includes('accepted')) return
    const told = flagSentences(base, runbook).find(({ flag }) => flag === 'leaving-soon')
    if (told !== undefined) yield { range: document.facts.titleRange, message: told.sentence }
  },
})
