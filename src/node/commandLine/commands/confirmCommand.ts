import { join, relative, resolve, sep } from 'node:path'
import type { KnowledgeBase } from '../../../core/domain/knowledgeBase'
import type { PersonId } from '../../../core/domain/people'
import type { DocPath } from '../../../core/domain/text'
import { samePersonIn, writtenName } from '../../../core/edit/personName'
import { confirmKnowers } from '../../../core/edit/runbookEdits'
import { liesIn } from '../../../core/metrics/authorship/folderReach'
import { isLikely, unconfirmed, type Unconfirmed } from '../../../core/metrics/authorship/seemsToKnow'
import { printable } from '../../../report/printable'
import { carryOut, dryRunOption, type FileChange } from '../carryOut'
import { defineCommand, failure, type Attempt, type Desk, type Invocation } from '../command'
import { peopleNamed } from '../peopleNamed'

/** Paths as typed, as folders and files of the repository; our own outputs name them from the root. */
const scopesOf = (
  typed: readonly string[],
  root: string,
  desk: Desk,
  { documents }: KnowledgeBase,
): Attempt<readonly string[]> => {
  const isThere = (scope: string): boolean =>
    [...documents.keys()].some((path) => path === scope || liesIn(path, scope))
  const scopes: string[] = []
  for (const each of typed.length === 0 ? ['.'] : typed) {
    const plain = each.split(sep).join('/').replace(/\/+$/, '')
    const fromHere = relative(root, resolve(desk.from, each)).split(sep).join('/')
    const scope = [fromHere, plain].find(isThere)
    if (scope === undefined) return { ok: false, message: `no document is called, or lies in, ${printable(each)}.` }
    scopes.push(scope)
  }
  return { ok: true, value: scopes }
}

/** The likely ones; where people are named, those of them whom the history suggests, seen of late or not. */
const chosenOf = ({ suggestions }: Unconfirmed, named: readonly PersonId[]): readonly PersonId[] =>
  suggestions
    .filter((suggestion) =>
      named.length === 0 ? isLikely(suggestion) : suggestion.knower && named.includes(suggestion.person),
    )
    .map(({ person }) => person)

const changeOf = (base: KnowledgeBase, path: DocPath, people: readonly PersonId[]): readonly FileChange[] => {
  const names = people.flatMap((person) => writtenName(person, base) ?? [])
  if (names.length === 0) return []
  const decide = (text = '') => confirmKnowers(text, names as PersonId[], samePersonIn(base))
  return [{ path, decide, says: names.join(', ') }]
}

const confirm = async (invocation: Invocation) => {
  const { positionals, values, request, loader, desk } = invocation
  const loaded = await loader.loadFor(join(positionals[0] ?? '.', 'document.md'), { ...request, path: undefined })
  if (!loaded.ok) return failure(loaded.message)
  const { base, root, today } = loaded.value
  const scopes = scopesOf(positionals, root, desk, base)
  if (!scopes.ok) return failure(scopes.message)
  const people = peopleNamed(values('person'), base)
  if (!people.ok) return failure(people.message)
  const runbooks = unconfirmed(base, today).filter(({ path }) =>
    scopes.value.some((scope) => path === scope || liesIn(path, scope)),
  )
  const changes = runbooks.flatMap((runbook) => changeOf(base, runbook.path, chosenOf(runbook, people.value)))
  return carryOut(invocation, loaded.value, changes, idleBecause(runbooks, people.value))
}

const idleBecause = (runbooks: readonly Unconfirmed[], people: readonly PersonId[]): string => {
  if (runbooks.length === 0) return 'nothing to confirm: no runbook here rests on the history alone.'
  return people.length === 0
    ? 'nothing to confirm: whoever seems to know these runbooks has not been seen for a year; name them with --person.'
    : 'nothing to confirm: these people do not seem to know any of these runbooks.'
}

export const confirmCommand = defineCommand({
  name: 'confirm',
  words: '[path…]',
  least: 0,
  most: Infinity,
  summary: 'Writes those whom the history suggests into the runbooks, as able to run them',
  options: [
    {
      name: 'person',
      takes: 'NAME',
      summary: 'Only this person, even if not seen for a year; may be given several times',
    },
    dryRunOption,
  ],
  run: confirm,
})
