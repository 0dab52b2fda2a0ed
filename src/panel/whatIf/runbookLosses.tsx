import type { JSX } from 'preact'
import { Button } from '../controls/button'
import { fill } from '../controls/fill'
import { OpenLink } from '../controls/openLink'
import { riskGlyphs } from '../controls/riskGlyphs'
import { Shift } from '../controls/shift'
import type { WhatIfGroup, WhatIfRow } from '../protocol/whatIf'
import type { View } from '../state/view'
import { UnfoldedList } from './unfoldedList'

type LossesProps = {
  readonly view: View
  readonly rows: readonly WhatIfRow[]
  readonly groups: readonly WhatIfGroup[]
}

/** The runbooks that fewer people could run or teach, by what becomes of them. */
export const RunbookLosses = ({ view, rows, groups }: LossesProps): JSX.Element => (
  <>
    {groups.map((group) => (
      <Group key={group.loss} view={view} group={group} rows={group.rows.flatMap((index) => rows[index] ?? [])} />
    ))}
  </>
)

type GroupProps = { readonly view: View; readonly group: WhatIfGroup; readonly rows: readonly WhatIfRow[] }

const Group = ({ view, group: { loss, heading }, rows }: GroupProps): JSX.Element => (
  <section class={`losses loss-${loss}`}>
    <h3>
      {heading} <span class="count">{rows.length}</span>
    </h3>
    <UnfoldedList view={view} name={loss} all={rows}>
      {(shown) => (
        <ul class="plain changes">
          {shown.map((row) => (
            <Row key={row.path} view={view} row={row} />
          ))}
        </ul>
      )}
    </UnfoldedList>
  </section>
)

const Row = ({ view, row }: { readonly view: View; readonly row: WhatIfRow }): JSX.Element => {
  const { act, words } = view
  const { path, title, canRun, required, why, besides } = row
  return (
    <li class={`tone-${row.tone}`}>
      <span class="change-title">
        <OpenLink view={view} path={path}>
          {title}
        </OpenLink>
      </span>
      <span class="change-can-run">
        <span class="muted">{words.whatIf.canRun}</span>{' '}
        <CanRun canRun={canRun} required={required} text={words.whatIf.canRunFromTo} />
      </span>
      <span class="change-risk">
        <RiskShift view={view} row={row} />
      </span>
      <span class="change-why muted">
        {why}
        {besides.length > 0 && <span class="besides">{besides.join(' · ')}</span>}
      </span>
      {row.risk.after !== 'covered' && (
        <span class="change-act">
          <Button
            kind="link"
            label={fill(words.whatIf.suggestFor, title)}
            press={() => {
              act({ kind: 'suggest-successors', path })
            }}
          >
            {words.whatIf.suggest}
          </Button>
        </span>
      )}
    </li>
  )
}

const CanRun = ({
  canRun: { before, after },
  required,
  text,
}: Pick<WhatIfRow, 'canRun' | 'required'> & { readonly text: string }): JSX.Element => (
  <Shift
    before={before}
    after={
      <>
        <b>{after}</b> <span class="muted">/ {required}</span>
      </>
    }
    text={fill(text, before, after, required)}
  />
)

const RiskShift = ({ view, row }: { readonly view: View; readonly row: WhatIfRow }): JSX.Element => {
  const { matrix, whatIf } = view.words
  const before = matrix.risks[row.risk.before]
  const after = matrix.risks[row.risk.after]
  const word = (
    <span class="risk-word">
      <span aria-hidden="true">{riskGlyphs[row.risk.after]} </span>
      {after}
    </span>
  )
  return before === after ? word : <Shift before={before} after={word} text={fill(whatIf.fromTo, before, after)} />
}
