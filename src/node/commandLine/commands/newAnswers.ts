import type { DocPath, IsoDate, IsoInstant } from '../../../core/domain/text'
import { writtenName } from '../../../core/edit/personName'
import { verdicts } from '../../../core/parse/incident/incidentReview'
import { readTimePhrase } from '../../../core/parse/text/timePhrase'
import { serviceIds } from '../../../core/scaffold/knownServices'
import { readTimeZone } from '../../../core/parse/text/timeZone'
import { askedMoments, type ReviewAnswers, type UsedRunbook } from '../../../core/scaffold/values'
import { printable } from '../../../report/printable'
import type { Attempt, Desk, Invocation, LoadedRepository } from '../command'

type Repository = Pick<LoadedRepository, 'base' | 'today'>

const fail = (message: string): Attempt<never> => ({ ok: false, message })

/** How far the clock is ahead: in the zone that was named, else in the configuration's, else here. */
const offsetOf = (
  named: string | undefined,
  { base }: Repository,
  { offsetNear }: Desk,
): Attempt<Desk['offsetNear']> => {
  const zone = named ?? base.conventions?.timeZone
  const read = zone === undefined ? undefined : readTimeZone(zone)
  if (named !== undefined && read === undefined) {
    return fail(`--zone wants UTC, an offset such as +02:00, or a name such as Europe/Paris, not ${printable(named)}.`)
  }
  return { ok: true, value: read?.offsetNear ?? offsetNear }
}

const examples = '2026-11-19T08:02:00Z, “2026-11-19 08:02”, “yesterday 22:15” or “2h ago”'

const optionOf = {
  startedAt: 'started',
  detectedAt: 'detected',
  mitigatedAt: 'mitigated',
  resolvedAt: 'resolved',
} as const

const momentsOf = (
  { value, desk }: Invocation,
  today: IsoDate,
  offsetNear: Desk['offsetNear'],
): Attempt<ReviewAnswers['moments']> => {
  const now = `${today}${desk.now().slice(10)}` as IsoInstant
  const moments: Partial<Record<(typeof askedMoments)[number], IsoInstant>> = {}
  for (const name of askedMoments) {
    const words = value(optionOf[name])
    if (words === undefined) continue
    const at = readTimePhrase(words, now, offsetNear)
    if (at === undefined) return fail(`--${optionOf[name]} wants a time such as ${examples}, not ${printable(words)}.`)
    moments[name] = at
  }
  return { ok: true, value: moments }
}

/** As people are written into documents; whom nobody knows stays as typed. */
const personIn =
  ({ base }: Repository) =>
  (name: string): string => {
    const found = base.resolve(name)
    return found.kind === 'person' ? (writtenName(found.id, base) ?? name) : name
  }

/** `runbooks/tls.md` or `runbooks/tls.md=missing-step`. */
const usedRunbook =
  ({ base }: Repository) =>
  (given: string): Attempt<UsedRunbook> => {
    const [, path = given, word] = /^(.*?)(?:=([\w-]*))?$/s.exec(given) ?? []
    const verdict = verdicts.find((known) => known === word)
    if (word !== undefined && verdict === undefined) {
      return fail(`--runbook ${printable(given)}: the verdict is one of ${verdicts.join(', ')}.`)
    }
    const clean = path.replaceAll('\\', '/').replace(/^\.\//, '')
    const document = base.documents.get(clean as DocPath)
    return { ok: true, value: { path: document?.path ?? path, title: document?.facts.title, verdict } }
  }

/** What the options of `new review` say. */
export const reviewAnswers = (invocation: Invocation, repository: Repository): Attempt<ReviewAnswers> => {
  const { value, values, desk } = invocation
  const offset = offsetOf(value('zone'), repository, desk)
  if (!offset.ok) return offset
  const moments = momentsOf(invocation, repository.today, offset.value)
  if (!moments.ok) return moments
  const runbooks: UsedRunbook[] = []
  for (const given of values('runbook')) {
    const used = usedRunbook(repository)(given)
    if (!used.ok) return used
    runbooks.push(used.value)
  }
  const person = personIn(repository)
  const role = (name: string) => {
    const given = value(name)
    return given === undefined ? undefined : person(given)
  }
  return {
    ok: true,
    value: {
      title: value('title') ?? 'New incident',
      severity: value('severity'),
      services: serviceIds(values('service'), repository.base.services.values()),
      moments: moments.value,
      commander: role('commander'),
      scribe: role('scribe'),
      responders: [...new Set(values('responder').map(person))],
      runbooks,
    },
  }
}

/** What is odd about the answers without being impossible, a sentence each. */
export const oddities = ({ severity, moments, runbooks }: ReviewAnswers, { base }: Repository): readonly string[] => {
  const scale = base.conventions?.severities ?? []
  const offScale = severity !== undefined && scale.length > 0 && !scale.includes(severity)
  const stated = askedMoments.flatMap((name) => {
    const at = moments[name]
    return at === undefined ? [] : [{ name: optionOf[name], at }]
  })
  const wrong = stated.find(({ at }, index) => index > 0 && at < (stated[index - 1]?.at ?? at))
  return [
    ...(offScale ? [`“${printable(severity)}” is not on the scale: ${printable(scale.join(', '))}.`] : []),
    ...(wrong === undefined ? [] : [`--${wrong.name} is before the moment that should come before it.`]),
    ...runbooks.filter(({ title }) => title === undefined).map(({ path }) => `there is no runbook ${printable(path)}.`),
  ]
}
