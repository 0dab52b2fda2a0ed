/** What every shipped template of a review begins with; its tab stops take the numbers 1 to 10. */
export const reviewFrontMatter = `---
kind: incident-review
id: \${ID}
title: \${TITLE}
status: draft
severity: \${SEVERITY:$1}
services: [\${SERVICES:$2}]
started_at: \${STARTED_AT:$3}
detected_at: \${DETECTED_AT:$4}
mitigated_at: \${MITIGATED_AT:$5}
resolved_at: \${RESOLVED_AT:$6}
detection: $7
roles: {commander: \${COMMANDER:$8}, scribe: \${SCRIBE:$9}, responders: [\${RESPONDERS:$10}]}
runbooks_used: \${RUNBOOKS_USED:[]}
contributing_factors: []
---

# \${TITLE}
`

/** The rows of a timeline that the answers give; nothing of it where no moment is known. */
export const timelineRows = `Times in UTC.

- \${STARTED_UTC} The incident begins.
- \${DETECTED_UTC} It is noticed.
- \${MITIGATED_UTC} The harm is stopped.
- \${RESOLVED_UTC} The incident is over.`
