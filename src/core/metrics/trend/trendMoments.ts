import type { IsoDate } from '../../domain/text'
import type { TrendMoment } from './trend'

/** A commit of the main line, with its committer date's day in UTC. */
export type MainlineCommit = { readonly commit: string; readonly on: IsoDate }

/**
 * For each of these days the commit that the main line ended in: the newest that is no later, however wrong the clocks
 * of older ones went. The last day's is the newest of all, since that is where the repository stands. Days before the
 * first commit have none.
 * @param mainline First parents, newest first: what the branch itself held, and not the branches that were merged later.
 * @param days Oldest first.
 */
export const trendMoments = (
  mainline: readonly MainlineCommit[],
  days: readonly IsoDate[],
): { readonly moments: readonly TrendMoment[]; readonly daysWithoutCommit: readonly IsoDate[] } => {
  const moments: TrendMoment[] = []
  const daysWithoutCommit: IsoDate[] = []
  let at = 0
  for (const [index, on] of days.toReversed().entries()) {
    while (index > 0 && at < mainline.length && (mainline[at]?.on ?? on) > on) at += 1
    const commit = mainline[at]?.commit
    if (commit === undefined) daysWithoutCommit.unshift(on)
    else moments.unshift({ on, commit })
  }
  return { moments, daysWithoutCommit }
}
