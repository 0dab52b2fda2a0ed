import * as vscode from 'vscode'
import type { TrendModel } from '../../../panel/protocol/trend'
import type { TrendState } from '../../reading/trends'
import { withoutHistoryNote } from '../page/withoutHistoryNote'
import type { Asked } from '../part'
import { trendModel } from './trendModel'

/** Tells the trend of a folder, and again with each month that was read. */
export const tellTrend = ({ context, root, question, signal, send }: Asked): void => {
  const { months, stopped } = question.trend
  context.trends.follow({ root, months, stopped, signal }, (state) => {
    send({ type: 'tab', tab: 'trend', model: modelOf(state) })
  })
}

const modelOf = (state: TrendState): TrendModel => {
  if (state.kind !== 'none') return trendModel(state, vscode.l10n, vscode.env.language)
  return { kind: 'unavailable', ...withoutHistoryNote(state.why) }
}
