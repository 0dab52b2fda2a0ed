import type { Document } from '../../core/domain/documents'
import type { SimilarReview } from '../../core/metrics/recurrence/recurrence'
import { reasonWords } from '../../core/metrics/recurrence/reasonWords'
import type { Standing } from '../../core/metrics/recurrence/standing'
import type { When } from '../../core/metrics/recurrence/whenItWas'
import { printable } from '../printable'
import type { Layout } from './layout'
import { wrap } from './wrap'

const standingWord: Readonly<Record<Standing, string | undefined>> = {
  confirmed: 'confirmed as a recurrence',
  open: undefined,
  dismissed: 'dismissed: not the same',
}

const whenWord: Readonly<Record<When, string | undefined>> = { earlier: 'earlier', later: 'later', unknown: undefined }

const lines = ({ path, id, title, date, when, standing, reasons }: SimilarReview, layout: Layout): string[] => {
  const { style, columns } = layout
  const facts = [date, whenWord[when], standingWord[standing]].filter((part) => part !== undefined)
  const head = [...(id === undefined ? [] : [id]), title].join(' ')
  const why = reasons.map(reasonWords).join('; ')
  return [
    `${style.bold(printable(head))}${facts.length === 0 ? '' : ` (${facts.join(', ')})`}`,
    `  ${style.dim(printable(path))}`,
    ...(why === '' ? [] : wrap(printable(why), columns, '  ', '  ')),
  ]
}

/** A review's look-alikes, each with its reasons; a sentence where there are none. */
export const similarSections = (
  { facts, path }: Document,
  similar: readonly SimilarReview[],
  layout: Layout,
): string[][] => [
  [layout.style.bold(printable(facts.title)), layout.style.dim(printable(path))],
  ...(similar.length === 0
    ? [wrap('No other incident review looks like this one.', layout.columns)]
    : similar.map((each) => lines(each, layout))),
]
