import { reviewFrontMatter, timelineRows } from './reviewFrontMatter'

/**
 * From what was seen to what can be changed, by asking why until the answer is something to work on: Taiichi Ohno,
 * *Toyota Production System: Beyond Large-Scale Production* (Productivity Press 1988), chapter 2. The second branch
 * heeds the usual objection that one chain finds one cause where there were several. The words are our own.
 */
export const fiveWhys = `${reviewFrontMatter}
## Summary

\${11:<!-- What broke, for whom, for how long: the sentence that the first why asks about. -->}

## Timeline

${timelineRows}

\${12:<!-- Further lines: the time, then what was seen or done. -->}

## Five whys

<!-- Each answer is a fact that somebody can check, about systems and work, not about a person. Stop where the answer
     is something you can change, be it after three whys or after seven. -->

1. Why \${13:did users notice it}? \${14:Because …}
2. Why? \${15:Because …}
3. Why? \${16:Because …}
4. Why? \${17:Because …}
5. Why? \${18:Because …}

### Another branch

\${19:<!-- Where a why has a second answer, follow that too: why was it not caught, or not over sooner? -->}

## Root causes and contributing factors

\${20:<!-- Where the chains ended, and what else had to be there for it to happen. -->}

## What went well

\${21:<!-- What kept it from being worse. -->}

## Action items

<!-- At least one for the last why of each branch, and one to notice it sooner:
     - [ ] Alert two weeks before a certificate ends (owner: @name, due: 2027-01-31, type: detect) -->
\${0:Not decided yet.}
`
