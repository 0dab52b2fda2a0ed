import * as vscode from 'vscode'
import type { PersonId } from '../../core/domain/people'
import { askChoice, type Choice } from './askTicks'
import type { HostContext } from '../context'
import type { ReadyRoot } from '../reading/rootKnowledge'

/** Somebody known, a name that was typed, or nobody. */
export type WhoPicked =
  | { readonly kind: 'person'; readonly id: PersonId }
  | { readonly kind: 'typed'; readonly name: string }
  | { readonly kind: 'nobody' }

const rememberedKey = 'understudy.recentPeople'
const REMEMBERED = 8

const recentPeople = ({ extension }: HostContext): readonly string[] => {
  const kept: unknown = extension.workspaceState.get(rememberedKey)
  return Array.isArray(kept) ? kept.filter((id): id is string => typeof id === 'string') : []
}

/** Puts a person on top of those offered next time. */
export const rememberPerson = async (context: HostContext, id: PersonId): Promise<void> => {
  const others = recentPeople(context).filter((other) => other !== id)
  await context.extension.workspaceState.update(rememberedKey, [id, ...others].slice(0, REMEMBERED))
}

type Asked = {
  readonly title: string
  readonly placeholder: string
  /** Who stands near the matter, such as those who were in the incident; offered after those used of late. */
  readonly near: readonly PersonId[]
  readonly nearWords: string
  /** The line that takes the name away; undefined where there is none to take. */
  readonly nobody: string | undefined
}

/** Asks for a person of the repository: recently used first; a name that nobody is known by can be typed. */
export const askPerson = async (
  context: HostContext,
  { base, today }: ReadyRoot,
  asked: Asked,
): Promise<WhoPicked | undefined> => {
  const here = [...base.people.values()].filter(({ until }) => until === undefined || until >= today)
  const byName = here.toSorted((a, b) => a.name.localeCompare(b.name, vscode.env.language))
  const recent = recentPeople(context)
  const part = (id: PersonId): number =>
    recent.includes(id) ? recent.indexOf(id) : asked.near.includes(id) ? 100 : 200
  const headings = (id: PersonId): string => {
    if (recent.includes(id)) return vscode.l10n.t('recently used')
    return asked.near.includes(id) ? asked.nearWords : vscode.l10n.t('everybody')
  }
  const choices: Choice<WhoPicked>[] = byName
    .toSorted((a, b) => part(a.id) - part(b.id))
    .map(({ id, name, team, emails }) => ({
      value: { kind: 'person', id },
      label: name,
      description: [team === undefined ? undefined : base.teams.get(team)?.name, emails[0]]
        .filter((text) => text !== undefined)
        .join(' · '),
      under: headings(id),
    }))
  const nobody: Choice<WhoPicked>[] =
    asked.nobody === undefined ? [] : [{ value: { kind: 'nobody' }, label: asked.nobody, icon: 'dash', under: '' }]
  const question = { title: asked.title, step: 1, steps: 1, prompt: '', placeholder: asked.placeholder }
  const answered = await askChoice(question, context.shown, [...choices, ...nobody], (name) => ({
    value: { kind: 'typed' as const, name },
    label: name,
    description: vscode.l10n.t('as typed'),
    icon: 'edit',
  }))
  return answered.kind === 'answer' ? answered.value.picked : undefined
}
