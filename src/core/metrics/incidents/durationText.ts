const hour = 60
const day = 24 * hour

/** A length of time given in minutes, in its two largest units: `12 min`, `1 h 5 min`, `2 d 3 h`; whole minutes. */
export const durationText = (minutes: number): string => {
  const whole = Math.round(minutes)
  if (whole === 0 && minutes > 0) return '<1 min'
  const days = Math.floor(whole / day)
  const hours = Math.floor((whole % day) / hour)
  const rest = whole % hour
  const parts =
    days > 0 ? [`${days} d`, hours > 0 && `${hours} h`] : [hours > 0 && `${hours} h`, rest > 0 && `${rest} min`]
  return parts.filter((part) => part !== false).join(' ') || '0 min'
}
