import * as vscode from 'vscode'
import type { PersonId } from '../../core/domain/people'
import { confirmKnowers } from '../../core/edit/runbookEdits'
import { isLikely, seemsToKnow, type Suggestion, type Unconfirmed } from '../../core/metrics/authorship/seemsToKnow'
import { askTicks, type Choice } from '../ask/askTicks'
import type { HostContext } from '../context'
import { personName } from '../words/describe'
import { makeChanges, type Change } from './edits'
import { historyOffers } from '../reading/historyOffers'
import { writtenPeople } from './personEdits'
import type { ReadyDocument } from '../reading/readyDocument'
import type { ReadyRoot } from '../reading/rootKnowledge'
import { say } from '../sayings'

/** A runbook of one folder, and those who seem to know it. */
export type Candidate = { readonly root: ReadyRoot; readonly runbook: Unconfirmed }

/** Who is to be written as able into one runbook. */
type Confirmed = { readonly candidate: Candidate; readonly people: readonly PersonId[] }

export const confirmTitle = (): string => vscode.l10n.t('Confirm Who Seems to Know')

/** “wrote 41 of its 120 lines in three commits”, and a warning about those who were not seen for long. */
const suggestionChoice = (
  { base }: ReadyRoot,
  { person, reason, notSeenSince }: Suggestion,
): Pick<Choice<PersonId>, 'value' | 'label' | 'description' | 'detail'> => ({
  value: person,
  label: personName(base, person),
  description: reason,
  ...(notSeenSince === undefined
    ? {}
    : { detail: vscode.l10n.t('$(warning) not seen in this repository since {0}', notSeenSince) }),
})

/** Those beyond who only wrote a little are more than anybody wants to read. */
const MOST_OTHERS = 12

/** Asks who can run one runbook; undefined where the question was put away. */
const askPeople = async (
  { shown }: HostContext,
  { root, runbook }: Candidate,
): Promise<readonly PersonId[] | undefined> => {
  const knowers = runbook.suggestions.filter(({ knower }) => knower)
  const others = runbook.suggestions.filter(({ knower }) => !knower).slice(0, MOST_OTHERS)
  const choices = [...knowers, ...others].map((suggestion) => ({
    ...suggestionChoice(root, suggestion),
    chosen: isLikely(suggestion),
    under: suggestion.knower ? vscode.l10n.t('seems to know it') : vscode.l10n.t('wrote some of it'),
  }))
  const title = `${confirmTitle()}: ${runbook.title}`
  const placeholder = vscode.l10n.t('Who can run it alone? Tick them; Enter writes them into the runbook')
  const answered = await askTicks({ title, step: 1, steps: 1, prompt: '', placeholder }, shown, choices)
  return answered.kind === 'answer' ? answered.value : undefined
}

/** The runbook with whoever the history suggests; where it suggests nobody: a sentence why, and undefined. */
const candidateOf = (context: HostContext, { root, document }: ReadyDocument): Candidate | undefined => {
  const suggestions = seemsToKnow(root.base, document, root.today)
  const { title } = document.facts
  if (suggestions.length > 0) return { root, runbook: { path: document.path, title, suggestions } }
  const why =
    root.withoutHistory === undefined
      ? (root.base.authorship.get(document.path)?.length ?? 0) > 0
        ? vscode.l10n.t('Everybody who wrote “{0}” is written in it already, or has left.', title)
        : vscode.l10n.t('The history does not tell who wrote “{0}”. If you can run it, say so.', title)
      : vscode.l10n.t('Without the history nobody can be suggested for “{0}”.', title)
  say(context, why, ...historyOffers(root.withoutHistory), {
    label: vscode.l10n.t('I Can Run This'),
    command: 'understudy.canRunThis',
    given: [vscode.Uri.joinPath(root.folder.uri, document.path)],
  })
  return undefined
}

/** One runbook: asks for the people, unless they are given by name. */
export const confirmOne = async (
  context: HostContext,
  ready: ReadyDocument,
  names: readonly string[] | undefined,
): Promise<void> => {
  const candidate = candidateOf(context, ready)
  if (candidate === undefined) return
  const people = names === undefined ? await askPeople(context, candidate) : resolveAll(context, ready.root, names)
  if (people !== undefined) await write(context, [{ candidate, people }])
}

const resolveAll = (
  context: HostContext,
  { base }: ReadyRoot,
  names: readonly string[],
): readonly PersonId[] | undefined => {
  const people = names.map((name) => base.resolve(name))
  const stranger = people.find(({ kind }) => kind !== 'person')
  if (stranger === undefined) return people.flatMap((each) => (each.kind === 'person' ? [each.id] : []))
  say(context, vscode.l10n.t('Nobody is known as “{0}”.', stranger.id))
  return undefined
}

const knowerNames = ({ base }: ReadyRoot, { suggestions }: Unconfirmed): string =>
  suggestions
    .filter(({ knower }) => knower)
    .map(({ person, notSeenSince }) =>
      notSeenSince === undefined
        ? personName(base, person)
        : vscode.l10n.t('{0} (not seen since {1})', personName(base, person), notSeenSince),
    )
    .join(', ')

/** What speaks for the likeliest of them. */
const reasonsOf = ({ runbook }: Candidate): string => runbook.suggestions[0]?.reason ?? ''

/** There is somebody who seems to know it and has been seen of late, so that there is much to confirm. */
export const hasLikely = ({ runbook }: Candidate): boolean => runbook.suggestions.some(isLikely)

/** Asks which of several runbooks to go through; those of `ticked` are ticked from the start. */
const askRunbooks = async (
  { shown, knowledge }: HostContext,
  candidates: readonly Candidate[],
  ticked: (candidate: Candidate) => boolean,
): Promise<readonly Candidate[] | undefined> => {
  const many = knowledge.ready().length > 1
  const choices = candidates.map((candidate) => ({
    value: candidate,
    label: candidate.runbook.title,
    description: knowerNames(candidate.root, candidate.runbook),
    detail: `${many ? `${candidate.root.folder.name}: ` : ''}${candidate.runbook.path} · ${reasonsOf(candidate)}`,
    chosen: ticked(candidate),
  }))
  const placeholder = vscode.l10n.t('Of which runbooks? {0} rest on the history alone', candidates.length)
  const question = { title: confirmTitle(), step: 1, steps: 2, prompt: '', placeholder }
  const answered = await askTicks(question, shown, choices)
  return answered.kind === 'answer' ? answered.value : undefined
}

type Pair = { readonly candidate: Candidate; readonly person: PersonId }

/** Asks for the people of several runbooks at once, each beneath the runbook's title. */
const askPeopleOfMany = async (
  { shown }: HostContext,
  candidates: readonly Candidate[],
): Promise<readonly Confirmed[] | 'back' | undefined> => {
  const choices = candidates.flatMap((candidate): Choice<Pair>[] =>
    candidate.runbook.suggestions
      .filter(({ knower }) => knower)
      .map((suggestion) => ({
        ...suggestionChoice(candidate.root, suggestion),
        value: { candidate, person: suggestion.person },
        chosen: isLikely(suggestion),
        under: candidate.runbook.title,
      })),
  )
  const placeholder = vscode.l10n.t('Who can run them alone? The changes are shown next')
  const question = { title: confirmTitle(), step: 2, steps: 2, prompt: '', placeholder }
  const answered = await askTicks(question, shown, choices)
  if (answered.kind !== 'answer') return answered.kind === 'back' ? 'back' : undefined
  return gathered(candidates, answered.value)
}

const gathered = (candidates: readonly Candidate[], pairs: readonly Pair[]): readonly Confirmed[] =>
  candidates.flatMap((candidate) => {
    const people = pairs.filter((pair) => pair.candidate === candidate).map(({ person }) => person)
    return people.length === 0 ? [] : [{ candidate, people }]
  })

/** Several runbooks without a question: the likely people, or of those named all whom the history suggests. */
export const confirmAll = (
  context: HostContext,
  candidates: readonly Candidate[],
  names: readonly string[] | undefined,
): Promise<void> => {
  const confirmed = candidates.map((candidate): Confirmed => {
    const named = names?.map((name) => candidate.root.base.resolve(name).id)
    const isMeant = (suggestion: Suggestion) =>
      named === undefined ? isLikely(suggestion) : suggestion.knower && named.some((id) => id === suggestion.person)
    return { candidate, people: candidate.runbook.suggestions.filter(isMeant).map(({ person }) => person) }
  })
  return write(context, confirmed)
}

/** Several runbooks: asks which of them, then for the people of each. */
export const confirmMany = async (
  context: HostContext,
  candidates: readonly Candidate[],
  ticked: (candidate: Candidate) => boolean,
): Promise<void> => {
  let chosen = ticked
  for (;;) {
    const wanted = await askRunbooks(context, candidates, chosen)
    if (wanted === undefined) return
    const confirmed = await askPeopleOfMany(context, wanted)
    if (confirmed === undefined) return
    if (confirmed !== 'back') return write(context, confirmed)
    chosen = (candidate) => wanted.includes(candidate)
  }
}

const write = async (context: HostContext, confirmed: readonly Confirmed[]): Promise<void> => {
  const changes: Change[] = []
  for (const { candidate, people } of confirmed) {
    const { root, runbook } = candidate
    const written = writtenPeople(context, root, people)
    if (written === undefined) return
    const decide: Change['decide'] = (text = '') => confirmKnowers(text, written.names, written.isPerson)
    if (people.length > 0) changes.push({ root: root.folder.uri, path: runbook.path, decide })
  }
  await makeChanges(context, changes, {
    label: confirmTitle(),
    nothing: vscode.l10n.t('Nobody was ticked, so nothing is written.'),
  })
}
