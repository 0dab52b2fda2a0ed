import type { Signature } from '../../domain/history'
import type { Steps } from '../../domain/steps'
import type { IsoDate } from '../../domain/text'
import type { RawCommit, RawHistory } from './gatherHistory'
import { touchesBetweenTurns } from './followDocuments'
import { walkBack, type CommitGraph } from './walkBack'

/**
 * The history as it would have been read at an earlier commit, out of the one that was read at a later. What is known of
 * a commit does not depend on those after it, so it is enough to take those that were there, in the order that git tells
 * them in; and of people, the first and the last day that one of those names them on.
 */
export const historiesOf = (raw: RawHistory, graph: CommitGraph): ((commit: string) => Steps<RawHistory>) => {
  const touching = new Map(raw.commits.map((commit) => [commit.hash, commit]))
  return (commit) => historyAt(raw, graph, touching, commit)
}

function* historyAt(
  raw: RawHistory,
  graph: CommitGraph,
  touching: ReadonlyMap<string, RawCommit>,
  head: string,
): Steps<RawHistory> {
  const commits: RawCommit[] = []
  const seen = new Map<Signature, { first: IsoDate; last: IsoDate }>()
  let since = 0
  for (const { hash, people, on } of walkBack(graph, head)) {
    const commit = touching.get(hash)
    if (commit !== undefined) commits.push(commit)
    for (const person of people) see(seen, person, on)
    since += 1
    if (since % touchesBetweenTurns === 0) yield
  }
  const authors = [...seen].map(([signature, days]) => ({ signature, ...days }))
  return { ...raw, head, commits, authors }
}

const see = (seen: Map<Signature, { first: IsoDate; last: IsoDate }>, person: Signature, on: IsoDate): void => {
  const days = seen.get(person)
  if (days === undefined) seen.set(person, { first: on, last: on })
  else {
    if (on < days.first) days.first = on
    if (on > days.last) days.last = on
  }
}
