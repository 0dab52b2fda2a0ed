import type { Range } from './text'

/** Front matter as written: a tree of texts with their places. No scalar is interpreted here (`2026-10-01` stays text). */
export type FrontMatter = {
  readonly format: 'yaml' | 'toml'
  /** The whole block, its fences included. */
  readonly range: Range
  /** False where the block stands after the first heading instead of at the top of the file. */
  readonly atTop: boolean
  readonly fields: readonly Field[]
}

/** Further names of front-matter keys: a key's own name → the names to read like it, all spelled plainly. */
export type ExtraKeys = ReadonlyMap<string, readonly string[]>

export type Field = { readonly key: string; readonly keyRange: Range; readonly value: FieldValue }

export type FieldValue =
  | { readonly kind: 'text'; readonly text: string; readonly range: Range }
  | { readonly kind: 'empty'; readonly range: Range }
  | { readonly kind: 'list'; readonly items: readonly FieldValue[]; readonly range: Range }
  | { readonly kind: 'map'; readonly fields: readonly Field[]; readonly range: Range }
