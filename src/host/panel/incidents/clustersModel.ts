import type { Steps } from '../../../core/domain/steps'
import type { DocPath } from '../../../core/domain/text'
import type { Cluster, ClusterLink } from '../../../core/metrics/recurrence/clusters'
import type { IncidentCluster, IncidentLink, IncidentsModel } from '../../../panel/protocol/incidents'
import { likenessWords } from '../../words/similarWords'
import { capital, dateWords } from '../../words/words'
import type { Around } from './around'
import { listedIncident } from './listedIncident'

/** So many are told at first, and so many more each time that more are asked for. */
const CLUSTERS_AT_ONCE = 50

type Asked = {
  /** The incidents of the span. */
  readonly chosen: readonly DocPath[]
  /** How many to tell; undefined: the first of them. */
  readonly most: number | undefined
}

/**
 * Clusters that an incident of the span belongs to, told whole: what came back is often older than the span. A pair at a
 * step, as its reasons are worked out here.
 */
export function* clustersModel(
  around: Around,
  clusters: readonly Cluster[] | undefined,
  { chosen, most = CLUSTERS_AT_ONCE }: Asked,
): Steps<Pick<IncidentsModel, 'clusters' | 'moreClusters'>> {
  const none = { all: 0, next: 0 }
  if (clusters === undefined) return { clusters: undefined, moreClusters: none }
  const inSpan = new Set(chosen)
  const all = clusters.filter(({ members }) => members.some((path) => inSpan.has(path)))
  yield
  const told: IncidentCluster[] = []
  for (const cluster of all.slice(0, most)) told.push(yield* clusterModel(around, cluster))
  const next = Math.min(CLUSTERS_AT_ONCE, all.length - told.length)
  return { clusters: told, moreClusters: { all: all.length - told.length, next } }
}

function* clusterModel(around: Around, { members, links, confirmed }: Cluster): Steps<IncidentCluster> {
  const { reviews, language, l10n } = around
  const { t } = l10n
  const days = members.flatMap((path) => reviews.get(path)?.date ?? []).sort()
  const [first, last] = [days[0], days.at(-1)]
  const count = t('{0} incidents', members.length)
  const span =
    first === undefined || last === undefined
      ? count
      : t('{0}, {1} to {2}', count, dateWords(first, language), dateWords(last, language))
  const told: IncidentLink[] = []
  for (const link of links.toReversed()) {
    yield
    told.push(linkModel(around, link))
  }
  return {
    newest: listedIncident(around, newestOf(around, members)),
    facts: members.length > 2 ? span : '',
    confirmed,
    links: told,
  }
}

/** The last that gives a day; those without one stand at the end. */
const newestOf = ({ reviews }: Around, members: Cluster['members']): DocPath =>
  members.findLast((path) => reviews.get(path)?.date !== undefined) ?? members.at(-1) ?? ('' as DocPath)

const linkModel = (around: Around, { later, earlier, like }: ClusterLink): IncidentLink => {
  const { l10n } = around
  const confirmed = like.standing === 'confirmed'
  const reasons = like.reasons.map((reason) => `${capital(likenessWords(reason, l10n))}.`)
  return {
    later: listedIncident(around, later),
    earlier: listedIncident(around, earlier),
    confirmed,
    word: confirmed ? l10n.t('came back') : l10n.t('looks alike'),
    reasons: confirmed ? [l10n.t('A review says that it came back.'), ...reasons] : reasons,
  }
}
