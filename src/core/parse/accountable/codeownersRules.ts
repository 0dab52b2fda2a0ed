import type { DocPath } from '../../domain/text'
import type { CompiledPattern } from './codeownersPattern'

/** Whose rules a CODEOWNERS file follows: the two hosts read the same lines differently. */
export type CodeownersDialect = 'github' | 'gitlab'

/** One line of CODEOWNERS. No owners: the line takes away those that earlier lines gave. */
export type CodeownersRule = CompiledPattern & {
  readonly pattern: string
  /** `@login`, `@org/team` or an address, as written; roles in small letters and singular, as `@@maintainer`. */
  readonly owners: readonly string[]
  readonly line: number
}

/** Rules in the order of their lines, ready to be asked. */
export type RuleList = {
  readonly rules: readonly CodeownersRule[]
  /** Indexes of the rules whose key is a given folder or file name. */
  readonly byKey: ReadonlyMap<string, readonly number[]>
  /** Indexes of the rules that have no key. */
  readonly keyless: readonly number[]
}

/** Lines that are weighed against each other and against no others: all of a GitHub file, a section of a GitLab one. */
export type CodeownersSection = {
  /** As first written; empty for the lines that stand in none. */
  readonly name: string
  readonly listed: RuleList
  /** What matches one of these has no owner by this section. */
  readonly excluded: RuleList
}

/** A CODEOWNERS file of either dialect, ready to be asked. */
export type Codeowners = {
  readonly path: DocPath
  readonly dialect: CodeownersDialect
  readonly sections: readonly CodeownersSection[]
}

export const ruleList = (rules: readonly CodeownersRule[]): RuleList => {
  const byKey = new Map<string, number[]>()
  const keyless: number[] = []
  rules.forEach(({ key }, index) => {
    if (key === undefined) {
      keyless.push(index)
      return
    }
    const sameKey = byKey.get(key)
    if (sameKey === undefined) byKey.set(key, [index])
    else sameKey.push(index)
  })
  return { rules, byKey, keyless }
}

/** The highest of the indexes, given in rising order, whose rule matches; `above` if there is none higher. */
const lastOf = ({ rules }: RuleList, indexes: readonly number[], path: string, above: number): number => {
  for (let at = indexes.length - 1; at >= 0; at--) {
    const index = indexes[at] ?? -1
    if (index <= above) return above
    const rule = rules[index]
    if (rule !== undefined && path.includes(rule.needle) && rule.matches.test(path)) return index
  }
  return above
}

const lastMatch = (list: RuleList, path: string, parts: ReadonlySet<string>): CodeownersRule | undefined => {
  if (list.rules.length === 0) return undefined
  let best = lastOf(list, list.keyless, path, -1)
  for (const part of parts) best = lastOf(list, list.byKey.get(part) ?? [], path, best)
  return list.rules[best]
}

/** What one line says of a path; without owners it says that there are none. */
export type CodeownersMatch = { readonly owners: readonly string[]; readonly line: number }

/**
 * The lines that decide on a path, at most one of each section: the last that matches, unless the section excludes the
 * path. Their owners together own it. Empty where no line says anything of the path.
 */
export const codeownersOf = ({ sections }: Codeowners, path: DocPath): readonly CodeownersMatch[] => {
  const parts = new Set(path.split('/'))
  return sections.flatMap(({ listed, excluded }) => {
    const rule = lastMatch(listed, path, parts)
    if (rule === undefined || lastMatch(excluded, path, parts) !== undefined) return []
    return [{ owners: rule.owners, line: rule.line }]
  })
}

/** Every owner that a file names, with its line. */
export const codeownersNamed = ({
  sections,
}: Codeowners): readonly { readonly name: string; readonly line: number }[] =>
  sections.flatMap(({ listed }) => listed.rules.flatMap(({ owners, line }) => owners.map((name) => ({ name, line }))))
