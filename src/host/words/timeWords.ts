import { minutesBetween } from '../../core/domain/calendar'
import type { IsoInstant } from '../../core/domain/text'
import { readTimePhrase, type OffsetNear } from '../../core/parse/text/timePhrase'
import type { Reading } from '../ask/ask'
import type { L10n } from '../l10n'

/** The clock that a person's words are about. */
export type Wall = {
  readonly now: IsoInstant
  readonly offsetNear: OffsetNear
  /** What its zone is called, such as `Europe/Paris`; undefined: this machine's. */
  readonly zone?: string
}

const shortInstant = (at: string): string => at.slice(0, 16).replace('T', ' ')

/** How long ago, in the largest unit that says it well. */
const ago = (minutes: number, { t }: L10n): string => {
  const whole = Math.round(minutes)
  if (whole < 1) return t('just now')
  if (whole < 60) return whole === 1 ? t('1 minute ago') : t('{0} minutes ago', whole)
  const hours = Math.floor(whole / 60)
  if (hours < 48) {
    const rest = whole % 60
    return rest === 0 ? t('{0} h ago', hours) : t('{0} h {1} min ago', hours, rest)
  }
  return t('{0} days ago', Math.round(hours / 24))
}

/** A moment as it will be written, as the clock on the wall said it, and how long ago that is. */
export const momentWords = (at: IsoInstant, { now, offsetNear, zone }: Wall, l10n: L10n): string => {
  const offset = offsetNear(at)
  const minutes = minutesBetween(at, now)
  const wall = new Date(Date.parse(at) + offset * 60_000).toISOString()
  const local = wall.slice(0, 10) === at.slice(0, 10) ? wall.slice(11, 16) : shortInstant(wall)
  const here = offset === 0 ? [] : [zone === undefined ? l10n.t('{0} here', local) : `${local} ${zone}`]
  const when = minutes < -1 ? l10n.t('in the future!') : ago(minutes, l10n)
  return [l10n.t('{0} UTC', shortInstant(at)), ...here, when].join(' · ')
}

/** A moment that another one should not be before, and what is said where it is. */
export type Before = { readonly at: IsoInstant; readonly says: (at: string, before: string) => string }

/** What is made of the words for a moment, and of its place among those that should be before it. */
export const readMomentWords = (
  text: string,
  wall: Wall,
  before: readonly Before[],
  nothing: string,
  l10n: L10n,
): Reading => {
  if (text.trim() === '') return { kind: 'fine', says: nothing }
  const at = readTimePhrase(text, wall.now, wall.offsetNear)
  if (at === undefined) {
    const says = l10n.t('Not understood as a time. Write 08:02, yesterday 22:15, 2h ago, or 2026-11-19 08:02 UTC.')
    return { kind: 'wrong', says }
  }
  const later = before.find((each) => at < each.at)
  if (later !== undefined) return { kind: 'odd', says: later.says(shortInstant(at), shortInstant(later.at)) }
  return { kind: 'fine', says: momentWords(at, wall, l10n) }
}
