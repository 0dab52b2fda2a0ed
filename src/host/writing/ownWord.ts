import * as vscode from 'vscode'
import type { EditOutcome } from '../../core/domain/edits'
import type { PersonId } from '../../core/domain/people'
import type { SamePerson } from '../../core/edit/runbookEdits'
import type { IsoDate } from '../../core/domain/text'
import type { HostContext } from '../context'
import { personName } from '../words/describe'
import { makeChanges } from './edits'
import { textGiven } from './givenFields'
import { writtenPeople } from './personEdits'
import { runbookFor } from '../ask/targets/runbookTarget'
import type { ReadyRoot } from '../reading/rootKnowledge'
import { say } from '../sayings'
import { askWhoIAm } from '../ask/whoAmI'

type Word = {
  readonly title: string
  /** Where the runbook says so already; `{0}` is the person's name. */
  readonly nothing: (name: string, runbook: string) => string
  readonly decide: (text: string, person: PersonId, on: IsoDate, isPerson: SamePerson) => EditOutcome
}

/** What a person says of themselves and one runbook: `{uri, person}`; without a person, the one at the keyboard. */
export const sayOfMyself = async (context: HostContext, given: unknown, word: Word): Promise<void> => {
  const ready = await runbookFor(context, given, word.title)
  if (ready === undefined) return
  const { root, document } = ready
  const named = textGiven(given, 'person')
  const person = named === undefined ? await askWhoIAm(context, root, word.title) : personNamed(context, root, named)
  const written = person && writtenPeople(context, root, [person])
  const [name] = written?.names ?? []
  if (person === undefined || written === undefined || name === undefined) return
  await makeChanges(
    context,
    [
      {
        root: root.folder.uri,
        path: document.path,
        decide: (text = '') => word.decide(text, name, root.today, written.isPerson),
      },
    ],
    { label: word.title, nothing: word.nothing(personName(root.base, person), document.facts.title) },
  )
}

const personNamed = (context: HostContext, { base }: ReadyRoot, name: string): PersonId | undefined => {
  const found = base.resolve(name)
  if (found.kind === 'person') return found.id
  say(context, vscode.l10n.t('Nobody is known as “{0}”.', name))
  return undefined
}
