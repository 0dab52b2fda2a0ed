import { addDays, addInterval } from '../../../core/domain/calendar'
import type { KnowledgeBase } from '../../../core/domain/knowledgeBase'
import type { ServiceId } from '../../../core/domain/people'
import type { Steps } from '../../../core/domain/steps'
import type { IsoDate } from '../../../core/domain/text'
import {
  incidentReportSteps,
  type IncidentFigures,
  type IncidentReport,
} from '../../../core/metrics/incidents/incidentReport'
import type { IncidentSpan, IncidentsQuestion } from '../../../panel/protocol/incidents'

/** Which incidents are told of, and what the reviews say of them: the figures of the command line for the same question. */
export type IncidentScope = {
  readonly span: IncidentSpan
  /** The first day; undefined: since the first incident. */
  readonly from: IsoDate | undefined
  readonly service: ServiceId | undefined
  readonly figures: IncidentFigures
  readonly months: IncidentReport['months']
  readonly undated: IncidentReport['undated']
}

const monthsBack: Readonly<Record<Exclude<IncidentSpan, 'all'>, number>> = { quarter: 3, year: 12, 'three-years': 36 }

const firstDay = (today: IsoDate, span: Exclude<IncidentSpan, 'all'>): IsoDate =>
  addDays(addInterval(today, { count: -monthsBack[span], unit: 'months' }), 1)

/** Without a wish the last twelve months, or all incidents where none fell in them. */
export function* incidentScope(base: KnowledgeBase, today: IsoDate, question: IncidentsQuestion): Steps<IncidentScope> {
  const service = knownService(base, question.service)
  const services = service === undefined ? [] : [service]
  if (question.span === 'quarter' || question.span === 'three-years') {
    const from = firstDay(today, question.span)
    const since = yield* incidentReportSteps(base, today, { services, since: from })
    return { span: question.span, from, service, figures: since.all, months: since.months, undated: since.undated }
  }
  const whole = yield* incidentReportSteps(base, today, { services })
  const span = question.span ?? (whole.lastYear.reviews.length > 0 ? 'year' : 'all')
  const { undated } = whole
  switch (span) {
    case 'all':
      return { span, from: undefined, service, figures: whole.all, months: whole.months, undated }
    case 'year':
      return { span, from: whole.lastYear.span.from, service, figures: whole.lastYear, months: whole.months, undated }
  }
}

/** A service that was chosen once may be named by nothing any more. */
const knownService = ({ documents }: KnowledgeBase, wanted: string | undefined): ServiceId | undefined => {
  for (const { kind, services } of documents.values()) {
    const found = kind === 'incident-review' ? services.find((service) => service === wanted) : undefined
    if (found !== undefined) return found
  }
  return undefined
}
