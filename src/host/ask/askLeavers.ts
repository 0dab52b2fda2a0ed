import * as vscode from 'vscode'
import type { Person, PersonId } from '../../core/domain/people'
import { isPresent } from '../../core/metrics/coverageReport/coverage'
import type { HostContext } from '../context'
import type { ReadyRoot } from '../reading/rootKnowledge'
import { say } from '../sayings'
import { dateWords } from '../words/words'
import { textGiven, textsGiven } from '../writing/givenFields'
import { personGiven } from '../writing/personEdits'
import { askTicks } from './askTicks'

/**
 * The people a command is about: `{person}` or `{people}` as given, else those who are ticked, whoever leaves soonest
 * first. Undefined where the question was put away, somebody given is not known, or nobody is known at all.
 */
export const leaversFor = async (
  context: HostContext,
  root: ReadyRoot,
  given: unknown,
  title: string,
): Promise<readonly PersonId[] | undefined> => {
  const one = textGiven(given, 'person')
  const named = textsGiven(given, 'people') ?? (one === undefined ? undefined : [one])
  if (named === undefined) return askLeavers(context, root, title)
  const people = named.map((name) => personGiven(context, root, name))
  return people.includes(undefined) ? undefined : people.flatMap((id) => id ?? [])
}

const askLeavers = async (
  context: HostContext,
  { base, report, today }: ReadyRoot,
  title: string,
): Promise<readonly PersonId[] | undefined> => {
  const people = [...base.people.values()]
    .filter((person) => isPresent(person, today))
    .sort((a, b) => compare(a.until ?? '~', b.until ?? '~') || compare(a.name, b.name))
  if (people.length === 0) {
    say(
      context,
      vscode.l10n.t('Nobody is known here yet: no document, CODEOWNERS, team file or history names anybody.'),
    )
    return undefined
  }
  const sole = new Map(report.people.map(({ person, soleKnowerOf }) => [person.id, soleKnowerOf]))
  const choices = people.map((person) => ({
    value: person.id,
    label: person.name,
    description: descriptionOf(person, person.team === undefined ? undefined : base.teams.get(person.team)?.name),
    detail: soleWords(sole.get(person.id)?.map((path) => base.documents.get(path)?.facts.title ?? path) ?? []),
  }))
  const placeholder = vscode.l10n.t('Tick one or several who might leave together')
  const answered = await askTicks({ title, step: 1, steps: 1, prompt: '', placeholder }, context.shown, choices)
  if (answered.kind !== 'answer') return undefined
  if (answered.value.length === 0) say(context, vscode.l10n.t('Nobody was ticked.'))
  return answered.value.length === 0 ? undefined : answered.value
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const descriptionOf = ({ until, external }: Person, team: string | undefined): string =>
  [
    team ?? '',
    ...(external ? [vscode.l10n.t('external')] : []),
    ...(until === undefined ? [] : [vscode.l10n.t('last day {0}', dateWords(until, vscode.env.language))]),
  ]
    .filter((part) => part !== '')
    .join(' · ')

/** Titles, and not how many: a number beside a name would be read as a measure of the person. */
const soleWords = (titles: readonly string[]): string => {
  const [first, second, ...others] = titles
  if (first === undefined) return ''
  if (second === undefined) return vscode.l10n.t('without them nobody is known for “{0}”', first)
  return others.length === 0
    ? vscode.l10n.t('without them nobody is known for “{0}” and “{1}”', first, second)
    : vscode.l10n.t('without them nobody is known for “{0}”, “{1}” and others', first, second)
}
