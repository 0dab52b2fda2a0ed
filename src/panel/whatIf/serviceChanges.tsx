import type { JSX } from 'preact'
import { fill } from '../controls/fill'
import { Shift } from '../controls/shift'
import type { WhatIfService } from '../protocol/whatIf'
import type { View } from '../state/view'
import { UnfoldedList } from './unfoldedList'

type ServicesProps = { readonly view: View; readonly services: readonly WhatIfService[] }

/** Services whose risk or truck factor would be another. */
export const ServiceChanges = ({ view, services }: ServicesProps): JSX.Element | undefined => {
  const { whatIf } = view.words
  if (services.length === 0) return undefined
  return (
    <section class="service-changes">
      <h3>
        {whatIf.services} <span class="count">{services.length}</span>
      </h3>
      <UnfoldedList view={view} name="services" all={services}>
        {(shown) => (
          <ul class="plain changes">
            {shown.map((service) => (
              <Service key={service.name} view={view} service={service} />
            ))}
          </ul>
        )}
      </UnfoldedList>
    </section>
  )
}

const Service = ({ view, service }: { readonly view: View; readonly service: WhatIfService }): JSX.Element => (
  <li class={`tone-${service.tone}`}>
    <span class="change-title">{service.name}</span>
    <span class="change-can-run">
      <span class="muted">{view.words.whatIf.truckFactor}</span> <Change view={view} {...service.truckFactor} />
    </span>
    <span class="change-risk">
      <Change view={view} {...service.risk} isRisk />
    </span>
    <span class="change-why muted">{service.why}</span>
  </li>
)

type ChangeProps = {
  readonly view: View
  readonly before: string
  readonly after: string
  readonly isRisk?: boolean
}

const Change = ({ view, before, after, isRisk = false }: ChangeProps): JSX.Element => {
  const word = isRisk ? <span class="risk-word">{after}</span> : <b>{after}</b>
  if (before === after) return isRisk ? word : <>{after}</>
  return <Shift before={before} after={word} text={fill(view.words.whatIf.fromTo, before, after)} />
}
