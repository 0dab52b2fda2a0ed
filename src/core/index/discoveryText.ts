/** The one thing of the platform that reading bytes needs; Node, browsers and workers all have it. */
declare const TextDecoder: new (
  label: 'utf-8',
  options: { ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string }

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** A file's text. Bytes that are not UTF-8 become U+FFFD; a byte-order mark stays, so that places stay true. */
export const decodeText = (bytes: Uint8Array): string => decoder.decode(bytes)
