import { levelMeanings, type ScalarForm, type ValueForm, type Word } from '../../domain/fieldCatalogue'
import type { Known, Offer } from './completionOffer'
import { daysOffered, momentsOffered } from './completionTimes'

const plain = { detail: '', meaning: '', more: false, snippet: false }

const words = (all: readonly Word[]): readonly Offer[] =>
  all.map(({ word, meaning }) => ({ ...plain, kind: 'word', label: word, meaning, insert: asYaml(word) }))

const meant = (meanings: Readonly<Record<string, string>>): readonly Word[] =>
  Object.entries(meanings).map(([word, meaning]) => ({ word, meaning }))

const intervals = ['1 month', '3 months', '6 months', '1 year', '90 days', '6 weeks']

/** A team's own scale of severities stands for the one that ships; its other words come beside those. */
const wordsOf = ({ words: shipped, own }: Extract<ValueForm, { kind: 'word' }>, known: Known): readonly Word[] => {
  const theirs = own === undefined ? [] : (known.words?.[own] ?? [])
  if (theirs.length === 0) return shipped
  const meaningOf = (word: string) => shipped.find((each) => each.word === word)?.meaning ?? ''
  const used = theirs.map((word) => ({ word, meaning: meaningOf(word) }))
  if (own === 'severity') return used
  return [...shipped, ...used.filter(({ word }) => !shipped.some((each) => each.word === word))]
}

const scalars = (of: ScalarForm, known: Known, typed: string): readonly Offer[] => {
  switch (of) {
    case 'flag':
      return words(meant({ true: '', false: '' })).map((offer) => ({ ...offer, insert: offer.label }))
    case 'level':
      return words(meant(levelMeanings))
    case 'date':
      return known.clock === undefined ? [] : daysOffered(known.clock, typed)
    case 'moment':
      return known.clock === undefined ? [] : momentsOffered(known.clock, typed)
    case 'interval':
      return intervals.map((label) => ({ ...plain, kind: 'word', label, insert: label }))
    case 'text':
    case 'count':
    case 'hours':
    case 'length':
    case 'hash':
    case 'timezone':
    case 'glob':
      return []
  }
}

/** What may stand as a value of this form; `typed` is what stands before the cursor by now. */
export const valuesOf = (form: ValueForm, known: Known, typed: string): readonly Offer[] => {
  switch (form.kind) {
    case 'word':
      return words(wordsOf(form, known))
    case 'name':
      return known[form.of].map(({ id, name }) => ({
        ...plain,
        kind: 'name',
        label: id,
        detail: name === id ? '' : name,
        insert: asYaml(id),
      }))
    case 'scalar':
      return scalars(form.of, known, typed)
    case 'list':
    case 'record':
    case 'entries':
    case 'either':
      return []
  }
}

/** In quotes where YAML would read anything but this text. */
const asYaml = (text: string): string => {
  const isText = /^[\p{L}_./][\p{L}\p{N}_./ -]*$/u.test(text) && !/^(?:true|false|yes|no|on|off|null|y|n)$/i.test(text)
  return isText && text.trim() === text ? text : JSON.stringify(text)
}
