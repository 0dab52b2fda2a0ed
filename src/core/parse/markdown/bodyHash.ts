import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

const normalised = (body: string): string =>
  body
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

/**
 * The first 12 hex digits of SHA-256 (UTF-8) of a document's body, front matter left out. Equal for texts that differ
 * only in a byte-order mark, line ends, blanks at line ends, the number of blank lines, or blanks around the whole.
 */
export const bodyHash = (body: string): string => bytesToHex(sha256(utf8ToBytes(normalised(body)))).slice(0, 12)
