import * as vscode from 'vscode'
import type { PersonId } from '../../core/domain/people'
import { samePersonIn, writtenName } from '../../core/edit/personName'
import type { HostContext } from '../context'
import { personName } from '../words/describe'
import type { ReadyRoot } from '../reading/rootKnowledge'
import { say } from '../sayings'

/** People as they are written into a document, and how names there are told to be theirs. */
export type WrittenPeople = {
  readonly names: readonly PersonId[]
  readonly isPerson: ReturnType<typeof samePersonIn>
}

/** Undefined, and a sentence, where somebody cannot be written so that reading would find the same person. */
export const writtenPeople = (
  context: HostContext,
  { base }: ReadyRoot,
  people: readonly PersonId[],
): WrittenPeople | undefined => {
  const names = people.map((person) => writtenName(person, base))
  const nameless = people.find((_, index) => names[index] === undefined)
  if (nameless !== undefined) {
    const text = vscode.l10n.t(
      'Nothing tells {0} from others with the same name: give each of them an entry in the team file first.',
      personName(base, nameless),
    )
    say(context, text, { label: vscode.l10n.t('Create Team File'), command: 'understudy.createTeamFile' })
    return undefined
  }
  return {
    names: names.flatMap((name) => (name === undefined ? [] : [name as PersonId])),
    isPerson: samePersonIn(base),
  }
}

/** The person that a caller names; undefined, and a sentence, where nobody is known by that name. */
export const personGiven = (context: HostContext, { base }: ReadyRoot, name: string): PersonId | undefined => {
  const found = base.resolve(name)
  if (found.kind === 'person') return found.id
  say(context, vscode.l10n.t('Nobody is known as “{0}”.', name))
  return undefined
}
