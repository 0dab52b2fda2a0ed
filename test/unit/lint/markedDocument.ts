/** One case of a marked document: a small repository, and what the rule has to say of it. */
export type Case = {
  readonly title: string
  readonly files: ReadonlyMap<string, string>
  /** As `path:line:column severity message`; the message may end in `…` for any rest. */
  readonly expected: readonly string[]
}

const heading = /^## (.+)$/
const fence = /^(`{3,})\S+ (\S.*)$/
const expectation = /^<!-- expect: (?:nothing|(?:(\S+):)?(\d+:\d+) (error|warning|hint) "(.*)") -->$/

/**
 * Reads `test/rules/*.md`: under each second-level heading stand fenced files, their paths after the language, and
 * after them comments such as `<!-- expect: 3:1 warning "No owner…" -->` about the last file, or about the one named
 * before the line; `<!-- expect: nothing -->` where the rule is quiet.
 */
export const readMarkedDocument = (text: string): readonly Case[] => {
  const cases: { title: string; files: Map<string, string>; expected: string[]; said: boolean }[] = []
  const lines = text.split('\n')
  let last = ''
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? ''
    const current = cases.at(-1)
    const [, title] = heading.exec(line) ?? []
    const [, ticks, path] = fence.exec(line) ?? []
    if (title !== undefined) cases.push({ title, files: new Map(), expected: [], said: false })
    else if (ticks !== undefined && path !== undefined) {
      const end = lines.indexOf(ticks, index + 1)
      if (end < 0 || current === undefined)
        throw new Error(`line ${index + 1}: a file without an end, or outside a case`)
      current.files.set(path, `${lines.slice(index + 1, end).join('\n')}\n`)
      last = path
      index = end
    } else if (line.startsWith('<!-- expect')) {
      const found = expectation.exec(line)
      if (found === null || current === undefined) throw new Error(`line ${index + 1}: not an expectation: ${line}`)
      const [, at = last, place, severity, message] = found
      current.said = true
      if (place !== undefined) current.expected.push(`${at}:${place} ${severity ?? ''} ${message ?? ''}`)
    }
  }
  for (const { title, said } of cases) if (!said) throw new Error(`“${title}” says nothing of what it expects`)
  return cases
}
