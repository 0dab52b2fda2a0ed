/** Both Node and browsers have it; the core names it here because it is compiled without either's types. */
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string }

const utf8 = new TextDecoder('utf-8')

/**
 * A file's text. UTF-8, or UTF-16 where a byte-order mark says so. The mark itself is
 * dropped. Bytes that are no text become U+FFFD.
 */
export const decodeText = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return utf8.decode(bytes)
}
