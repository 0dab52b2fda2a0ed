import type { IsoDate } from '../../core/domain/text'

/** How days and months are called. */
export type MonthNames = {
  /** `Mar`. */
  readonly short: (day: IsoDate) => string
  /** `March 2026`. */
  readonly long: (day: IsoDate) => string
}

/** In the editor's language; in English where it has none that this machine knows. */
export const monthNames = (language: string): MonthNames => {
  const [known = 'en'] = isTag(language) ? Intl.DateTimeFormat.supportedLocalesOf(language) : []
  const format = (options: Intl.DateTimeFormatOptions) => {
    const names = new Intl.DateTimeFormat(known, { ...options, timeZone: 'UTC', calendar: 'gregory' })
    return (day: IsoDate) => names.format(new Date(`${day}T00:00:00Z`))
  }
  return { short: format({ month: 'short' }), long: format({ month: 'long', year: 'numeric' }) }
}

const isTag = (language: string): boolean => /^[A-Za-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/u.test(language)
