import type { DocPath } from '../../../core/domain/text'
import type { Cluster, ClusterLink } from '../../../core/metrics/recurrence/clusters'
import type { IncidentCluster, IncidentLink } from '../../../panel/protocol/incidents'
import { likenessWords } from '../../words/similarWords'
import { capital, dateWords } from '../../words/words'
import type { Around } from './around'
import { listedIncident } from './listedIncident'

/** Clusters that an incident of the span belongs to, told whole: what came back is often older than the span. */
export const clustersModel = (
  around: Around,
  clusters: readonly Cluster[],
  chosen: readonly DocPath[],
): readonly IncidentCluster[] => {
  const inSpan = new Set(chosen)
  return clusters
    .filter(({ members }) => members.some((path) => inSpan.has(path)))
    .map((cluster) => clusterModel(around, cluster))
}

const clusterModel = (around: Around, { members, links, confirmed }: Cluster): IncidentCluster => {
  const { reviews, language, l10n } = around
  const { t } = l10n
  const days = members.flatMap((path) => reviews.get(path)?.date ?? []).sort()
  const [first, last] = [days[0], days.at(-1)]
  const count = t('{0} incidents', members.length)
  const span =
    first === undefined || last === undefined
      ? count
      : t('{0}, {1} to {2}', count, dateWords(first, language), dateWords(last, language))
  return {
    newest: listedIncident(around, newestOf(around, members)),
    facts: members.length > 2 ? span : '',
    confirmed,
    links: links.toReversed().map((link) => linkModel(around, link)),
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
