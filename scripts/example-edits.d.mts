/** An edit that takes a text back to an earlier form of itself; throws where it would change nothing. */
export type Undo = (text: string) => string

export declare const section: (heading: string) => Undo
export declare const was: (now: string, before: string) => Undo
export declare const line: (part: string) => Undo
export declare const lines: (first: string, next: string) => Undo
export declare const key: (name: string) => Undo
export declare const frontMatter: Undo

/** The hash a sign-off is pinned to: 12 hex digits, over the normalised body after the front matter. */
export declare function bodyHash(text: string): string
