import type { Interval } from './policy'
import type { IsoDate } from './text'
export const addDays = (date: IsoDate, days: number): IsoDate =>
  new Date(Date.parse(date) + days * 86400000).toISOString().slice(0, 10) as IsoDate
export const addInterval = (date: IsoDate, { count, unit }: Interval): IsoDate => {
  const d = new Date(Date.parse(date))
  const day = d.getUTCDate()
  if (unit === 'days' || unit === 'weeks') return addDays(date, count * (unit === 'weeks' ? 7 : 1))
  d.setUTCDate(1)
  d.setUTCMonth(d.getUTCMonth() + count * (unit === 'years' ? 12 : 1))
  const last = new Date(Date.UTC(d.getUTCFullYear(), d.getUTCMonth() + 1, 0)).getUTCDate()
  d.setUTCDate(Math.min(day, last))
  return d.toISOString().slice(0, 10) as IsoDate
}
export const daysBetween = (a: IsoDate, b: IsoDate): number => (Date.parse(b) - Date.parse(a)) / 86400000
