import * as vscode from 'vscode'
import type { IsoInstant } from '../../../core/domain/text'
import { readTimePhrase } from '../../../core/parse/text/timePhrase'
import { readTimeZone, type TimeZone } from '../../../core/parse/text/timeZone'
import type { AskedMoment } from '../../../core/scaffold/values'
import type { Shown } from '../../context'
import { readMomentWords, type Before, type Wall } from '../../words/timeWords'
import { askText, askPart, type QuestionButton, type Step } from '../ask'
import type { Given } from '../askTitle'
import { askChoice, type Choice } from '../askTicks'

export type Times = Pick<Given, 'started' | 'detected' | 'mitigated' | 'resolved' | 'zone'>

/** In the order in which they happen. */
const fields = ['started', 'detected', 'mitigated', 'resolved'] as const

type TimeField = (typeof fields)[number]

/** What the questions about times go by. */
export type Clock = {
  /** One moment for all steps, so that “2h ago” is the same when it is written as when it was shown. */
  readonly now: IsoInstant
  /** The zone of this machine. */
  readonly machine: TimeZone
  readonly remember: (zone: string) => Thenable<void>
}

export const machineZone = (): TimeZone =>
  readTimeZone(new Intl.DateTimeFormat().resolvedOptions().timeZone) ?? {
    name: 'UTC',
    offsetNear: () => 0,
  }

const wallIn = (zone: string, { now, machine }: Clock): Wall => {
  const { name, offsetNear } = readTimeZone(zone) ?? machine
  return { now, offsetNear, zone: name }
}

/** The moments that were answered, in UTC. */
export const momentsOf = (times: Times, clock: Clock): Partial<Record<AskedMoment, IsoInstant>> => {
  const wall = wallIn(times.zone, clock)
  const read = fields.map((field) => [`${field}At`, readTimePhrase(times[field], wall.now, wall.offsetNear)] as const)
  return Object.fromEntries(read.filter(([, at]) => at !== undefined))
}

const clockIn = ({ offsetNear }: TimeZone, now: IsoInstant): string =>
  new Date(Date.parse(now) + offsetNear(now) * 60_000).toISOString().slice(11, 16)

/** This machine's zone, UTC, and then every zone that the runtime knows; an offset may be typed. */
const zoneChoices = (now: IsoInstant, machine: TimeZone, chosen: string): readonly Choice<string>[] => {
  const first = [machine.name, ...(machine.name === 'UTC' ? [] : ['UTC'])]
  const known = Intl.supportedValuesOf('timeZone').filter((name) => !first.includes(name))
  const choice = (name: string, under: string): Choice<string> => {
    const zone = readTimeZone(name)
    const time = zone === undefined ? '' : vscode.l10n.t('{0} now', clockIn(zone, now))
    const here = name === machine.name ? vscode.l10n.t('this machine’s · {0}', time) : time
    return { value: name, label: name, description: here, under, chosen: name === chosen }
  }
  // Four hundred clocks would take a moment to be read.
  const plain = (name: string): Choice<string> => ({ value: name, label: name, under: all, chosen: name === chosen })
  const near = vscode.l10n.t('Near at hand')
  const all = vscode.l10n.t('All time zones: type a city, or an offset such as +02:00')
  const own = chosen !== '' && ![...first, ...known].includes(chosen) ? [choice(chosen, near)] : []
  return [...own, ...first.map((name) => choice(name, near)), ...known.map(plain)]
}

export const zoneStep =
  <A extends Times>(title: string, clock: Clock, shown: Shown): Step<A> =>
  async (answers, step, steps) => {
    const placeholder = vscode.l10n.t('In which zone are the times you will give? Asked once; UTC is written')
    const choices = zoneChoices(clock.now, clock.machine, answers.zone)
    const typed = (text: string) => {
      const zone = readTimeZone(text)
      return (
        zone && { value: zone.name, label: zone.name, description: vscode.l10n.t('{0} now', clockIn(zone, clock.now)) }
      )
    }
    const question = { title, step, steps, prompt: '', placeholder }
    const put = (all: A, { picked }: { readonly picked: string }) => ({ ...all, zone: picked })
    const outcome = await askPart(answers, put, () => askChoice(question, shown, choices, typed))
    if (outcome.kind === 'answer') await clock.remember(outcome.value.zone)
    return outcome
  }

const prompts: Readonly<Record<TimeField, () => string>> = {
  started: () => vscode.l10n.t('When did it start? Enter skips'),
  detected: () => vscode.l10n.t('When did anybody notice? Enter skips'),
  mitigated: () => vscode.l10n.t('When was the harm stopped, if not for good? Enter skips'),
  resolved: () => vscode.l10n.t('When was it over? Enter skips, for instance while it still goes on'),
}

const beforeWords: Readonly<Record<TimeField, Before['says']>> = {
  started: (at, before) =>
    vscode.l10n.t('{0} UTC is before the start, {1} UTC. Enter takes it all the same.', at, before),
  detected: (at, before) =>
    vscode.l10n.t('{0} UTC is before anybody noticed, {1} UTC. Enter takes it all the same.', at, before),
  mitigated: (at, before) =>
    vscode.l10n.t('{0} UTC is before the harm was stopped, {1} UTC. Enter takes it all the same.', at, before),
  resolved: () => '',
}

const earlier = (times: Times, which: TimeField, wall: Wall): readonly Before[] =>
  fields.slice(0, fields.indexOf(which)).flatMap((field) => {
    const at = readTimePhrase(times[field], wall.now, wall.offsetNear)
    return at === undefined ? [] : [{ at, says: beforeWords[field] }]
  })

/** One moment, in words; the zone can be changed from here. */
export const timeStep = <A extends Times>(
  title: string,
  which: TimeField,
  clock: Clock,
  shown: Shown,
  buttons: readonly QuestionButton[],
): Step<A> => {
  const ask: Step<A> = async (answers, step, steps) => {
    const wall = wallIn(answers.zone, clock)
    const left: { draft: A; wantsZone: boolean } = { draft: answers, wantsZone: false }
    const globe: QuestionButton = {
      icon: 'globe',
      tooltip: vscode.l10n.t('Times are in {0}: change', wall.zone ?? ''),
      press: () => (left.wantsZone = true),
    }
    const prompt = `${prompts[which]()} (${wall.zone ?? ''})`
    const placeholder = '08:02 · yesterday 22:15 · 2h ago · 2026-11-19 08:02 UTC'
    const question = { title, step, steps, prompt, placeholder, buttons: [globe, ...buttons] }
    const before = earlier(answers, which, wall)
    const read = (text: string) => readMomentWords(text, wall, before, prompt, vscode.l10n)
    const put = (all: A, text: string) => ({ ...all, [which]: text })
    const outcome = await askPart(answers, put, (onBack) =>
      askText(question, shown, answers[which], read, (text) => {
        left.draft = put(answers, text)
        onBack(text)
      }),
    )
    if (!left.wantsZone) return outcome
    const zone = await zoneStep<A>(title, clock, shown)(left.draft, 1, 1)
    return ask(zone.kind === 'answer' ? zone.value : left.draft, step, steps)
  }
  return ask
}
