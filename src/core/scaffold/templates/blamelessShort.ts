import { reviewFrontMatter, timelineRows } from './reviewFrontMatter'

/**
 * One page, for incidents that do not need more. What it asks, and that it asks *how* and not *who*, follows John
 * Allspaw, "Blameless PostMortems and a Just Culture" (Code as Craft, Etsy 2012); the words are our own.
 */
export const blamelessShort = `${reviewFrontMatter}
## What happened

\${11:<!-- Three to six sentences: what users noticed, what was behind it, how it ended. Roles, not names. -->}

## Timeline

${timelineRows}

\${12:<!-- Further lines: the time, then what was seen or done. -->}

## Contributing factors

\${13:<!-- How did what people did make sense with what they knew then? What in tools, alerts, documents and time led there? -->}

## What we learned

\${14:<!-- What surprised us, what helped, and what we now know that we did not. -->}

## Action items

<!-- Few, and each one that will be done:
     - [ ] Write down how to renew the certificate (owner: @name, due: 2027-01-31, type: prevent) -->
\${0:Not decided yet.}
`
