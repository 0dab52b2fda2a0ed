import type { ComponentChildren, JSX } from 'preact'

type SectionProps = {
  readonly title: string
  readonly count: number
  readonly hint?: string
  readonly children: ComponentChildren
}

/** A part of the plan under its heading. */
export const PlanSection = ({ title, count, hint, children }: SectionProps): JSX.Element => (
  <section class="plan-section">
    <h2>
      {title} <span class="count">{count}</span>
      {hint === undefined ? undefined : <span class="muted meaning">{hint}</span>}
    </h2>
    {children}
  </section>
)
