import type { ExplainedOwner } from '../../core/metrics/why/ownerReasons'
import type { Derivation, ExplainedPerson, Explanation } from '../../core/metrics/why/why'
import { counted, evidenceWord, heldWord, leftOutSentence, riskWord, sourceText } from '../../core/metrics/words'
import { printable } from '../printable'
import type { Layout } from './layout'
import { riskStyle } from './style'
import { wrap } from './wrap'

/** *Why* for a reader: sections of lines, from the document's kind to its authors. */
export const whySections = (explanation: Explanation, layout: Layout): string[][] => {
  const { style, columns } = layout
  if (explanation.answer !== 'document') {
    const word = explanation.answer === 'left-out' ? 'left out' : 'not listed'
    return [
      [`${style.bold(printable(explanation.path))}: ${word}`, ...wrap(printable(explanation.reason), columns, '  ')],
    ]
  }
  return [
    headLines(explanation, layout),
    titled('Accountable', explanation.owners.map(ownerSentence), layout),
    titled('Accountable once', explanation.formerOwners.map(ownerSentence), layout),
    explanation.requirement === undefined ? [] : titled('Required', [explanation.requirement], layout),
    ...explanation.people
      .filter(({ coverage, evidence }) => coverage !== undefined || evidence.length > 0)
      .map((person) => personLines(person, layout)),
    titled(
      'Flags',
      explanation.flags.map(({ sentence }) => sentence),
      layout,
    ),
    titled(
      'Could learn it next',
      explanation.successors.map(({ name, reasons, cautions }) => `${name}: ${[...reasons, ...cautions].join('; ')}.`),
      layout,
    ),
    authorLines(explanation, layout),
  ]
}

const ownerSentence = ({ name, sentence, ownership }: ExplainedOwner): string =>
  `${name}. ${sentence} (${sourceText(ownership.where)})`

const titled = (title: string, sentences: readonly string[], { style, columns }: Layout): string[] =>
  sentences.length === 0
    ? []
    : [style.bold(title), ...sentences.flatMap((sentence) => wrap(printable(sentence), columns, '  ', '    '))]

const headLines = ({ document, kind, coverage, notCounted }: Derivation, { style, columns }: Layout): string[] => {
  const sentences = [
    `${kind.kind}, told by ${kind.reason}: ${kind.detail}`,
    ...(coverage === undefined ? [notCounted ?? ''] : []),
  ]
  return [
    style.bold(printable(document.facts.title)),
    style.dim(printable(document.path)),
    ...sentences.flatMap((sentence) => wrap(printable(sentence), columns)),
    ...(coverage === undefined
      ? []
      : wrap(`${riskStyle(style, coverage.risk)(riskWord[coverage.risk])}: ${printable(coverage.why)}`, columns)),
  ]
}

const personLines = (explained: ExplainedPerson, { style, columns }: Layout): string[] => {
  const { person, coverage, evidence } = explained
  const state = [
    ...(coverage === undefined ? ['holds no level here'] : [heldWord(coverage.level, coverage.basis)]),
    ...(coverage?.lapsed === true ? ['lapsed'] : []),
    ...(coverage?.present === false ? [`left after ${person.until ?? 'their last day'}`] : []),
    ...(coverage?.away === true ? ['away today'] : []),
    ...(coverage?.undated === true ? ['undated'] : []),
    ...(person.external ? ['external'] : []),
  ]
  const facts = evidence.map(
    ({ kind, level, on, text, source }) =>
      `${on ?? 'undated'}: ${text} → ${heldWord(level, kind)} (${evidenceWord[kind]}, ${sourceText(source)})`,
  )
  return [
    `${style.bold(printable(person.name))} (${printable(person.id)}): ${state.join(', ')}`,
    ...[...facts, ...person.reasons].flatMap((fact) => wrap(printable(fact), columns, '  ', '    ')),
  ]
}

const authorLines = (derivation: Derivation, layout: Layout): string[] => {
  const authors = derivation.people.flatMap(({ person, authorship }) =>
    authorship === undefined
      ? []
      : [
          `${person.name}: ${authorship.reason}; degree of authorship ${authorship.doa.toFixed(3)} (${authorship.normalised.toFixed(2)} of the highest)${authorship.knower ? '; seems to know it' : ''}${authorship.notSeen ? '; not seen for a year' : ''}`,
        ],
  )
  const left = new Map<string, number>()
  for (const { reason } of derivation.leftOut) {
    left.set(leftOutSentence[reason], (left.get(leftOutSentence[reason]) ?? 0) + 1)
  }
  const notCounted = [...left].map(([reason, count]) => `Not counted: ${counted(count, 'commit')}, ${reason}.`)
  const none = derivation.history === 'full' ? [] : [historySentence[derivation.history]]
  return titled('Authorship (orders the people of this document only)', [...authors, ...notCounted, ...none], layout)
}

const historySentence = {
  shallow: 'The clone is shallow: its history is not read.',
  none: 'No history was read.',
}
