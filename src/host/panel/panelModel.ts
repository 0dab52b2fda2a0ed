import { byText } from '../../core/domain/order'
import type { KnowledgeBase } from '../../core/domain/knowledgeBase'
import type { Person, PersonId } from '../../core/domain/people'
import type { DocPath, IsoDate } from '../../core/domain/text'
import { percentText } from '../../core/metrics/words'
import type { CoverageReport, PersonCoverage, RunbookCoverage } from '../../core/metrics/coverageReport/coverageReport'
import type {
  FigureKey,
  PanelFigure,
  PanelGroup,
  PanelModel,
  PanelNote,
  PanelPerson,
  PanelRow,
} from '../../panel/messages'
import { type Group, groupRunbooks, usualGrouping } from '../trees/grouping'
import type { L10n } from '../l10n'
import { dateWords, shortDate, toneOf } from '../words/words'

export type PanelQuestion = {
  readonly base: KnowledgeBase
  readonly report: CoverageReport
  readonly folders: readonly string[]
  readonly folder: number
  readonly notes: readonly PanelNote[]
  /** For dates, such as `en-GB`. */
  readonly language: string
}

/** What the coverage panel shows: figures, and runbooks × people, grouped. */
export const panelModel = (question: PanelQuestion, l10n: L10n): PanelModel => {
  const { base, report, folders, folder, notes } = question
  const people = panelPeople(question, l10n)
  const places = new Map(people.map(({ id }, index) => [id, index]))
  const groups = groupRunbooks(base, report.runbooks, usualGrouping(report), l10n)
  return {
    subtitle: subtitle(question, l10n),
    figures: figures(report, l10n),
    basis: { text: basisText(report, l10n), counts: report.summary.byBasis },
    notes,
    people,
    groups: groups.map((group) => panelGroup(question, group, places, l10n)),
    folders,
    folder,
  }
}

const subtitle = ({ report, folders, folder, language }: PanelQuestion, { t }: L10n): string =>
  [
    folders[folder] ?? '',
    dateWords(report.today, language),
    t('{0} runbooks, {1} reviews, {2} people', report.summary.runbooks, report.counts.reviews, report.counts.people),
  ].join(' · ')

const figures = ({ summary }: CoverageReport, { t }: L10n): readonly PanelFigure[] => {
  const figure = (key: FigureKey, value: number, label: string): PanelFigure => ({
    key,
    value: String(value),
    label,
    tone: 'fine',
  })
  const share = summary.coverage === undefined ? '–' : percentText(summary.coverage)
  return [
    figure('runbooks', summary.runbooks, t('runbooks')),
    { key: 'coverage', value: share, label: t('can be run by enough people'), tone: 'fine' },
    figure('single-points', summary.singlePoints, t('single points')),
    figure('uncovered', summary.uncovered, t('uncovered')),
    figure('no-trainer', summary.noTrainer, t('nobody can teach')),
    figure('lapsed', summary.lapsed, t('lapsed')),
    figure('overdue', summary.overdueReviews, t('reviews overdue')),
    ...(summary.unknown > 0 ? [figure('unknown', summary.unknown, t('nobody known'))] : []),
  ]
}

const basisText = ({ summary: { byBasis } }: CoverageReport, { t }: L10n): string =>
  t(
    'Who can run it is declared for {0}, inferred from the history for {1}, unknown for {2}.',
    byBasis.declared,
    byBasis.inferred,
    byBasis.none,
  )

/** Everybody who holds a level or is learning, by team and name: an order that compares nobody. */
const panelPeople = ({ base, report, language }: PanelQuestion, l10n: L10n): readonly PanelPerson[] => {
  const ids = new Set(report.runbooks.flatMap(({ people }) => people.map(({ person }) => person)))
  return [...ids]
    .map((id) => panelPerson(base, id, report.today, language, l10n))
    .sort((a, b) => byText(a.team ?? '\uffff', b.team ?? '\uffff') || byText(a.name, b.name) || byText(a.id, b.id))
}

const panelPerson = (base: KnowledgeBase, id: PersonId, today: IsoDate, language: string, l10n: L10n): PanelPerson => {
  const person = base.people.get(id)
  const team = person?.team === undefined ? undefined : (base.teams.get(person.team)?.name ?? person.team)
  return { id, name: person?.name ?? id, team, note: person && personNote(person, today, language, l10n) }
}

const personNote = (
  { until, away, external }: Person,
  today: IsoDate,
  language: string,
  { t }: L10n,
): string | undefined => {
  if (until !== undefined) return until < today ? t('left') : t('last day {0}', shortDate(until, today, language))
  const now = away.find(({ from, to }) => from <= today && today <= to)
  if (now) return t('away until {0}', shortDate(now.to, today, language))
  return external ? t('external') : undefined
}

const panelGroup = (
  question: PanelQuestion,
  { key, name, runbooks }: Group,
  places: ReadonlyMap<PersonId, number>,
  { t }: L10n,
): PanelGroup => {
  const service = question.report.services.find((each) => each.service.id === key)
  const covered = runbooks.filter(({ risk }) => risk === 'covered').length
  const factor = service?.truckFactor
  return {
    key,
    name,
    criticality: service?.service.criticality,
    summary: [
      t('{0} of {1} covered', covered, runbooks.length),
      ...(factor === undefined ? [] : [t('truck factor {0}', factor.value)]),
    ].join(' · '),
    rows: runbooks.map((runbook) => panelRow(question, runbook, places)),
  }
}

const panelRow = (
  question: PanelQuestion,
  runbook: RunbookCoverage,
  places: ReadonlyMap<PersonId, number>,
): PanelRow => ({
  path: runbook.path,
  title: runbook.title,
  canRun: runbook.canRun,
  required: runbook.required.performed,
  risk: runbook.risk,
  flags: runbook.flags,
  basis: runbook.basis,
  tone: toneOf(runbook),
  counted: countedIn(runbook, isOverdue(question, runbook.path)),
  cells: runbook.people.flatMap((coverage) => {
    const place = places.get(coverage.person)
    return place === undefined ? [] : [panelCell(coverage, place)]
  }),
})

const panelCell = (coverage: PersonCoverage, person: number) => ({
  person,
  level: coverage.level,
  inferred: coverage.basis === 'authored',
  lapsed: coverage.lapsed,
  changed: coverage.changedSinceSignOff,
  learning: coverage.learning,
  absent: coverage.away || !coverage.present,
})

const isOverdue = ({ base, report }: PanelQuestion, path: DocPath): boolean => {
  const reviewBy = base.documents.get(path)?.review.reviewBy
  return reviewBy !== undefined && reviewBy < report.today
}

/** The figures that count a runbook: the same conditions as the summary's, so that a filter shows as many as it says. */
const countedIn = (runbook: RunbookCoverage, overdue: boolean): readonly FigureKey[] => {
  const { risk, flags, basis, canRun, canTeach, required } = runbook
  const open = !flags.includes('accepted')
  const conditions: readonly (readonly [FigureKey, boolean])[] = [
    ['coverage', canRun >= required.performed],
    ['single-points', open && risk === 'single-point'],
    ['uncovered', open && risk === 'uncovered'],
    ['no-trainer', open && basis !== 'none' && canTeach < required.teaches],
    ['lapsed', open && flags.includes('lapsed')],
    ['overdue', overdue],
    ['unknown', open && risk === 'unknown'],
  ]
  return conditions.filter(([, holds]) => holds).map(([key]) => key)
}
