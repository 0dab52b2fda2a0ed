import type { KnowledgeBase } from '../../core/domain/knowledgeBase'
import type { Person, Team } from '../../core/domain/people'
import type { DocPath } from '../../core/domain/text'
import { isPresent } from '../../core/metrics/coverageReport/coverage'
import { coverageOf } from '../../core/metrics/coverageReport/coverageOf'
import type { CoverageReport, PersonReport } from '../../core/metrics/coverageReport/coverageReport'
import type { L10n } from '../l10n'
import { dateWords } from '../words/words'
import { groupEntry, reasonEntry, type TreeEntry } from './treeEntry'

type Question = { readonly base: KnowledgeBase; readonly report: CoverageReport; readonly language: string }

/**
 * Everybody who is here, by team, then those without one; folded last, those whom the history alone knows and on whom
 * nothing hangs. No number stands beside a name.
 */
export const peopleEntries = (question: Question, l10n: L10n): readonly TreeEntry[] => {
  const { base, report } = question
  const here = report.people.filter(({ person }) => isPresent(person, report.today))
  const teams = [...base.teams.values()].flatMap((team) => {
    const members = here.filter(({ person, team: own }) => own === team.id || team.members.includes(person.id))
    return members.length === 0 ? [] : [teamEntry(question, team, members, l10n)]
  })
  const inTeams = new Set([...base.teams.values()].flatMap(({ members }) => members))
  const others = here.filter(({ person, team }) => team === undefined && !inTeams.has(person.id))
  const counts = (one: PersonReport) => one.person.inTeamFile || holdsSomething(one)
  return [
    ...teams,
    ...loose(question, 'none', l10n.t('In no team'), others.filter(counts), true, l10n),
    ...loose(
      question,
      'seen',
      l10n.t('Seen in the history'),
      others.filter((one) => !counts(one)),
      false,
      l10n,
    ),
  ]
}

const holdsSomething = ({ soleKnowerOf, learning, mentoring }: PersonReport): boolean =>
  soleKnowerOf.length + learning.length + mentoring.length > 0

const byName = (a: PersonReport, b: PersonReport): number => a.person.name.localeCompare(b.person.name, 'en')

const teamEntry = (question: Question, team: Team, members: readonly PersonReport[], l10n: L10n): TreeEntry => {
  const isLead = ({ person }: PersonReport) => person.id === team.lead
  const inOrder = members.toSorted((a, b) => Number(isLead(b)) - Number(isLead(a)) || byName(a, b))
  return groupEntry({
    key: `team/${team.id}`,
    label: team.name,
    description: '',
    tone: 'fine',
    icon: 'organization',
    open: true,
    children: inOrder.map((one) => personEntry(question, one, `team/${team.id}`, isLead(one), l10n)),
  })
}

const loose = (
  question: Question,
  key: string,
  label: string,
  people: readonly PersonReport[],
  open: boolean,
  l10n: L10n,
): readonly TreeEntry[] =>
  people.length === 0
    ? []
    : [
        groupEntry({
          key: `team/${key}`,
          label,
          description: '',
          tone: open ? 'fine' : 'calm',
          open,
          children: people.toSorted(byName).map((one) => personEntry(question, one, `team/${key}`, false, l10n)),
        }),
      ]

const personEntry = (question: Question, one: PersonReport, place: string, leads: boolean, l10n: L10n): TreeEntry => {
  const { person, soleKnowerOf, learning, mentoring } = one
  const description = asides(person, question, leads, l10n).join(' · ')
  const key = `${place}/${person.id}`
  // What the history alone suggests is said no more firmly than that.
  const isDeclared = (path: DocPath): boolean => coverageOf(question.report, path)?.basis !== 'inferred'
  const children = [
    ...held(question, `${key}/sole`, l10n.t('alone can run'), 'key', soleKnowerOf.filter(isDeclared)),
    ...held(
      question,
      `${key}/seems`,
      l10n.t('alone seems to know'),
      'key',
      soleKnowerOf.filter((path) => !isDeclared(path)),
    ),
    ...held(question, `${key}/learning`, l10n.t('is learning'), 'book', learning),
    ...held(question, `${key}/mentoring`, l10n.t('is the mentor on'), 'mortar-board', mentoring),
  ]
  return {
    ...reasonEntry(key, person.name, { description, icon: person.external ? 'globe' : 'person', children }),
    is: 'person',
    gives: { person: person.id },
    tooltip: [person.name, description, ...(person.contact === undefined ? [] : [person.contact])],
    spoken: [person.name, description, ...children.map(({ spoken }) => spoken)]
      .filter((part) => part !== '')
      .join(', '),
  }
}

const asides = (person: Person, { report, language }: Question, leads: boolean, { t }: L10n): readonly string[] => {
  const away = person.away.find(({ from, to }) => from <= report.today && report.today <= to)
  return [
    ...(person.role === undefined ? [] : [person.role]),
    // A role that says so already need not be told twice.
    ...(leads && !/\blead\b/iu.test(person.role ?? '') ? [t('lead')] : []),
    ...(person.external ? [t('external')] : []),
    ...(away === undefined ? [] : [t('away until {0}', dateWords(away.to, language))]),
    ...(person.until === undefined ? [] : [t('last day {0}', dateWords(person.until, language))]),
  ]
}

/** A line for each runbook: what is said of the person comes first, as it is the same for all of them. */
const held = (
  { base }: Question,
  key: string,
  does: string,
  icon: string,
  paths: readonly DocPath[],
): readonly TreeEntry[] =>
  paths.map((path) => {
    const title = base.documents.get(path)?.facts.title ?? path
    return {
      ...reasonEntry(`${key}/${path}`, `${does}: ${title}`, { icon, path, is: 'runbook', opens: { path, line: 1 } }),
      tooltip: [`${does}: ${title}`, path],
    }
  })
