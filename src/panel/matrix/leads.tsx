import { Component, type JSX } from 'preact'
import { fill } from '../controls/fill'
import { riskGlyphs } from '../controls/riskGlyphs'
import type { MatrixRow, MatrixWords } from '../protocol/matrix'
import type { WhatIfRow } from '../protocol/whatIf'
import type { GridSetting, LeadColumn } from './gridScene'

type LeadsProps = {
  readonly setting: GridSetting
  readonly row: MatrixRow
  readonly change: WhatIfRow | undefined
  readonly at: string | undefined
  readonly open: string | undefined
}

/** What stays at the left of a row: the runbook, how many can run it, its risk, and when it was last exercised if that is sorted by. */
export class Leads extends Component<LeadsProps> {
  override shouldComponentUpdate({ setting, row, change, at, open }: LeadsProps): boolean {
    const before = this.props
    return (
      setting !== before.setting ||
      row !== before.row ||
      change !== before.change ||
      at !== before.at ||
      open !== before.open
    )
  }

  override render({ setting, row, change, at, open }: LeadsProps): JSX.Element {
    return (
      <div class="leads" role="presentation">
        {setting.leads.map((lead, index) => {
          const { said, shown } = leadCell(lead, row, change, setting.words)
          return (
            <div
              key={lead}
              role={lead === 'title' ? 'rowheader' : 'gridcell'}
              class={`lead ${lead}${open === lead ? ' chosen' : ''}`}
              aria-colindex={index + 1}
              title={said}
              tabIndex={at === lead ? 0 : -1}
              data-column={lead}
            >
              {shown}
            </div>
          )
        })}
      </div>
    )
  }
}

type LeadCell = { readonly said: string; readonly shown: JSX.Element | string }

const leadCell = (lead: LeadColumn, row: MatrixRow, change: WhatIfRow | undefined, words: MatrixWords): LeadCell => {
  switch (lead) {
    case 'title':
      return { said: `${row.title}\n${row.path}`, shown: row.title }
    case 'can-run':
      return canRunCell(row, change, words)
    case 'risk':
      return riskCell(row, change, words)
    case 'exercised':
      return row.lastExercised === undefined
        ? { said: words.neverExercised, shown: words.never }
        : { said: `${words.lastExercised}: ${row.lastExercised.text}`, shown: row.lastExercised.text }
  }
}

const canRunCell = ({ canRun, required }: MatrixRow, change: WhatIfRow | undefined, words: MatrixWords): LeadCell => {
  if (change === undefined || change.canRun.before === change.canRun.after)
    return {
      said: fill(words.canRunOf, canRun, required),
      shown: (
        <>
          <b>{canRun}</b> / {required}
        </>
      ),
    }
  const { before, after } = change.canRun
  return {
    said: fill(words.canRunChange, before, after, required),
    shown: (
      <>
        {before} → <b>{after}</b> / {required}
      </>
    ),
  }
}

/** The risk as it is, or as it would be; a `~` and the words beside it say whether it is inferred or accepted. */
const riskCell = (
  { risk: now, basis, flags }: MatrixRow,
  change: WhatIfRow | undefined,
  words: MatrixWords,
): LeadCell => {
  const risk = change?.risk.after ?? now
  const word = words.risks[risk]
  const isOther = change !== undefined && change.risk.before !== change.risk.after
  const isInferred = basis === 'inferred'
  const isAccepted = flags.includes('accepted')
  const said = [
    isOther ? fill(words.riskChange, words.risks[change.risk.before], word) : word,
    isInferred && words.inferred,
    isAccepted && words.flags.accepted,
  ]
  const shown = (
    <>
      <span class="glyph" aria-hidden="true">
        {riskGlyphs[risk]}
      </span>
      <span class="word">
        {isInferred && '~ '}
        {word}
        {isAccepted && ` · ${words.flags.accepted}`}
      </span>
    </>
  )
  return { said: said.filter((each) => each !== false).join(', '), shown: risk === 'covered' ? '' : shown }
}
