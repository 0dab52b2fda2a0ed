import type { IsoDate } from '../../core/domain/text'
import { mostMonths } from '../../core/metrics/trend/monthEnds'
import type { Trend } from '../../core/metrics/trend/trend'
import { printable } from '../../report/printable'
import type { Attempt, Loader, LoadRequest, OptionSpec } from './command'

export const trendOption: OptionSpec = {
  name: 'trend',
  takes: 'MONTHS',
  summary: 'Also how it went in so many months, out of the history',
}

type Asked = {
  readonly loader: Loader
  readonly request: LoadRequest & { readonly today: IsoDate }
  /** As written; undefined where no trend is asked for. */
  readonly months: string | undefined
}

/** The trend that `--trend` asks for; undefined where it is not there. */
export const trendAsked = async ({ loader, request, months }: Asked): Promise<Attempt<Trend | undefined>> => {
  if (months === undefined) return { ok: true, value: undefined }
  const count = /^\d{1,4}$/u.test(months) ? Number(months) : 0
  if (count < 1 || count > mostMonths)
    return { ok: false, message: `--trend is a number of months from 1 to ${mostMonths}, not ${printable(months)}.` }
  if (!request.history) return { ok: false, message: 'a trend comes out of the history: leave out --no-history.' }
  const { path, today, at } = request
  return loader.loadTrend({ path, today, months: count, ...(at === undefined ? {} : { at }) })
}
