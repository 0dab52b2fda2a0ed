import type { JSX } from 'preact'
import type { ShownPlan } from '../protocol/plan'
import type { View } from '../state/view'

/** How many runbooks below policy the plan brings there, by what and of which criticality. */
export const ReachTable = ({
  view,
  plan: { reach, optimal },
}: {
  readonly view: View
  readonly plan: ShownPlan
}): JSX.Element | undefined => {
  const words = view.words.plan
  if (reach.length === 0) return undefined
  const heads = [words.below, words.byOpenAssignments, words.byConfirming, words.byPairings, words.atMost]
  return (
    <details class="reach">
      <summary>{words.reach}</summary>
      <table class="reach-table" aria-label={words.reach}>
        <thead>
          <tr>
            <th scope="col">{words.criticalityColumn}</th>
            {heads.map((head) => (
              <th key={head} scope="col" class="number">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {reach.map(({ criticality, below, underWay, confirmed, reached, atMost }) => (
            <tr key={criticality}>
              <th scope="row">{view.words.matrix.criticality[criticality]}</th>
              {[below, underWay, confirmed, reached, atMost].map((count, index) => (
                <td key={index} class={count === 0 ? 'number muted' : 'number'}>
                  {count}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="muted">{optimal}</p>
    </details>
  )
}
