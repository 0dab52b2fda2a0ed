/**
 * How English reviews say that one person alone knows or can do something. `NAME` stands for somebody's name or handle; a
 * pattern without it names nobody. A blank stands for any white space. Whether a name is anybody's is not decided here.
 */

const know = '(?:knew|knows|understood|understands|remembered|remembers)'
const thing = '(?:access|knowledge|permissions?|credentials?|keys?|rights?|experience|context|skills?|passwords?)'
const act =
  '(?:run|do|fix|restart|restore|renew|recover|fail over|perform|carry out|access|operate|handle|deploy|roll back|rotate|resolve|debug|build|repair|upgrade)'
const can = '(?:could|can|was able to|is able to|were able to)'

/** Knowing of an incident is not knowing how to do something. */
const ofIt = '(?! (?:about|of) (?:it|this|that|the (?:incident|outage|problem|issue|alert|page|failure))\\b)'

/** What somebody alone did or had. */
const able = `(?:(?:ever |really |actually |fully )?${know}\\b${ofIt}|(?:had|has) (?:the |any |enough )?${thing}\\b|(?:had|has) ever (?:run|done|performed|used|carried out)\\b|${can} ${act}\\b|(?:was|is) trained\\b)`

const anyone = '(?:person|one|engineer|developer|operator|colleague|individual|admin|administrator|team member)'
const sole = `(?:the|our) (?:only|sole) ${anyone}\\b[^.!?;:]{0,40}?`
const nobody = '(?:[Nn]obody|[Nn]o one|[Nn]o-one)'
const but = '(?: else)? (?:but|except|except for|other than|besides|apart from|aside from)'
const near = '(?:on call|on the team|in the team|on shift|available|here|there|around|awake)'
const after = '(?=\\s*(?:[.,;:!?)]|$)| (?:and|who|but|so|at|on|in)\\b)'

export const gapPatterns: readonly string[] = [
  // Only Alice knew how to renew it. Only @alice had access.
  `(?<!(?:[Nn]ot|[Ii]f|[Nn]ever) )[Oo]nly NAME ${able}`,
  // Alice alone knew how.
  `NAME alone ${able}`,
  // Alice was the only person who knew how. Alice is the only one of us with access.
  `NAME (?:was|is|remains|remained) (?:currently |still |then )?${sole} (?:who|that) (?:still |ever )?(?:${know}|(?:had|has)|${can}|(?:was|is) trained)\\b`,
  `NAME (?:was|is|remains|remained) (?:currently |still |then )?${sole} (?:with|having) (?:the )?${thing}\\b`,
  // The only person who knew how to renew it was Alice.
  `[Tt]he (?:only|sole) ${anyone}\\b[^.!?;:]{0,40}? (?:who|that|with) [^.!?;:]{3,80}? (?:was|is) NAME${after}`,
  // Nobody but Alice knew how. No one except Alice has access.
  `${nobody}${but} NAME ${able}`,
  // The procedure was only in Alice's head.
  `\\bin(?:side)? NAME['’]s? head\\b`,
  // Nobody else knew how to do it. No one else had access.
  `${nobody} else (?:${near} |who was ${near} )?${able}`,
]
