import * as vscode from 'vscode'
import type { IsoInstant } from '../../core/domain/text'
import { readTimePhrase } from '../../core/parse/text/timePhrase'
import { serviceIds } from '../../core/scaffold/knownServices'
import { newReview } from '../../core/scaffold/newDocument'
import { askInSteps, askOne, askSome, askText, type Step } from './ask'
import { titleStep, type Given } from './askTitle'
import type { HostContext } from '../context'
import {
  createDocument,
  type Desk,
  findDesk,
  placeAt,
  servicesAt,
  serviceWords,
  todayAt,
  wallAt,
} from '../writing/newDocuments'
import { readMomentWords, type Wall } from '../words/timeWords'

/** Answers as they were typed, so that going back shows them as they were. */
type Answers = Pick<Given, 'title' | 'severity' | 'services' | 'started' | 'resolved'>

type Around = HostContext & { readonly desk: Desk; readonly wall: () => Wall }

const name = () => vscode.l10n.t('New Incident Review')

const momentOf = (words: string, { now, offsetNear }: Wall): IsoInstant | undefined =>
  readTimePhrase(words, now, offsetNear)

const severityStep =
  ({ shown, desk }: Around): Step<Answers> =>
  async (answers, step, steps) => {
    const placeholder = vscode.l10n.t('How bad was it? Enter skips')
    const question = { title: name(), step, steps, prompt: '', placeholder }
    const answered = await askOne(question, shown, desk.settings.severities, answers.severity)
    return answered.kind === 'answer'
      ? { kind: 'answer', value: { ...answers, severity: answered.value.word } }
      : answered
  }

const serviceStep =
  ({ shown, desk, knowledge }: Around): Step<Answers> =>
  async (answers, step, steps) => {
    const placeholder = vscode.l10n.t('Services that were hit: tick them, or type a new one; Enter goes on')
    const question = { title: name(), step, steps, prompt: '', placeholder }
    const answered = await askSome(question, shown, serviceWords(servicesAt(knowledge, desk)), answers.services)
    return answered.kind === 'answer' ? { kind: 'answer', value: { ...answers, services: answered.value } } : answered
  }

const timeStep =
  ({ shown, wall }: Around, which: 'started' | 'resolved', prompt: string): Step<Answers> =>
  async (answers, step, steps) => {
    const question = {
      title: name(),
      step,
      steps,
      prompt,
      placeholder: '08:02 · yesterday 22:15 · 2h ago · 2026-11-19 08:02 UTC',
    }
    const earliest = which === 'resolved' ? momentOf(answers.started, wall()) : undefined
    const answered = await askText(question, shown, answers[which], (text) =>
      readMomentWords(text, wall(), earliest, prompt, vscode.l10n),
    )
    return answered.kind === 'answer' ? { kind: 'answer', value: { ...answers, [which]: answered.value } } : answered
  }

const stepsFor = (around: Around): readonly Step<Answers>[] => [
  titleStep(name(), vscode.l10n.t('What users saw, such as: Checkout returned errors'), around.shown),
  severityStep(around),
  serviceStep(around),
  timeStep(around, 'started', vscode.l10n.t('When did it start? Local time unless you name a zone; Enter skips')),
  timeStep(around, 'resolved', vscode.l10n.t('When was it over? Enter skips, for instance while it still goes on')),
]

/** Asks what is known of an incident, makes its review, and opens it. */
export const makeReview = async (context: HostContext, given: Given): Promise<void> => {
  const { knowledge } = context
  const desk = await findDesk(undefined)
  if (desk === undefined) return
  // One moment for all steps, so that “2h ago” is the same when it is written as when it was shown.
  const wall = wallAt(knowledge, desk)
  const around = { ...context, desk, wall: () => wall }
  const answers = given.ask ? await askInSteps(stepsFor(around), given as Answers) : given
  if (answers === undefined) return
  const { title, severity, started, resolved } = answers
  const services = serviceIds(answers.services, servicesAt(knowledge, desk))
  const times = { startedAt: momentOf(started, wall), resolvedAt: momentOf(resolved, wall) }
  const place = placeAt(knowledge, desk, desk.settings.newReviewPath)
  await createDocument(desk, newReview({ title, severity, services, ...times }, todayAt(knowledge, desk), place))
}
