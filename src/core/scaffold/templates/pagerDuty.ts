import { reviewFrontMatter, timelineRows } from './reviewFrontMatter'

/**
 * A review for those who were on the call and those who were told. Its sections follow PagerDuty's public postmortem
 * template (*PagerDuty Incident Response Documentation*, "Postmortem Template",
 * https://response.pagerduty.com/after/post_mortem_template/); the words are our own.
 */
export const pagerDuty = `${reviewFrontMatter}
\${11:<!-- Where and when the review is talked over, and where the call's recording and chat are kept. -->}

## Overview

\${12:<!-- In a few plain sentences: what happened, how long it lasted, and how it was put right. -->}

## What happened

\${13:<!-- The story in order: what the systems did, what people saw, what they tried, and why that seemed right. -->}

## Contributing factors

\${14:<!-- Each condition without which it had not happened or had been milder; of the system, not of a person. -->}

## Resolution

\${15:<!-- What ended it: the steps that worked, those that did not, and the runbook they are written in. -->}

## Impact

- Time in \${SEVERITY:this severity}: \${16:<!-- from when to when, in minutes -->}
- Customers affected: \${17:<!-- how many, and how that was counted -->}
- What they noticed: \${18:<!-- errors, delays, data that was missing or wrong -->}
- Reports received: \${19:<!-- tickets, calls, posts, with links -->}

## Responders

- Incident commander: \${COMMANDER:$20}
- Scribe: \${SCRIBE:$21}
- Responders: \${RESPONDERS:$22}

## Timeline

\${23:<!-- From the first cause to the all-clear: the time, what happened, and a link that shows it. -->}

${timelineRows}

## How did we do

### What went well

\${24:<!-- Alerts that fired in time, decisions that paid, tools that helped. -->}

### What did not go so well

\${25:<!-- Noise, waiting, missing access, steps nobody had written down. -->}

## Action items

<!-- Each one with a ticket, somebody who takes it and a day:
     - [ ] Alert two weeks before a certificate ends (owner: @name, due: 2027-01-31, type: detect, OPS-12) -->
\${26:Not decided yet.}

## Messaging

### Within the company

\${27:<!-- What colleagues are to be told, in a form that can be sent on. -->}

### To the public

\${0:<!-- What customers are to be told: what happened to them, why, and what is done so that it stays the only time. -->}
`
