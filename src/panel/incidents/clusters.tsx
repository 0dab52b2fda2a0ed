import type { JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { Beginning } from '../controls/beginning'
import { Button } from '../controls/button'
import { fill } from '../controls/fill'
import { ShowMore } from '../controls/showMore'
import { matchesFilter } from '../controls/matchesFilter'
import { OpenLink } from '../controls/openLink'
import type { IncidentCluster, IncidentLink, IncidentsModel, ListedIncident } from '../protocol/incidents'
import type { View } from '../state/view'

type ClustersProps = { readonly view: View; readonly model: Pick<IncidentsModel, 'clusters' | 'moreClusters'> }

const AT_FIRST = 6

/** Incidents that came back or look alike, each pair with its reasons, to be confirmed or dismissed. */
export const Clusters = ({ view, model }: ClustersProps): JSX.Element => {
  const { words, memory } = view
  const [isWhole, setWhole] = useState(false)
  // What was found before stands there until it is found anew: with every keystroke in a review it is looked for again.
  const last = useRef(model)
  if (model.clusters !== undefined) last.current = model
  const { clusters, moreClusters } = last.current
  const matching = clusters?.filter(({ links }) => links.some((link) => matches(memory.filter, link)))
  return (
    <section class="clusters">
      <h2>{words.incidents.recurrence}</h2>
      {matching === undefined ? (
        <p class="muted" role="status">
          {words.incidents.lookingForClusters}
        </p>
      ) : matching.length === 0 ? (
        <p class="muted">{clusters?.length === 0 ? words.incidents.noClusters : words.incidents.noClusterMatches}</p>
      ) : (
        <Beginning
          all={matching}
          most={AT_FIRST}
          isWhole={isWhole}
          turn={() => {
            setWhole(true)
          }}
          showAll={words.incidents.showAll}
        >
          {(shown) => (
            <ul class="plain">
              {shown.map((cluster, index) => (
                <Cluster key={index} view={view} cluster={cluster} />
              ))}
            </ul>
          )}
        </Beginning>
      )}
      {clusters !== undefined && <SearchedFirst view={view} told={clusters.length} more={moreClusters} />}
      {clusters !== undefined && (isWhole || clusters.length <= AT_FIRST) && (
        <MoreClusters view={view} told={clusters.length} more={moreClusters} />
      )}
    </section>
  )
}

type MoreProps = { readonly view: View; readonly told: number; readonly more: IncidentsModel['moreClusters'] }

/** A search looks through those that were told alone. */
const SearchedFirst = ({ view: { words, memory }, told, more: { all } }: MoreProps): JSX.Element | undefined =>
  all === 0 || memory.filter.trim() === '' ? undefined : (
    <p class="muted small">{fill(words.incidents.searchedFirst, told, told + all)}</p>
  )

/** The host is asked for the next of many. */
const MoreClusters = ({ view, told, more: { all, next } }: MoreProps): JSX.Element | undefined =>
  ShowMore({
    view,
    next,
    rest: all,
    press: () => {
      const { incidents } = view.memory
      view.remember({ incidents: { ...incidents, clusters: told + next } })
    },
  })

const matches = (filter: string, { later, earlier, reasons, word }: IncidentLink): boolean =>
  matchesFilter(
    filter,
    later.title,
    later.facts,
    later.path,
    earlier.title,
    earlier.facts,
    earlier.path,
    word,
    ...reasons,
  )

const Cluster = ({ view, cluster }: { readonly view: View; readonly cluster: IncidentCluster }): JSX.Element => {
  const { newest, facts, links } = cluster
  return (
    <li class="cluster">
      <Incident view={view} incident={newest} />
      {facts !== '' && <p class="muted small">{facts}</p>}
      <ul class="plain">
        {links.map((link) => (
          <Link
            key={`${link.later.path}\n${link.earlier.path}`}
            view={view}
            link={link}
            isNewest={link.later.path === newest.path}
          />
        ))}
      </ul>
    </li>
  )
}

type LinkProps = { readonly view: View; readonly link: IncidentLink; readonly isNewest: boolean }

/** The newest incident stands above its cluster, and is not named again. */
const Link = ({ view, link, isNewest }: LinkProps): JSX.Element => {
  const { later, earlier, confirmed, word, reasons } = link
  return (
    <li class="pair">
      {!isNewest && <Incident view={view} incident={later} />}
      <div class="other">
        <span class={confirmed ? 'chip warn' : 'chip'}>{word}</span>
        <div>
          <Incident view={view} incident={earlier} />
          <ul class="why">
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
          {!confirmed && <Verdicts view={view} link={link} />}
        </div>
      </div>
    </li>
  )
}

const Incident = ({ view, incident }: { readonly view: View; readonly incident: ListedIncident }): JSX.Element => (
  <>
    <OpenLink view={view} path={incident.path}>
      {incident.title}
    </OpenLink>
    <div class="muted small">{incident.facts}</div>
  </>
)

const Verdicts = ({ view, link }: { readonly view: View; readonly link: IncidentLink }): JSX.Element => {
  const { act, words } = view
  const { later, earlier } = link
  const give = (verdict: 'confirmed' | 'dismissed') => () => {
    act({ kind: 'recurrence', verdict, review: later.path, other: earlier.path })
  }
  const { confirm, confirmOf, dismiss, dismissOf } = words.incidents
  return (
    <div class="buttons">
      <Button label={fill(confirmOf, earlier.title, later.title)} press={give('confirmed')}>
        {confirm}
      </Button>
      <Button label={fill(dismissOf, later.title, earlier.title)} press={give('dismissed')}>
        {dismiss}
      </Button>
    </div>
  )
}
