/**
 * The shipped template of an incident review. Its sections are those of the example postmortem in *Site Reliability
 * Engineering* (Beyer and others, O'Reilly 2016, appendix D); the words are our own.
 */
export const reviewTemplate = `---
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
runbooks_used: []
contributing_factors: []
---

# \${TITLE}

## Summary

<!-- Two or three sentences that somebody outside the team understands: what broke, for whom, and how it ended. -->
$11

## Impact

<!-- Who could not do what, for how long, and how the number was measured. -->
$12

## Root causes and contributing factors

<!-- There is rarely only one. What made the failure possible, and what made each decision look right at the time? -->
$13

## Trigger

<!-- The event that set it off: a release, a load, a date, a change elsewhere. -->
$14

## Detection

<!-- How did we learn of it, how long after the start, and what would have told us sooner? -->
$15

## Resolution

<!-- What stopped the harm, what put things right for good, and which runbook helped or was missing. -->
$16

## Timeline

<!-- One line for each event: the time, then what happened or what was seen. Link to graphs, messages and commits. -->

Times in UTC.

- \${STARTED_UTC} The incident begins.
- \${RESOLVED_UTC} The incident is over.

$17

## Lessons learned

### What went well

$18

### What went wrong

$19

### Where we got lucky

$20

## Action items

<!-- One task a line, small enough to be finished, with somebody who takes it and a day:
     - [ ] Renew certificates automatically (owner: @name, due: 2027-01-31, type: prevent) -->
\${21:Not decided yet.}

## Supporting information

<!-- Graphs, logs, conversations, tickets: what a reader needs to check the story. -->
$0
`
