import type { JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { Button } from '../controls/button'
import { fill } from '../controls/fill'
import { ShowMore } from '../controls/showMore'
import { matchesFilter } from '../controls/matchesFilter'
import type { IncidentCluster, IncidentLink, IncidentsModel, ListedIncident } from '../protocol/incidents'
import type { View } from '../state/view'

type ClustersProps = { readonly view: View; readonly model: Pick<IncidentsModel, 'clusters' | 'moreClusters'> }

/** More are shown when asked for. */
const shownAtFirst = 6

/** Incidents that came back or look alike, each pair with its reasons, to be confirmed or dismissed. */
export const Clusters = ({ view, model }: ClustersProps): JSX.Element => {
  const { words, memory } = view
  const [all, setAll] = useState(false)
  // What was found before stands there until it is found anew: with every keystroke in a review it is looked for again.
  const last = useRef(model)
  if (model.clusters !== undefined) last.current = model
  const { clusters } = last.current
  const matching = clusters?.filter(({ links }) => links.some((link) => matches(memory.filter, link)))
  const shown = all ? matching : matching?.slice(0, shownAtFirst)
  return (
    <section class="clusters">
      <h2>{words.incidents.recurrence}</h2>
      {shown === undefined ? (
        <p class="muted" role="status">
          {words.incidents.lookingForClusters}
        </p>
      ) : shown.length === 0 ? (
        <p class="muted">{clusters?.length === 0 ? words.incidents.noClusters : words.incidents.noClusterMatches}</p>
      ) : (
        <ul class="plain">
          {shown.map((cluster, index) => (
            <Cluster key={index} view={view} cluster={cluster} />
          ))}
        </ul>
      )}
      {matching !== undefined && shown !== undefined && (
        <Rest
          view={view}
          model={last.current}
          folded={matching.length - shown.length}
          unfold={() => {
            setAll(true)
          }}
        />
      )}
    </section>
  )
}

type RestProps = ClustersProps & {
  /** How many the page has and does not show. */
  readonly folded: number
  readonly unfold: () => void
}

/** The way to those that the page has, then to those that the host has; and what a search left out. */
const Rest = ({ view, model, folded, unfold }: RestProps): JSX.Element => {
  const { clusters = [], moreClusters: more } = model
  const { words, memory } = view
  const askMore = () => {
    view.remember({ incidents: { ...memory.incidents, clusters: clusters.length + more.next } })
  }
  const isPartial = more.all > 0 && memory.filter.trim() !== ''
  return (
    <>
      {isPartial && (
        <p class="muted small">{fill(words.incidents.searchedFirst, clusters.length, clusters.length + more.all)}</p>
      )}
      {folded > 0 && more.all === 0 ? (
        <Button press={unfold}>{fill(words.incidents.showAll, folded + shownAtFirst)}</Button>
      ) : folded > 0 ? (
        <ShowMore text={words.incidents.moreClusters} next={folded} rest={folded + more.all} press={unfold} />
      ) : (
        <ShowMore text={words.incidents.moreClusters} next={more.next} rest={more.all} press={askMore} />
      )}
    </>
  )
}

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
    <Button
      kind="link"
      press={() => {
        view.act({ kind: 'open', path: incident.path, line: undefined })
      }}
    >
      {incident.title}
    </Button>
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
