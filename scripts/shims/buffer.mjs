/** The two things that gray-matter asks of Node's Buffer, for hosts that have none. esbuild puts this where `Buffer` is named. */
export const Buffer = {
  from: (text) => new TextEncoder().encode(text),
  isBuffer: (value) => value instanceof Uint8Array,
}
