import { daysBetween } from '../../core/domain/calendar'
import type { IsoDate } from '../../core/domain/text'
import { readDueDay } from '../../core/parse/text/dueDay'
import type { L10n } from '../l10n'

type Reading = { readonly kind: 'fine' | 'wrong'; readonly says: string }

const longDate = (date: string, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`))

/** How a due day is understood while it is typed, such as "Friday 27 November 2026, in 6 days". */
export const dueReading = (
  text: string,
  today: IsoDate,
  now: IsoDate | undefined,
  language: string,
  { t }: L10n,
): Reading => {
  if (text.trim() === '') {
    return now === undefined
      ? { kind: 'wrong', says: t('A day, such as Friday, in 2 weeks, or 2026-12-01.') }
      : { kind: 'fine', says: t('The date is taken out.') }
  }
  const day = readDueDay(text, today)
  if (day === undefined) return { kind: 'wrong', says: t('A day, such as Friday, in 2 weeks, or 2026-12-01.') }
  const days = daysBetween(today, day)
  if (days < 0) return { kind: 'wrong', says: t('{0} has passed.', longDate(day, language)) }
  const words = longDate(day, language)
  if (days === 0) return { kind: 'fine', says: t('{0}, today', words) }
  return { kind: 'fine', says: days === 1 ? t('{0}, tomorrow', words) : t('{0}, in {1} days', words, days) }
}
