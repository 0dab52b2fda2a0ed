/**
 * The same text in memory of its own. A piece cut out of a long text may keep the whole of it alive for as long as the
 * piece is kept; putting a sign before it has it written anew.
 */
export const ownCopy = (text: string): string => (text === '' ? '' : ` ${text}`.slice(1))
