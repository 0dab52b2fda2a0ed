import * as vscode from 'vscode'
import type { HostContext } from '../../context'
import { toUri } from '../../convert'
import { readyDocument, type ReadyDocument } from '../../reading/readyDocument'
import { say } from '../../sayings'
import { fieldsGiven } from '../../writing/givenFields'
import { runbookFor, whenRead } from './runbookTarget'
import { pathsBelow, targetOf } from './target'

/** The places that several selected entries, a group or `{uris}` stand for; undefined for anything else. */
const placesOf = (given: unknown, selected: readonly unknown[] | undefined): readonly vscode.Uri[] | undefined => {
  const { uris } = fieldsGiven(given)
  if (Array.isArray(uris)) return uris.filter((uri): uri is vscode.Uri => uri instanceof vscode.Uri)
  const many = selected !== undefined && selected.length > 1
  const group = pathsBelow(given)
  if (!many && group === undefined) return undefined
  return (many ? selected : [given]).flatMap((entry) => {
    const below = pathsBelow(entry)
    if (below !== undefined) return below.paths.map((path) => toUri(below.root, path))
    return entry === undefined ? [] : (targetOf(entry)?.uri ?? [])
  })
}

/** The runbooks a command is about, each once: several from a view, else the one that `runbookFor` finds. */
export const runbooksFor = async (
  context: HostContext,
  given: unknown,
  selected: readonly unknown[] | undefined,
  title: string,
): Promise<readonly ReadyDocument[]> => {
  await whenRead(context)
  const places = placesOf(given, selected)
  if (places === undefined) {
    const ready = await runbookFor(context, given, title)
    return ready === undefined ? [] : [ready]
  }
  const distinct = new Map(places.map((uri) => [uri.toString(), uri]))
  const runbooks = [...distinct.values()]
    .flatMap((uri) => readyDocument(context.knowledge, uri) ?? [])
    .filter(({ document }) => document.kind === 'runbook' && document.life === 'active')
  if (runbooks.length === 0) say(context, vscode.l10n.t('None of these is a runbook in use.'))
  return ofOneFolder(context, runbooks)
}

/** People are known by folder, so one command writes into one folder alone. */
const ofOneFolder = (context: HostContext, runbooks: readonly ReadyDocument[]): readonly ReadyDocument[] => {
  const folder = runbooks[0]?.root.folder
  const own = runbooks.filter(({ root }) => root.folder.uri.toString() === folder?.uri.toString())
  if (own.length < runbooks.length) {
    say(
      context,
      vscode.l10n.t(
        'Only the runbooks of {0} are taken: call it on those of another folder again.',
        folder?.name ?? '',
      ),
    )
  }
  return own
}

/** The runbook's title; of several, how many they are. */
export const titlesOf = (runbooks: readonly ReadyDocument[]): string => {
  const [first, ...others] = runbooks
  if (first === undefined) return ''
  return others.length === 0 ? first.document.facts.title : vscode.l10n.t('{0} runbooks', runbooks.length)
}
