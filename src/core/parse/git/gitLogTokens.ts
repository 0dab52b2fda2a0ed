/** Takes in a text in pieces of any size and hands over its NUL-ended parts, one at a time. */
export type TokenReader = {
  readonly read: (chunk: string) => void
  /** Hands over what stands after the last NUL, if anything does. */
  readonly end: () => void
}

/**
 * Cuts a stream of text at its NULs. A part that spans many pieces is joined once, so that a huge commit message
 * costs no more than its length.
 */
export const createTokenReader = (onToken: (token: string) => void): TokenReader => {
  let open: string[] = []
  const take = (last: string): void => {
    if (open.length === 0) {
      onToken(last)
      return
    }
    const token = open.join('') + last
    open = []
    onToken(token)
  }
  return {
    read(chunk) {
      let start = 0
      for (let end = chunk.indexOf('\0'); end !== -1; end = chunk.indexOf('\0', start)) {
        take(chunk.slice(start, end))
        start = end + 1
      }
      if (start < chunk.length) open.push(start === 0 ? chunk : detached(chunk.slice(start)))
    },
    end() {
      if (open.length > 0) take('')
    },
  }
}

/**
 * A copy that stands alone. Engines keep a piece of a string as a view of the whole, so that one path kept for good
 * would keep the 64 KB it came in.
 */
export const detached = (text: string): string => ` ${text}`.slice(1)
