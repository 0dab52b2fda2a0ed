import { reviewFrontMatter, timelineRows } from './reviewFrontMatter'

/**
 * A full postmortem. Its sections are those of the example postmortem in *Site Reliability Engineering* (Beyer and
 * others, O'Reilly 2016, appendix D, https://sre.google/sre-book/example-postmortem/); the words are our own.
 */
export const googleSre = `${reviewFrontMatter}
## Summary

\${11:<!-- Two or three sentences that somebody outside the team understands: what broke, for whom, and how it ended. -->}

## Impact

\${12:<!-- Who could not do what, for how long, and how the number was measured. -->}

## Root causes and contributing factors

\${13:<!-- There is rarely only one. What made the failure possible, and what made each decision look right at the time? -->}

## Trigger

\${14:<!-- The event that set it off: a release, a load, a date, a change elsewhere. -->}

## Detection

\${15:<!-- How did we learn of it, how long after the start, and what would have told us sooner? -->}

## Resolution

\${16:<!-- What stopped the harm, what put things right for good, and which runbook helped or was missing. -->}

## Timeline

\${17:<!-- One line for each event: the time, then what happened or what was seen. Link to graphs, messages and commits. -->}

${timelineRows}

## Lessons learned

### What went well

\${18:<!-- What limited the harm, and should be kept. -->}

### What went wrong

\${19:<!-- What cost time, or made it worse. -->}

### Where we got lucky

\${20:<!-- What could as well have gone the other way. -->}

## Action items

<!-- One task a line, small enough to be finished, with somebody who takes it and a day:
     - [ ] Renew certificates automatically (owner: @name, due: 2027-01-31, type: prevent) -->
\${21:Not decided yet.}

## Supporting information

\${0:<!-- Graphs, logs, conversations, tickets: what a reader needs to check the story. -->}
`
