/** The shipped template of a runbook. It begins as a draft, which is listed and not counted. */
export const runbookTemplate = `---
kind: runbook
title: \${TITLE}
status: draft
services: [\${SERVICES:$1}]
alerts: [\${ALERTS:$2}]
criticality: \${CRITICALITY:$3}
owners: [\${OWNERS:$4}]
contact: "\${CONTACT:$5}"
---

# \${TITLE}

<!-- Set the status to active once somebody other than the writer has followed it to the end. -->

## When to use this

\${6:<!-- What the alert or symptom means, in a sentence, and when this is not the right runbook. -->}

## Impact

\${7:<!-- What users notice, and how soon it gets worse if nothing is done. -->}

## Diagnosis

\${8:<!-- The two or three looks that tell which case it is: a graph, a query, a command with the output to expect. -->}

## Mitigation

<!-- Steps in order, each one thing to do and what to see afterwards. Commands ready to copy. -->

1. \${9:<!-- the first step -->}

## Verification

\${10:<!-- How you know that it worked: the graph that falls, the alert that clears, the request that succeeds. -->}

## Rollback

\${11:<!-- How to undo each step that changes something, and the point after which there is no way back. -->}

## Escalation

\${0:<!-- Whom to call when this does not help, where to reach them, and after how many minutes. -->}
`
