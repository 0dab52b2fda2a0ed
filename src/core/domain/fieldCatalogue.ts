/**
 * What can be written in the team file, the configuration and front matter, as data: the schemas are generated from it,
 * and whoever offers keys and words takes them from here.
 */

/** A plain value as it may stand in YAML. */
export type Written = string | number | boolean | readonly Written[] | { readonly [key: string]: Written }

/** A word that is understood, in any case. */
export type Word = { readonly word: string; readonly meaning: string }

/** What a text names, where that is something of the repository. */
export type Named = 'person' | 'owner' | 'team' | 'service' | 'alert' | 'incident' | 'runbook' | 'path'

/** Words that a team chooses itself: its scale of severities, its sorts of factors. */
export type OwnWords = 'severity' | 'factor'

/** One text of a known form. */
export type ScalarForm =
  | 'text'
  | 'count'
  | 'hours'
  | 'flag'
  | 'date'
  | 'moment'
  | 'interval'
  | 'length'
  | 'hash'
  | 'level'
  | 'timezone'
  | 'glob'

export type ValueForm =
  | { readonly kind: 'scalar'; readonly of: ScalarForm }
  | { readonly kind: 'name'; readonly of: Named }
  /** One of these words; with `others` a word of the team's own as well, of the sort that `own` names. */
  | { readonly kind: 'word'; readonly words: readonly Word[]; readonly others: boolean; readonly own?: OwnWords }
  /** Any number of them, or one alone. */
  | { readonly kind: 'list'; readonly of: ValueForm }
  | { readonly kind: 'record'; readonly fields: readonly FieldEntry[] }
  /** Values under keys that the writer chooses, or under these words alone. */
  | { readonly kind: 'entries'; readonly of: ValueForm; readonly keys?: readonly Word[] }
  | { readonly kind: 'either'; readonly forms: readonly ValueForm[] }

export type FieldEntry = {
  readonly name: string
  /** One sentence. */
  readonly meaning: string
  readonly form: ValueForm
  readonly examples: readonly Written[]
  /** Other keys that are read like this one. */
  readonly spellings: readonly string[]
}

type Further = { readonly examples?: readonly Written[]; readonly spellings?: readonly string[] }

/** An entry; examples and spellings where there are any. */
export const field = (
  name: string,
  form: ValueForm,
  meaning: string,
  { examples = [], spellings = [] }: Further = {},
): FieldEntry => ({ name, meaning, form, examples, spellings })

export const scalar = (of: ScalarForm): ValueForm => ({ kind: 'scalar', of })
export const name = (of: Named): ValueForm => ({ kind: 'name', of })
export const list = (of: ValueForm): ValueForm => ({ kind: 'list', of })
export const record = (...fields: readonly FieldEntry[]): ValueForm => ({ kind: 'record', fields })
export const either = (...forms: readonly ValueForm[]): ValueForm => ({ kind: 'either', forms })

export const word = (words: Readonly<Record<string, string>>, others: boolean | OwnWords = false): ValueForm => ({
  kind: 'word',
  words: wordsOf(words),
  others: others !== false,
  ...(typeof others === 'string' ? { own: others } : {}),
})

export const entries = (of: ValueForm, keys?: Readonly<Record<string, string>>): ValueForm =>
  keys === undefined ? { kind: 'entries', of } : { kind: 'entries', of, keys: wordsOf(keys) }

const wordsOf = (words: Readonly<Record<string, string>>): readonly Word[] =>
  Object.entries(words).map(([each, meaning]) => ({ word: each, meaning }))

export const criticalityMeanings = {
  critical: 'Without it, customers or money are lost at once.',
  high: 'Without it, something that matters stands still within hours.',
  normal: 'As important as most.',
  low: 'Can wait until morning.',
}

export const levelMeanings = {
  read: 'Has read it.',
  shadowed: 'Has watched somebody carry it out.',
  performed: 'Can carry it out alone.',
  teaches: 'Can teach it, and sign off others.',
}
