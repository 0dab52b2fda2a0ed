/** The heading of a section in GitLab's CODEOWNERS dialect, as it stands in its line. */
export type SectionHeading = {
  /** Without white space around it; may be empty, which GitLab does not allow. */
  readonly name: string
  /** Approval by its owners is not asked for. */
  readonly optional: boolean
  /** How many approvals are asked for; undefined where it does not say. */
  readonly approvals: number | undefined
  /** The line after the brackets, where that is set off by white space: the section's own owners. */
  readonly owners: string
  /** What follows the brackets without a space, and means nothing. */
  readonly rest: string
  /** How many characters stand before `rest` and `owners`. */
  readonly length: number
}

/** Reads a line as a section's heading: `[Name]`, `^[Name]`, `[Name][2] @owner`; undefined where it is none. */
export const sectionHeading = (line: string): SectionHeading | undefined => {
  const match = /^\s*(\^)?\[([^\]]*)\](?:\[(\d*)\])?/u.exec(line)
  if (match === null) return undefined
  const [whole, caret, name = '', approvals] = match
  const after = line.slice(whole.length)
  const rest = /^\S*/u.exec(after)?.[0] ?? ''
  return {
    name: name.trim(),
    optional: caret !== undefined,
    approvals: approvals === undefined || approvals === '' ? undefined : Number(approvals),
    owners: rest === '' ? after : '',
    rest,
    length: whole.length,
  }
}
