/**
 * The small language of ticket patterns, and a matcher that can never be kept busy by one. Formula: R. Cox, "Regular
 * Expression Matching: the Virtual Machine Approach" (2009), Pike's machine: all ways are followed at once, one character
 * at a time, so the time is at most the pattern's size times the text's length.
 */
export type TicketPattern = { readonly source: string; readonly program: readonly Instruction[] }

type CharacterTest = (character: string) => boolean

type Instruction =
  | { readonly kind: 'character'; readonly accepts: CharacterTest }
  /** Where two ways are open, the first is preferred. */
  | { readonly kind: 'split'; readonly ways: readonly [number, number] }
  | { readonly kind: 'jump'; readonly to: number }
  | { readonly kind: 'save'; readonly slot: number }
  | { readonly kind: 'match' }

/** Instructions of a program; repeated parts are written out, so this bounds `{1,999}` within `{1,999}` as well. */
const largestProgram = 1_000
const longestPattern = 200

class NotUnderstood extends Error {}

const digits: CharacterTest = (character) => character >= '0' && character <= '9'
const wordCharacters: CharacterTest = (character) => /^[A-Za-z0-9_]$/.test(character)

/** Relative program: targets count from its own start. */
type Part = readonly Instruction[]

const moved = (part: Part, by: number): Part =>
  part.map((each) => {
    if (each.kind === 'jump') return { ...each, to: each.to + by }
    return each.kind === 'split' ? { ...each, ways: [each.ways[0] + by, each.ways[1] + by] as const } : each
  })

const sequence = (parts: readonly Part[]): Part => {
  const all: Instruction[] = []
  for (const part of parts) {
    all.push(...moved(part, all.length))
    if (all.length > largestProgram) throw new NotUnderstood('it repeats too much')
  }
  return all
}

const oneOf = ([first = [], ...rest]: readonly Part[]): Part => {
  if (rest.length === 0) return first
  const other = oneOf(rest)
  return sequence([
    [
      { kind: 'split', ways: [1, first.length + 2] },
      ...moved(first, 1),
      { kind: 'jump', to: first.length + other.length + 2 },
    ],
    other,
  ])
}

const maybe = (part: Part): Part => [{ kind: 'split', ways: [1, part.length + 1] }, ...moved(part, 1)]

const anyNumber = (part: Part): Part => [
  { kind: 'split', ways: [1, part.length + 2] },
  ...moved(part, 1),
  { kind: 'jump', to: 0 },
]

const repeated = (part: Part, least: number, most: number | undefined): Part => {
  if (least > 100 || (most ?? 0) > 100) throw new NotUnderstood('nothing may be repeated more than a hundred times')
  if (most !== undefined && most < least) throw new NotUnderstood('a repetition ends before it begins')
  const needed = Array.from({ length: least }, () => part)
  const further = most === undefined ? [anyNumber(part)] : Array.from({ length: most - least }, () => maybe(part))
  return sequence([...needed, ...further])
}

/** Reads a pattern from left to right; one method for each floor of its grammar. */
class Reader {
  #at = 0
  #groups = 0

  constructor(private readonly source: string) {}

  whole(): Part {
    const part = this.#alternatives()
    if (this.#at < this.source.length) throw new NotUnderstood('a bracket is closed that was never opened')
    return [{ kind: 'save', slot: 0 }, ...moved(part, 1), { kind: 'save', slot: 1 }, { kind: 'match' }]
  }

  #alternatives(): Part {
    const ways = [this.#sequence()]
    while (this.#take('|')) ways.push(this.#sequence())
    return oneOf(ways)
  }

  #sequence(): Part {
    const parts: Part[] = []
    while (this.#at < this.source.length && !'|)'.includes(this.#next())) parts.push(this.#repetition())
    return sequence(parts)
  }

  #repetition(): Part {
    const part = this.#atom()
    if (this.#take('?')) return maybe(part)
    if (this.#take('*')) return anyNumber(part)
    if (this.#take('+')) return repeated(part, 1, undefined)
    const counts = /^\{(\d{1,3})(?:(,)(\d{0,3}))?\}/.exec(this.source.slice(this.#at))
    if (counts === null) return part
    this.#at += counts[0].length
    const least = Number(counts[1])
    return repeated(part, least, counts[2] === undefined ? least : counts[3] === '' ? undefined : Number(counts[3]))
  }

  #atom(): Part {
    const character = this.#next()
    this.#at += 1
    if (character === '(') return this.#group()
    if (character === '[') return [{ kind: 'character', accepts: this.#set() }]
    if (character === '\\') return [{ kind: 'character', accepts: this.#escaped() }]
    if ('.^$*+?{'.includes(character)) {
      throw new NotUnderstood(`“${character}” is not understood here; write \\${character} for the sign itself`)
    }
    return [{ kind: 'character', accepts: (other) => other === character }]
  }

  #group(): Part {
    const counted = !this.#take('?:')
    if (counted) this.#groups += 1
    if (counted && this.#groups > 9) throw new NotUnderstood('it has more than nine groups')
    if (this.#next() === '?') throw new NotUnderstood('looking ahead or behind is not understood')
    const slot = 2 * this.#groups
    const part = this.#alternatives()
    if (!this.#take(')')) throw new NotUnderstood('a bracket is never closed')
    return counted ? sequence([[{ kind: 'save', slot }], part, [{ kind: 'save', slot: slot + 1 }]]) : part
  }

  #set(): CharacterTest {
    const tests: CharacterTest[] = []
    if (this.#next() === '^') throw new NotUnderstood('sets say what is in them, not what is not')
    while (!this.#take(']')) {
      if (this.#at >= this.source.length) throw new NotUnderstood('a set is never closed')
      const from = this.#next()
      this.#at += 1
      const range = /^-([^\]\\])/.exec(this.source.slice(this.#at))?.[1]
      if (from === '\\') tests.push(this.#escaped())
      else if (range === undefined) tests.push((character) => character === from)
      else {
        this.#at += 2
        tests.push((character) => from <= character && character <= range)
      }
    }
    return (character) => tests.some((test) => test(character))
  }

  #escaped(): CharacterTest {
    const character = this.#next()
    this.#at += 1
    if (character === 'd') return digits
    if (character === 'w') return wordCharacters
    if (character === '' || /[A-Za-z0-9]/.test(character)) throw new NotUnderstood(`“\\${character}” is not understood`)
    return (other) => other === character
  }

  #next(): string {
    return this.source.charAt(this.#at)
  }

  #take(text: string): boolean {
    const isThere = this.source.startsWith(text, this.#at)
    if (isThere) this.#at += text.length
    return isThere
  }
}

/** A pattern that is understood, or why it is not. */
export const readTicketPattern = (source: string): TicketPattern | { readonly wrong: string } => {
  if (source.length > longestPattern) return { wrong: `it is longer than ${longestPattern} characters` }
  try {
    const pattern = { source, program: new Reader(source).whole() }
    return matchAt(pattern, '', 0) === undefined ? pattern : { wrong: 'it fits a text without any character' }
  } catch (error) {
    if (error instanceof NotUnderstood) return { wrong: error.message }
    throw error
  }
}

type Thread = { readonly at: number; readonly saved: readonly (number | undefined)[] }

/** Follows what takes no character, so that each place of the program is entered once for each character at most. */
const follow = (
  program: readonly Instruction[],
  from: Thread,
  position: number,
  seen: Set<number>,
  into: Thread[],
): void => {
  const waiting = [from]
  for (let thread = waiting.pop(); thread !== undefined; thread = waiting.pop()) {
    const { at, saved } = thread
    if (seen.has(at)) continue
    seen.add(at)
    const instruction = program[at]
    switch (instruction?.kind) {
      case undefined:
        break
      case 'jump':
        waiting.push({ at: instruction.to, saved })
        break
      case 'split':
        waiting.push({ at: instruction.ways[1], saved }, { at: instruction.ways[0], saved })
        break
      case 'save': {
        const next = [...saved]
        next[instruction.slot] = position
        waiting.push({ at: at + 1, saved: next })
        break
      }
      case 'character':
      case 'match':
        into.push(thread)
    }
  }
}

/** Where a match that begins at an offset begins and ends, and each of its groups: starts and ends in turn. */
export type TicketMatch = readonly (number | undefined)[]

/** The match that begins at an offset; no longer one is looked for than a ticket's key can be. */
export const matchAt = ({ program }: TicketPattern, text: string, offset: number): TicketMatch | undefined => {
  let threads: Thread[] = []
  let found: TicketMatch | undefined
  follow(program, { at: 0, saved: [] }, offset, new Set(), threads)
  for (let position = offset; threads.length > 0 && position <= Math.min(text.length, offset + 100); position += 1) {
    const next: Thread[] = []
    const seen = new Set<number>()
    for (const { at, saved } of threads) {
      const instruction = program[at]
      if (instruction?.kind === 'match') {
        found = saved
        // Those behind it are less preferred.
        break
      }
      const takes =
        instruction?.kind === 'character' && position < text.length && instruction.accepts(text.charAt(position))
      if (takes) follow(program, { at: at + 1, saved }, position + 1, seen, next)
    }
    threads = next
  }
  return found
}
