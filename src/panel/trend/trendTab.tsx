import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { Button } from '../controls/button'
import { ChartFigure } from '../controls/chartFigure'
import { Choice } from '../controls/choice'
import type { PanelShown } from '../protocol/messages'
import type { TrendLines, TrendModel } from '../protocol/trend'
import type { View } from '../state/view'

type TrendProps<Model extends TrendModel = TrendModel> = { readonly view: View; readonly model: Model }

/** How it went, month by month: lines that fill in while the past is read. */
export const TrendTab = ({ view, model }: TrendProps): JSX.Element => {
  useEffect(() => {
    view.tell({ trend: shownOf(model) })
  }, [model])
  return model.kind === 'unavailable' ? <Unavailable view={view} model={model} /> : <Lines view={view} model={model} />
}

const shownOf = (model: TrendModel): PanelShown['trend'] => {
  if (model.kind === 'unavailable') return { kind: model.kind, points: 0, done: 0 }
  const points = model.charts[0]?.table.rows.length ?? 0
  return { kind: model.kind, points, done: model.kind === 'ready' ? points : model.work.done }
}

const Unavailable = ({ view, model }: TrendProps<Extract<TrendModel, { kind: 'unavailable' }>>): JSX.Element => {
  const { action, text } = model
  return (
    <div class="nothing" role="status" data-trend="unavailable">
      <p>{text}</p>
      {action && (
        <div class="buttons">
          <Button
            press={() => {
              view.act({ kind: 'action', action: action.action })
            }}
          >
            {action.label}
          </Button>
        </div>
      )}
    </div>
  )
}

type Told = Exclude<TrendModel, { kind: 'unavailable' }>

const Lines = ({ view, model }: TrendProps<Told>): JSX.Element => (
  <div class="trend" data-trend={model.kind}>
    <Head view={view} model={model} />
    <div class="charts">
      {model.charts.map((chart) => (
        <ChartFigure key={chart.id} view={view} chart={chart} />
      ))}
    </div>
    <Notes view={view} notes={model.notes} />
  </div>
)

/** How far to go back, how far it is, and what can be done about it. */
const Head = ({ view, model }: TrendProps<Told>): JSX.Element => {
  const { words, memory, remember } = view
  const { months } = memory.trend
  return (
    <div class="tools">
      <Choice
        label={words.trend.months}
        labelled
        value={String(months)}
        options={words.trend.spans.map((span) => ({ value: String(span.months), label: span.label }))}
        choose={(chosen) => {
          remember({ trend: { months: Number(chosen), stopped: false } })
        }}
      />
      <Standing view={view} model={model} />
    </div>
  )
}

const Standing = ({ view, model }: TrendProps<Told>): JSX.Element => {
  const { words, memory, remember, say } = view
  const text = model.kind === 'ready' ? model.text : model.work.text
  // Said once it ends, and not with every month.
  useEffect(() => {
    if (model.kind !== 'working') say(text)
  }, [model.kind, text])
  const turn = (stopped: boolean) => () => {
    remember({ trend: { ...memory.trend, stopped } })
  }
  return (
    <>
      {model.kind !== 'ready' && (
        <progress max={Math.max(model.work.total, 1)} value={model.work.done} aria-label={words.trend.progress} />
      )}
      {text !== '' && <span class="muted">{text}</span>}
      {model.kind === 'working' && <Button press={turn(true)}>{words.trend.stop}</Button>}
      {model.kind === 'stopped' && <Button press={turn(false)}>{words.trend.goOn}</Button>}
    </>
  )
}

const Notes = ({ view, notes }: { readonly view: View } & Pick<TrendLines, 'notes'>): JSX.Element | undefined =>
  notes.length === 0 ? undefined : (
    <section class="trend-notes" aria-label={view.words.trend.notes}>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </section>
  )
