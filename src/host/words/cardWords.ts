import type {
  Card,
  DocumentPlace,
  PersonCard,
  ReviewCard,
  RunbookCard,
  ServiceCard,
  TeamCard,
  Training,
} from '../../core/assist/cards'
import type { Lens } from '../../core/assist/codeLenses'
import type { KnowledgeBase } from '../../core/domain/knowledgeBase'
import type { IsoDate } from '../../core/domain/text'
import { actionWords } from './actionWords'
import type { CardPiece, CardText } from './cardText'
import { riskPhrase } from './describe'
import type { L10n } from '../l10n'
import { lensWords } from './lensWords'
import { capital, words } from './words'

/** What the words of a card need: the snapshot for names, and how a day is written. */
export type CardVoice = {
  readonly base: KnowledgeBase
  readonly l10n: L10n
  readonly today: IsoDate
  readonly day: (date: IsoDate) => string
}

type Line = readonly CardPiece[]

/** The documents named on one line before the rest is counted. */
const SHOWN = 5

/** A card in words. */
export const cardWords = (card: Card, voice: CardVoice): CardText => {
  switch (card.kind) {
    case 'person':
      return personWords(card, voice)
    case 'team':
      return teamWords(card, voice)
    case 'service':
      return serviceWords(card, voice)
    case 'runbook':
      return runbookWords(card, voice)
    case 'review':
      return reviewWords(card, voice)
    case 'document': {
      const { path, facts, kindDetail } = card.document
      return { icon: 'file', title: { text: facts.title, path, line: 1 }, beside: [], lines: [[kindDetail]], why: path }
    }
  }
}

const personWords = (card: PersonCard, { l10n, today, day }: CardVoice): CardText => {
  const { t } = l10n
  const { person, team, left, away } = card
  const { until } = person
  const lines: readonly (Line | undefined)[] = [
    until === undefined
      ? undefined
      : [left ? t('Left; the last day was {0}', day(until)) : t('Last day: {0}', day(until))],
    left || away === undefined
      ? undefined
      : [
          away.from <= today
            ? t('Away until {0}', day(away.to))
            : t('Away from {0} to {1}', day(away.from), day(away.to)),
        ],
    listLine(t('Nobody else can run'), card.dependOnThem, l10n),
    listLine(t('By the history, nobody else seems to know'), card.seemToDependOnThem, l10n),
    ...card.learning.map((each) => trainingLine(t('Learning'), each, t('with {0}', each.other ?? ''), { l10n, day })),
    ...card.mentoring.map((each) => trainingLine(t('Mentoring'), each, t('of {0}', each.other ?? ''), { l10n, day })),
  ]
  const said = lines.filter((line) => line !== undefined)
  const [handle] = person.handles
  const beside = [person.role, team?.name, person.external ? t('external') : undefined, handle]
  return {
    icon: 'person',
    title: person.name,
    beside: beside.filter((each) => each !== undefined),
    lines: said.length > 0 ? said : [[t('No runbook rests on them alone.')]],
    why: undefined,
  }
}

const trainingLine = (
  word: string,
  training: Training,
  other: string,
  { l10n: { t }, day }: Pick<CardVoice, 'l10n' | 'day'>,
): Line => [
  `${word}: `,
  placePiece(training),
  training.other === undefined ? '' : ` ${other}`,
  training.due === undefined ? '' : `, ${t('due {0}', day(training.due))}`,
]

const teamWords = ({ team, lead, members, owns }: TeamCard, { l10n }: CardVoice): CardText => {
  const { t } = l10n
  const names = members.map(({ name }) => name)
  const lines: readonly (Line | undefined)[] = [
    names.length === 0
      ? [t('Nothing says who is in it, so it counts as nobody. The team file can say it.')]
      : [t('Members: {0}', names.join(', '))],
    lead === undefined ? undefined : [t('Lead: {0}', lead.name)],
    listLine(t('Accountable for'), owns, l10n),
  ]
  const [handle] = team.handles
  return {
    icon: 'organization',
    title: team.name,
    beside: [t('team'), ...(handle === undefined || handle === team.name ? [] : [handle])],
    lines: lines.filter((line) => line !== undefined),
    why: undefined,
  }
}

const serviceWords = ({ service, team, runbooks, covered }: ServiceCard, { l10n }: CardVoice): CardText => {
  const { t } = l10n
  const { criticality } = service
  const risky = runbooks.filter(({ risk }) => risk !== 'covered')
  const rest = risky.length - SHOWN
  return {
    icon: 'server-process',
    title: service.name,
    beside: [
      t('service'),
      ...(criticality === undefined ? [] : [words(l10n).criticality[criticality]]),
      ...(team === undefined ? [] : [team.name]),
    ],
    lines: [
      runbooks.length === 0
        ? [t('No runbook is about it.')]
        : [t('{0} of {1} runbooks covered', covered, runbooks.length)],
      ...risky
        .slice(0, SHOWN)
        .map((runbook): Line => [placePiece({ ...runbook, line: 1 }), ` · ${riskPhrase(runbook, l10n)}`]),
      ...(rest > 0 ? [[t('and {0} more', rest)]] : []),
    ],
    why: undefined,
  }
}

const runbookWords = ({ document, coverage, lens, flags }: RunbookCard, { l10n, today, day }: CardVoice): CardText => {
  const { t } = l10n
  const { lastReviewedOn, reviewBy } = document.review
  const due = reviewBy === undefined || reviewBy >= today ? undefined : t('review overdue since {0}', day(reviewBy))
  const reviewed = lastReviewedOn === undefined ? undefined : t('reviewed on {0}', day(lastReviewedOn))
  const review = [reviewed, due].filter((each) => each !== undefined).join(', ')
  const lines: readonly (Line | undefined)[] = [
    coverage === undefined ? undefined : [coverage.why],
    lens === undefined ? undefined : learningLine(lens, l10n),
    ...flags.map(({ sentence }): Line => [sentence]),
    review === '' ? undefined : [capital(review)],
    coverage === undefined || coverage.incidentsLastYear === 0
      ? undefined
      : [usedWords(coverage.incidentsLastYear, l10n)],
  ]
  return {
    icon: 'book',
    title: { text: document.facts.title, path: document.path, line: 1 },
    beside: coverage === undefined ? [] : [riskPhrase(coverage, l10n), words(l10n).criticality[coverage.criticality]],
    lines: lines.filter((line) => line !== undefined),
    why: document.path,
    ...(lens?.kind === 'runbook' && lens.changed.length > 0 ? { changed: document.path } : {}),
  }
}

const usedWords = (incidents: number, { t }: L10n): string =>
  incidents === 1 ? t('Used in 1 incident of the last year') : t('Used in {0} incidents of the last year', incidents)

/** The rest of a runbook's head is in the sentence that says why. */
const learningLine = (lens: Lens, l10n: L10n): Line | undefined => {
  if (lens.kind !== 'runbook') return [lensWords(lens, l10n)]
  return lens.learning.length === 0 ? undefined : [l10n.t('Learning: {0}', lens.learning.join(', '))]
}

const reviewWords = ({ document, date, actions, used }: ReviewCard, { base, l10n, day }: CardVoice): CardText => {
  const { t } = l10n
  const { id, severity, status } = document.facts.stated
  const services = document.services.map((service) => base.services.get(service)?.name ?? service).join(', ')
  const acted = actionWords(actions, l10n)
  const [when, about] = [date === undefined ? [] : [day(date)], services === '' ? [] : [services]]
  const lines: readonly (Line | undefined)[] = [
    when.length + about.length === 0 ? undefined : [[...when, ...about].join(' · ')],
    acted === undefined ? undefined : [capital(acted)],
    listLine(t('Runbooks used'), used, l10n),
  ]
  return {
    icon: 'flame',
    title: { text: document.facts.title, path: document.path, line: 1 },
    beside: [id?.value, severity?.value, status?.value].filter((each) => each !== undefined),
    lines: lines.filter((line) => line !== undefined),
    why: document.path,
  }
}

const listLine = (word: string, places: readonly DocumentPlace[], { t }: L10n): Line | undefined => {
  if (places.length === 0) return undefined
  const pieces = places.slice(0, SHOWN).flatMap((place, index) => [index === 0 ? '' : ', ', placePiece(place)])
  const rest = places.length - SHOWN
  return [`${word}: `, ...pieces, ...(rest > 0 ? [` ${t('and {0} more', rest)}`] : [])]
}

const placePiece = ({ title, path, line }: DocumentPlace): CardPiece => ({ text: title, path, line })
