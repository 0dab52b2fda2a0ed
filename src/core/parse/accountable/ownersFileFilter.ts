/** A regular expression of an OWNERS file's `filters:`, ready to be asked about paths relative to the file's folder. */
export type PathFilter = { readonly source: string; readonly matches: (path: string) => boolean }

type Node =
  | { readonly kind: 'one'; readonly test: RegExp }
  | { readonly kind: 'start' | 'end' }
  | { readonly kind: 'sequence' | 'either'; readonly nodes: readonly Node[] }
  | { readonly kind: 'repeat'; readonly node: Node; readonly min: number; readonly max: number }

/** Where the reading stands; after `failed` nothing more is read. */
type Cursor = { readonly source: string; readonly flags: string; at: number; failed: boolean }

const nothing: Node = { kind: 'sequence', nodes: [] }

const fail = (cursor: Cursor): Node => {
  cursor.failed = true
  cursor.at = cursor.source.length
  return nothing
}

const take = (cursor: Cursor, pattern: RegExp): RegExpExecArray | null => {
  const match = pattern.exec(cursor.source.slice(cursor.at))
  cursor.at += match?.[0].length ?? 0
  return match
}

const one = (cursor: Cursor, text: string): Node => {
  try {
    return { kind: 'one', test: new RegExp(`^${text}$`, cursor.flags) }
  } catch {
    return fail(cursor)
  }
}

const readEscape = (cursor: Cursor, next: string): Node => {
  if (next === 'A') return { kind: 'start' }
  if (next === 'z') return { kind: 'end' }
  if (/[dDwWsSnt]/u.test(next)) return one(cursor, `\\${next}`)
  if (/[\p{L}\p{N}]/u.test(next)) return fail(cursor)
  return one(cursor, /[\\^$.*+?()[\]{}|/]/u.test(next) ? `\\${next}` : next)
}

const readGroup = (cursor: Cursor): Node => {
  const inner = readEither(cursor)
  return take(cursor, /^\)/u) === null ? fail(cursor) : inner
}

const readAtom = (cursor: Cursor): Node => {
  if (take(cursor, /^\((?:\?(?:P?<\w+>|:))?(?!\?)/u) !== null) return readGroup(cursor)
  const bracket = take(cursor, /^\[\^?(?:\\.|[^\]\\[])+\]/u)
  if (bracket !== null) return one(cursor, bracket[0])
  const escape = take(cursor, /^\\([^])/u)
  if (escape !== null) return readEscape(cursor, escape[1] ?? '')
  const plain = take(cursor, /^[^*+?{()[\\]/u)?.[0]
  if (plain === undefined) return fail(cursor)
  if (plain === '^') return { kind: 'start' }
  if (plain === '$') return { kind: 'end' }
  return one(cursor, /[\]}/]/u.test(plain) ? `\\${plain}` : plain)
}

const readRepeated = (cursor: Cursor): Node => {
  let node = readAtom(cursor)
  for (;;) {
    const match = take(cursor, /^(?:([*+?])|\{(\d{1,3})(,(\d{0,3}))?\})\??/u)
    if (match === null) return node
    const [, sign, least, comma, most] = match
    if (sign !== undefined) {
      node = { kind: 'repeat', node, min: sign === '+' ? 1 : 0, max: sign === '?' ? 1 : Infinity }
    } else {
      const min = Number(least)
      node = { kind: 'repeat', node, min, max: comma === undefined ? min : most === '' ? Infinity : Number(most) }
    }
  }
}

const readEither = (cursor: Cursor): Node => {
  const nodes: Node[] = []
  do {
    const parts: Node[] = []
    while (cursor.at < cursor.source.length && !/[|)]/u.test(cursor.source.charAt(cursor.at))) {
      parts.push(readRepeated(cursor))
    }
    nodes.push({ kind: 'sequence', nodes: parts })
  } while (take(cursor, /^\|/u) !== null)
  return { kind: 'either', nodes }
}

/** A machine of numbered steps; `go` leads to any of several. The step after the last is success. */
type Step = { readonly kind: 'one'; readonly test: RegExp } | { readonly kind: 'start' | 'end' } | Go
type Go = { readonly kind: 'go'; readonly to: number[] }

/** Larger expressions are refused: nobody writes them by hand. */
const maxSteps = 2000

const compile = (node: Node, steps: Step[]): void => {
  if (steps.length > maxSteps) return
  switch (node.kind) {
    case 'one':
    case 'start':
    case 'end':
      steps.push(node)
      return
    case 'sequence':
      for (const part of node.nodes) compile(part, steps)
      return
    case 'either':
      compileEither(node.nodes, steps)
      return
    case 'repeat':
      compileRepeat(node, steps)
  }
}

const compileEither = (nodes: readonly Node[], steps: Step[]): void => {
  const fork: Go = { kind: 'go', to: [] }
  const exits: Go[] = []
  steps.push(fork)
  for (const node of nodes) {
    fork.to.push(steps.length)
    compile(node, steps)
    const exit: Go = { kind: 'go', to: [] }
    steps.push(exit)
    exits.push(exit)
  }
  for (const exit of exits) exit.to.push(steps.length)
}

const compileRepeat = ({ node, min, max }: Extract<Node, { kind: 'repeat' }>, steps: Step[]): void => {
  for (let count = 0; count < min && steps.length <= maxSteps; count++) compile(node, steps)
  if (max === Infinity) {
    const fork: Go = { kind: 'go', to: [steps.length + 1] }
    const start = steps.push(fork) - 1
    compile(node, steps)
    steps.push({ kind: 'go', to: [start] })
    fork.to.push(steps.length)
    return
  }
  const forks: Go[] = []
  for (let count = min; count < max && steps.length <= maxSteps; count++) {
    const fork: Go = { kind: 'go', to: [steps.length + 1] }
    steps.push(fork)
    forks.push(fork)
    compile(node, steps)
  }
  for (const fork of forks) fork.to.push(steps.length)
}

/** Adds a step and all that can be reached from it without reading a character. */
const reach = (steps: readonly Step[], from: number, atStart: boolean, atEnd: boolean, reached: Set<number>): void => {
  const open = [from]
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (reached.has(index)) continue
    reached.add(index)
    const step = steps[index]
    if (step?.kind === 'go') open.push(...step.to)
    if (step?.kind === 'start' && atStart) open.push(index + 1)
    if (step?.kind === 'end' && atEnd) open.push(index + 1)
  }
}

/** Runs all ways at once (Thompson 1968): time grows with the path's length times the number of steps, never more. */
const run = (steps: readonly Step[], path: string): boolean => {
  const characters = Array.from(path)
  let now = new Set<number>()
  for (let at = 0; at <= characters.length; at++) {
    reach(steps, 0, at === 0, at === characters.length, now)
    if (now.has(steps.length)) return true
    const next = new Set<number>()
    const character = characters[at] ?? ''
    for (const index of now) {
      const step = steps[index]
      if (step?.kind === 'one' && step.test.test(character)) {
        reach(steps, index + 1, false, at + 1 === characters.length, next)
      }
    }
    now = next
  }
  return false
}

/**
 * Compiles a filter: the part of RE2's syntax that is in use, matching anywhere in the path as Go does. Undefined for
 * what cannot be read. It needs time linear in the path's length, whatever the expression, for anybody may write one.
 */
export const compileFilter = (source: string): PathFilter | undefined => {
  const insensitive = source.startsWith('(?i)')
  const cursor: Cursor = { source, flags: insensitive ? 'iu' : 'u', at: insensitive ? 4 : 0, failed: false }
  const node = readEither(cursor)
  if (cursor.failed || cursor.at < source.length) return undefined
  const steps: Step[] = []
  compile(node, steps)
  return steps.length > maxSteps ? undefined : { source, matches: (path) => run(steps, path) }
}
