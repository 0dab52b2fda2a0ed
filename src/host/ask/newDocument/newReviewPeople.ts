import * as vscode from 'vscode'
import { writtenName } from '../../../core/edit/personName'
import type { HostContext, Shown } from '../../context'
import type { ReadyRoot } from '../../reading/rootKnowledge'
import type { Word } from '../../words/pickedWords'
import { askSome, askPart, type QuestionButton, type Step } from '../ask'
import { askChoice, type Choice } from '../askTicks'
import type { Given } from '../askTitle'

const rememberedKey = 'understudy.recentPeople'
const mostRemembered = 12

/** Somebody who can be named, as they are written into documents. */
export type Candidate = Word & { readonly recent: boolean }

const remembered = ({ extension }: HostContext): readonly string[] => {
  const kept: unknown = extension.workspaceState.get(rememberedKey)
  return Array.isArray(kept) ? kept.filter((name): name is string => typeof name === 'string') : []
}

export const rememberPeople = async (context: HostContext, names: readonly string[]): Promise<void> => {
  const all = [...new Set([...names.filter((name) => name !== ''), ...remembered(context)])]
  await context.extension.workspaceState.update(rememberedKey, all.slice(0, mostRemembered))
}

/** Those who had a part in the repository's last reviews, the newest first. */
const inLastReviews = ({ base }: ReadyRoot): readonly string[] =>
  [...base.documents.values()]
    .filter(({ kind }) => kind === 'incident-review')
    .map(({ facts: { stated } }) => ({ on: stated.incidentDate?.date ?? '', roles: stated.roles }))
    .sort((a, b) => (a.on < b.on ? 1 : -1))
    .slice(0, 5)
    .flatMap(({ roles }) => [roles.commander, roles.scribe, ...roles.responders])
    .flatMap((name) => (name === undefined ? [] : [name.value]))

/** Everybody who is known and still here: those named last go first, then those of the last reviews, then by name. */
export const candidatesAt = (context: HostContext, root: ReadyRoot | undefined): readonly Candidate[] => {
  if (root === undefined) return remembered(context).map((word) => ({ word, description: '', recent: true }))
  const { base, today } = root
  const named = (name: string) => {
    const found = base.resolve(name)
    return found.kind === 'person' ? (writtenName(found.id, base) ?? name) : name
  }
  const recent = [...new Set([...remembered(context).map(named), ...inLastReviews(root).map(named)])]
  const known = new Map(
    [...base.people.values()]
      .filter(({ until }) => until === undefined || until >= today)
      .sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))
      .flatMap(({ id, name }) => {
        const word = writtenName(id, base)
        return word === undefined ? [] : [[word, name === word ? '' : name] as const]
      }),
  )
  return [
    ...recent.map((word) => ({ word, description: known.get(word) ?? '', recent: true })),
    ...[...known]
      .filter(([word]) => !recent.includes(word))
      .map(([word, description]) => ({ word, description, recent: false })),
  ]
}

type Asked = {
  readonly title: string
  readonly people: readonly Candidate[]
  readonly shown: Shown
  readonly buttons: readonly QuestionButton[]
}

/** One person, of those who are known or by a name that is typed; the first line skips. */
export const roleStep =
  <A extends Given>(
    { title, people, shown, buttons }: Asked,
    role: 'commander' | 'scribe',
    placeholder: string,
  ): Step<A> =>
  async (answers, step, steps) => {
    const chosen = answers[role]
    const choice = ({ word, description, recent }: Candidate): Choice<string> => ({
      value: word,
      label: description === '' ? word : description,
      description: description === '' ? '' : word,
      under: recent ? vscode.l10n.t('Named last') : vscode.l10n.t('Everybody'),
      chosen: word === chosen,
    })
    const typedBefore = chosen !== '' && !people.some(({ word }) => word === chosen)
    const own: Choice<string> = { value: chosen, label: chosen, chosen: true, description: vscode.l10n.t('as typed') }
    const skip: Choice<string> = { value: '', label: vscode.l10n.t('Not known yet'), icon: 'dash' }
    const choices = [skip, ...(typedBefore ? [own] : []), ...people.map(choice)]
    const question = { title, step, steps, prompt: '', placeholder, buttons }
    return askPart(
      answers,
      (all, { picked }) => ({ ...all, [role]: picked }),
      () =>
        askChoice(question, shown, choices, (text) => ({
          value: text,
          label: text,
          description: vscode.l10n.t('somebody else: Enter takes this name'),
        })),
    )
  }

/** Any number of people, new names too. */
export const respondersStep =
  <A extends Given>({ title, people, shown, buttons }: Asked): Step<A> =>
  async (answers, step, steps) => {
    const placeholder = vscode.l10n.t('Who else worked on it: tick them, or type a name; Enter goes on')
    const question = { title, step, steps, prompt: '', placeholder, buttons }
    return askPart(
      answers,
      (all, responders) => ({ ...all, responders }),
      (onBack) => askSome(question, shown, people, answers.responders, onBack),
    )
  }
