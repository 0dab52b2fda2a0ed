/** What gray-matter uses of Node's Buffer, for bundles that run in a browser's worker. */
export const Buffer = { from: (text: string): Uint8Array => new TextEncoder().encode(text) }
