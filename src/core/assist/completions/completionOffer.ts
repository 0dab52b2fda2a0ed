import type { Named, OwnWords } from '../../domain/fieldCatalogue'
import type { IsoDate, IsoInstant, Range } from '../../domain/text'
import type { OffsetNear } from '../../parse/text/timePhrase'

/** What can be written at a place, as plain data. */
export type Completion = {
  readonly kind: 'key' | 'word' | 'name' | 'time' | 'text'
  readonly label: string
  /** The full name behind an id, the day behind a phrase; empty where there is none. */
  readonly detail: string
  /** One sentence; empty where there is none. */
  readonly meaning: string
  readonly insert: string
  /** `insert` has places to fill in, in the editor's snippet syntax. */
  readonly snippet: boolean
  /** What typed letters are compared with. */
  readonly filter: string
  /** What it replaces: the word before the cursor. */
  readonly range: Range
  /** After it there is more to choose. */
  readonly more: boolean
}

/** What a place offers, before it is known how it fits in; `asTyped`: made of what is typed, whatever its label. */
export type Offer = Omit<Completion, 'range' | 'filter'> & { readonly asTyped?: boolean }

/** Somebody or something known, as documents name it. */
export type KnownName = { readonly id: string; readonly name: string }

/** The day, the moment, and how far the clock on the wall is ahead of UTC. */
export type Clock = { readonly today: IsoDate; readonly now: IsoInstant; readonly offsetNear: OffsetNear }

/** What is known of each sort that texts name, what words the team uses, and what time it is. */
export type Known = Readonly<Record<Named, readonly KnownName[]>> & {
  /** In the place of those that ship, or beside them. */
  readonly words?: Readonly<Partial<Record<OwnWords, readonly string[]>>>
  /** Without it no times are offered. */
  readonly clock?: Clock
}
