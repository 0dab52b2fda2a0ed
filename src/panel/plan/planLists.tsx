import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import { usePages } from '../controls/usePages'
import { ShowMore } from '../controls/showMore'
import type { PlanUnderWay, PlanUnmet } from '../protocol/plan'
import type { View } from '../state/view'
import { PlanSection } from './planSection'
import { RunbookTitle } from './runbookTitle'

type UnderWayProps = { readonly view: View; readonly underWay: readonly PlanUnderWay[] }

/** Runbooks that those who learn them already will bring to policy. */
export const UnderWayList = ({ view, underWay }: UnderWayProps): JSX.Element | undefined => {
  const list = useRef<HTMLUListElement>(null)
  const { shown, next, rest, showMore } = usePages(underWay, list)
  if (underWay.length === 0) return undefined
  return (
    <PlanSection title={view.words.plan.underWay} count={underWay.length}>
      <ul ref={list} class="plain plan-list">
        {shown.map(({ why, ...runbook }) => (
          <li key={runbook.path} data-item>
            <RunbookTitle view={view} {...runbook} /> <span class="muted">{why}</span>
          </li>
        ))}
      </ul>
      <ShowMore view={view} next={next} rest={rest} press={showMore} />
    </PlanSection>
  )
}

type UnmetProps = { readonly view: View; readonly unmet: readonly PlanUnmet[] }

/** Runbooks that stay below policy, each reason once. */
export const UnmetList = ({ view, unmet }: UnmetProps): JSX.Element | undefined => {
  if (unmet.length === 0) return undefined
  const count = unmet.reduce((sum, { runbooks }) => sum + runbooks.length, 0)
  return (
    <PlanSection title={view.words.plan.unmet} count={count}>
      {unmet.map((reason) => (
        <UnmetReason key={reason.why} view={view} reason={reason} />
      ))}
    </PlanSection>
  )
}

const UnmetReason = ({ view, reason }: { readonly view: View; readonly reason: PlanUnmet }): JSX.Element => {
  const list = useRef<HTMLUListElement>(null)
  const { shown, next, rest, showMore } = usePages(reason.runbooks, list)
  return (
    <>
      <p class="unmet-why">{reason.why}</p>
      <ul ref={list} class="plain plan-list">
        {shown.map((runbook) => (
          <li key={runbook.path} data-item>
            <RunbookTitle view={view} {...runbook} />
          </li>
        ))}
      </ul>
      <ShowMore view={view} next={next} rest={rest} press={showMore} />
    </>
  )
}
