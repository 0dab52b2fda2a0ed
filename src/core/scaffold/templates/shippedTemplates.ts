import type { ScaffoldKind } from '../documentPath'
import type { DocumentTemplate } from '../documentTemplate'
import { blamelessShort } from './blamelessShort'
import { fiveWhys } from './fiveWhys'
import { googleSre } from './googleSre'
import { pagerDuty } from './pagerDuty'
import { runbookTemplate } from './runbook'

const shipped = (
  kind: ScaffoldKind,
  name: string,
  label: string,
  description: string,
  text: string,
): DocumentTemplate => ({
  name,
  label,
  description,
  kind,
  severities: [],
  text,
  path: undefined,
  broken: undefined,
})

/** The first of its kind is the one that is used where nobody chooses. */
const googleSreReview = shipped(
  'incident-review',
  'google-sre',
  'Google SRE',
  'The full postmortem: impact, causes, trigger, detection, resolution, lessons',
  googleSre,
)

const plainRunbook = shipped(
  'runbook',
  'runbook',
  'Runbook',
  'When to use it, diagnosis, mitigation, verification, rollback, escalation',
  runbookTemplate,
)

export const firstShipped: Readonly<Record<ScaffoldKind, DocumentTemplate>> = {
  'incident-review': googleSreReview,
  runbook: plainRunbook,
}

/** Every template that ships. */
export const shippedTemplates: readonly DocumentTemplate[] = [
  googleSreReview,
  shipped(
    'incident-review',
    'pagerduty',
    'PagerDuty',
    'The story, contributing factors, impact, responders, and what customers are told',
    pagerDuty,
  ),
  shipped(
    'incident-review',
    'blameless-short',
    'Blameless, short',
    'One page: what happened, contributing factors, what we learned',
    blamelessShort,
  ),
  shipped(
    'incident-review',
    'five-whys',
    'Five whys',
    'From what was seen to what can be changed, with a second branch',
    fiveWhys,
  ),
  plainRunbook,
]
