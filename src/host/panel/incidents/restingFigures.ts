import type { ShareFigure } from '../../../core/metrics/incidents/figures'
import { durationText } from '../../../core/metrics/incidents/durationText'
import type { IncidentFigures } from '../../../core/metrics/incidents/incidentReport'
import type { TimeName } from '../../../core/metrics/incidents/incidentTimes'
import type { ResponderHours } from '../../../core/metrics/incidents/responderHours'
import { percentText } from '../../../core/metrics/words'
import type { RestingFigure } from '../../../panel/protocol/incidents'
import type { L10n } from '../../l10n'
import { uncountedText } from './uncountedText'

const none = '–'

export const timeWords = ({ t }: L10n): Readonly<Record<TimeName, string>> => ({
  detect: t('To detect'),
  acknowledge: t('To acknowledge'),
  mitigate: t('To mitigate'),
  resolve: t('To resolve'),
  'detected-to-resolved': t('Detection to resolution'),
})

const names: readonly TimeName[] = ['detect', 'acknowledge', 'mitigate', 'resolve', 'detected-to-resolved']

const ofIncidents = (n: number, { t }: L10n): string => (n === 1 ? t('1 incident') : t('{0} incidents', n))

/** The medians of all times that an incident has, each with its 90th percentile and what it rests on. */
export const timeFigures = ({ times }: IncidentFigures, l10n: L10n): readonly RestingFigure[] => {
  const words = timeWords(l10n)
  return names.map((name) => {
    const { n, median, percentile90, uncounted } = times[name]
    return {
      name: words[name],
      value: median === undefined ? none : durationText(median),
      of:
        percentile90 === undefined
          ? ofIncidents(n, l10n)
          : l10n.t('{0}; 90th percentile {1}', ofIncidents(n, l10n), durationText(percentile90)),
      uncounted: uncountedText(uncounted, l10n),
    }
  })
}

/** "0 of 0" says nothing where all was left out for a reason that stands beside it. */
const share = (name: string, figure: ShareFigure, of: string, l10n: L10n): RestingFigure => ({
  name,
  value: figure.share === undefined ? none : percentText(figure.share),
  of: figure.n === 0 && figure.uncounted.length > 0 ? '' : of,
  uncounted: uncountedText(figure.uncounted, l10n),
})

const hoursText = (hours: number, { t }: L10n): string =>
  t('{0} h', hours < 10 ? Math.round(hours * 10) / 10 : Math.round(hours))

const smallPercent = (part: number): string => (part < 0.1 ? `${(part * 100).toFixed(1)}%` : percentText(part))

const responderFigure = ({ hours, n, uncounted, capacity }: ResponderHours, l10n: L10n): RestingFigure => {
  const of = ofIncidents(n, l10n)
  const isShare = capacity !== undefined && typeof capacity !== 'string'
  return {
    name: l10n.t('Responder hours, all together'),
    value: n === 0 ? none : hoursText(hours, l10n),
    of: isShare
      ? l10n.t(
          '{0}; {1} of the {2} that the team works',
          of,
          smallPercent(capacity.share),
          hoursText(capacity.hours, l10n),
        )
      : of,
    uncounted: uncountedText(uncounted, l10n),
  }
}

/** Figures that are shares, and the hours: the same as the command line's. */
export const otherFigures = (figures: IncidentFigures, l10n: L10n): readonly RestingFigure[] => {
  const { t } = l10n
  const { openLong, lateReviews, actions, recurrence, responders } = figures
  const incidents = ({ count, n }: ShareFigure) =>
    n === 1 ? t('{0} of 1 incident', count) : t('{0} of {1} incidents', count, n)
  const reviews = ({ count, n }: ShareFigure) =>
    n === 1 ? t('{0} of 1 review', count) : t('{0} of {1} reviews', count, n)
  const items = ({ count, n }: ShareFigure) =>
    n === 1 ? t('{0} of 1 action', count) : t('{0} of {1} actions', count, n)
  const again = ({ count, n }: ShareFigure) =>
    n === 1 ? t('{0} of 1 recurrence', count) : t('{0} of {1} recurrences', count, n)
  return [
    share(t('Open three days or more'), openLong, incidents(openLong), l10n),
    share(t('Reviewed late'), lateReviews, reviews(lateReviews), l10n),
    share(t('Actions closed in time'), actions.closedInTime, items(actions.closedInTime), l10n),
    share(t('Recurrences, confirmed'), recurrence.confirmed, incidents(recurrence.confirmed), l10n),
    share(t('Recurred while an action was open'), recurrence.whileOpen, again(recurrence.whileOpen), l10n),
    responderFigure(responders, l10n),
  ]
}
