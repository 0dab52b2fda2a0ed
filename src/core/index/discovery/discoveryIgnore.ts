import ignore, { type Ignore } from 'ignore'

/** One `.gitignore`: the folder it stands in, and its rules. */
type Rules = { readonly folder: string; readonly lines: readonly string[]; readonly matcher: Ignore }

/** All that git ignores in a folder, the rules of the nearest file last. */
export type IgnoreRules = readonly Rules[]

const matcherOf = (lines: readonly string[], ignoreCase: boolean): Ignore => ignore({ ignoreCase }).add(lines)

/** Adds the text of an ignore file that stands in `folder` (empty for the root). */
export const withIgnoreFile = (rules: IgnoreRules, folder: string, text: string, ignoreCase: boolean): IgnoreRules => {
  const lines = text
    .replace(/^\uFEFF/u, '')
    .split(/\r\n|\n|\r/u)
    // Matching more of them than anybody writes can take very long, and the file may come from anybody.
    .filter((line) => (line.match(/\*\*/gu)?.length ?? 0) <= 3)
  return [...rules, { folder, lines, matcher: matcherOf(lines, ignoreCase) }]
}

const relative = (folder: string, path: string): string => (folder === '' ? path : path.slice(folder.length + 1))

const verdictOf = (rules: IgnoreRules, path: string): boolean => {
  for (const { folder, matcher } of rules.toReversed()) {
    const { ignored, unignored } = matcher.test(relative(folder, path))
    if (ignored || unignored) return ignored
  }
  return false
}

/** Whether git ignores a file. Its folder must not be ignored itself. */
export const ignoresFile = (rules: IgnoreRules, path: string): boolean => verdictOf(rules, path)

/** Whether git ignores a folder, so that nothing in it can count. */
export const ignoresFolder = (rules: IgnoreRules, path: string): boolean => verdictOf(rules, `${path}/`)

/**
 * The rules as they hold inside a folder that is walked. Where a nearer file takes the folder back in, the rule of a
 * farther one that left it out must not leave out what is in it.
 */
export const rulesInside = (rules: IgnoreRules, folder: string, ignoreCase: boolean): IgnoreRules =>
  rules.map((one) => {
    let { lines, matcher } = one
    for (;;) {
      const { rule } = matcher.test(`${relative(one.folder, folder)}/`)
      if (rule === undefined) return lines === one.lines ? one : { folder: one.folder, lines, matcher }
      const fewer = lines.filter((line) => line.trim() !== rule.pattern.trim())
      if (fewer.length === lines.length) return one
      lines = fewer
      matcher = matcherOf(lines, ignoreCase)
    }
  })
