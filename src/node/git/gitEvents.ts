import { byText } from '../../core/domain/order'
import type { EventsAnswer, ReadEvents } from '../../core/index/ports'
import { HistoryUnavailable } from '../../core/index/history/historyUnavailable'
import { gitEventsFormat, gitTagsFormat, readToldCommits, readToldTags } from '../../core/parse/git/gitEvents'
import type { RepositoryEvent, Span } from '../../core/scaffold/timelineEntries'
import { gitAnswer, type GitRun } from './gitProcess'
import { safeDiff } from './gitSafety'
import { createGitSource, fromRoot } from './gitSource'

type Base = Pick<GitRun, 'root'>

/** Nobody picks from more. */
const mostCommits = 500

const secondsOf = (at: string): number => Math.floor(Date.parse(at) / 1000)

/** Of what HEAD and the tags lead to; a merge is told with what it brought into its first parent. */
const commitsIn = async (base: Base, { from, to }: Span, prefix: string): Promise<readonly RepositoryEvent[]> => {
  const span = [`--since=@${secondsOf(from)}`, `--until=@${secondsOf(to)}`, `--max-count=${mostCommits + 1}`]
  const what = ['-z', '--name-only', '--no-renames', '--diff-merges=first-parent', '--encoding=UTF-8']
  const args = ['log', ...span, ...what, `--format=${gitEventsFormat}`, ...safeDiff, '--tags', 'HEAD', '--']
  const path = fromRoot(prefix)
  return readToldCommits(await gitAnswer({ ...base, args })).map((told) => ({
    kind: told.parents > 1 ? 'merge' : 'commit',
    at: told.committedAt,
    hash: told.hash,
    name: '',
    subject: told.subject,
    author: told.author,
    writtenAt: told.writtenAt.slice(0, 16) === told.committedAt.slice(0, 16) ? undefined : told.writtenAt,
    files: told.files.map(path),
  }))
}

const tagsIn = async (base: Base, { from, to }: Span): Promise<readonly RepositoryEvent[]> => {
  const args = ['for-each-ref', `--format=${gitTagsFormat}`, 'refs/tags']
  return readToldTags(await gitAnswer({ ...base, args }))
    .filter(({ at }) => at >= from && at <= to)
    .map(({ name, commit, at, subject }) => ({
      kind: 'tag',
      at,
      hash: commit,
      name,
      subject,
      author: '',
      writtenAt: undefined,
      files: [],
    }))
}

const eventsIn = async (base: Base, span: Span): Promise<EventsAnswer> => {
  const { state, note } = await createGitSource(base.root).state()
  if (state === 'none') return { kind: 'none', why: note ?? 'There is no git history to read here.' }
  if (state === 'shallow') {
    const why = 'This is a shallow clone, so what happened then may be missing: git fetch --unshallow brings it.'
    return { kind: 'none', why }
  }
  const prefix = (await gitAnswer({ ...base, args: ['rev-parse', '--show-prefix'] })).replace(/\n$/, '')
  const [commits, tags] = [await commitsIn(base, span, prefix), await tagsIn(base, span)]
  const events = [...commits.slice(0, mostCommits), ...tags]
  events.sort((a, b) => byText(a.at, b.at))
  return { kind: 'events', events, cut: commits.length > mostCommits }
}

/** By the git on this machine, as everything that is read of a history: nothing of the repository's choosing is run. */
export const readEvents: ReadEvents = async (root, span) => {
  try {
    return await eventsIn({ root }, span)
  } catch (error) {
    if (!(error instanceof HistoryUnavailable)) throw error
    return { kind: 'none', why: error.message }
  }
}
