import * as vscode from 'vscode'
import { serviceIds } from '../../../core/scaffold/knownServices'
import { chooseTemplate, templateNamed, type DocumentTemplate } from '../../../core/scaffold/documentTemplate'
import { newReview } from '../../../core/scaffold/newDocument'
import { firstShipped } from '../../../core/scaffold/templates/shippedTemplates'
import { readTimeZone } from '../../../core/parse/text/timeZone'
import type { ReviewAnswers } from '../../../core/scaffold/values'
import type { HostContext } from '../../context'
import type { ReadyRoot } from '../../reading/rootKnowledge'
import { createDocument, type Desk, findDesk, nowAt, placeAt, readyRoot } from '../../writing/newDocuments'
import { servicesAt, serviceWords, severitiesAt, todayAt } from '../../writing/newDocuments'
import { templatesAt } from '../../writing/teamTemplates'
import { askInSteps, askOne, askSome, askPart, type QuestionButton, type Step } from '../ask'
import { titleStep, type Given } from '../askTitle'
import { candidatesAt, rememberPeople, respondersStep, roleStep, type Candidate } from './newReviewPeople'
import { runbooksStep, verdictStep } from './newReviewRunbooks'
import { machineZone, momentsOf, timeStep, zoneStep, type Clock } from './newReviewTimes'
import { sayBroken, templateStep } from './newTemplateStep'

type Around = HostContext & {
  readonly desk: Desk
  readonly root: ReadyRoot | undefined
  readonly clock: Clock
  readonly people: readonly Candidate[]
  readonly templates: readonly DocumentTemplate[]
  /** Nobody has said yet in which zone times are given. */
  readonly asksZone: boolean
}

const name = () => vscode.l10n.t('New Incident Review')

const finish = (): QuestionButton => ({
  icon: 'check',
  tooltip: vscode.l10n.t('Make the review now, and skip the rest'),
  press: 'finish',
})

const severityStep =
  ({ shown, desk, knowledge }: Around): Step<Given> =>
  async (answers, step, steps) => {
    const placeholder = vscode.l10n.t('How bad was it? Enter skips')
    const question = { title: name(), step, steps, prompt: '', placeholder, buttons: [finish()] }
    return askPart(
      answers,
      (all, { word }) => ({ ...all, severity: word }),
      () => askOne(question, shown, severitiesAt(knowledge, desk), answers.severity),
    )
  }

const serviceStep =
  ({ shown, desk, knowledge }: Around): Step<Given> =>
  async (answers, step, steps) => {
    const placeholder = vscode.l10n.t('Services that were hit: tick them, or type a new one; Enter goes on')
    const question = { title: name(), step, steps, prompt: '', placeholder, buttons: [finish()] }
    return askPart(
      answers,
      (all, services: readonly string[]) => ({ ...all, services }),
      (onBack) => askSome(question, shown, serviceWords(servicesAt(knowledge, desk)), answers.services, onBack),
    )
  }

const stepsFor = (around: Around): ((answers: Given) => readonly Step<Given>[]) => {
  const { shown, clock, people, root, asksZone, templates } = around
  const buttons = [finish()]
  const asked = { title: name(), people, shown, buttons }
  const time = (which: 'started' | 'detected' | 'mitigated' | 'resolved') =>
    timeStep<Given>(name(), which, clock, shown, buttons)
  return ({ runbooks }) => [
    titleStep(name(), vscode.l10n.t('What users saw, such as: Checkout returned errors'), shown, buttons),
    severityStep(around),
    serviceStep(around),
    ...(asksZone ? [zoneStep<Given>(name(), clock, shown)] : []),
    time('started'),
    time('detected'),
    time('mitigated'),
    time('resolved'),
    roleStep(asked, 'commander', vscode.l10n.t('Who led the response? Pick or type; Enter skips')),
    roleStep(asked, 'scribe', vscode.l10n.t('Who took notes? Pick or type; Enter skips')),
    respondersStep(asked),
    runbooksStep(name(), root, shown, buttons),
    ...runbooks.map(({ path }) => verdictStep<Given>(name(), path, root, shown, buttons)),
    templateStep(name(), 'incident-review', templates, shown),
  ]
}

const zoneKey = 'understudy.timeZone'

/** The zone that times are given in: as the caller says, as the configuration does, or as it was answered before. */
const knownZone = ({ extension }: HostContext, given: Given, root: ReadyRoot | undefined): string | undefined => {
  const remembered: unknown = extension.workspaceState.get(zoneKey)
  return [given.zone, root?.base.conventions?.timeZone, remembered].find(
    (zone): zone is string => typeof zone === 'string' && readTimeZone(zone) !== undefined,
  )
}

const written = (answers: Given, { desk, knowledge, clock, root }: Around): ReviewAnswers => ({
  title: answers.title,
  severity: answers.severity,
  services: serviceIds(answers.services, servicesAt(knowledge, desk)),
  moments: momentsOf(answers, clock),
  commander: answers.commander === '' ? undefined : answers.commander,
  scribe: answers.scribe === '' ? undefined : answers.scribe,
  responders: answers.responders,
  runbooks: answers.runbooks.map((used) => ({
    ...used,
    title: [...(root?.base.documents.values() ?? [])].find(({ path }) => path === used.path)?.facts.title,
  })),
})

/** Asks what is known of an incident, makes its review, and opens it. */
export const makeReview = async (context: HostContext, given: Given): Promise<void> => {
  const { knowledge, extension } = context
  const desk = await findDesk(undefined)
  if (desk === undefined) return
  const root = readyRoot(knowledge, desk)
  const zone = knownZone(context, given, root)
  const around: Around = {
    ...context,
    desk,
    root,
    clock: {
      now: nowAt(knowledge, desk),
      machine: machineZone(),
      remember: (chosen) => extension.workspaceState.update(zoneKey, chosen),
    },
    people: candidatesAt(context, root),
    templates: await templatesAt(desk.root),
    asksZone: zone === undefined,
  }
  const start = { ...given, zone: zone ?? '' }
  const answers = given.ask ? await askInSteps(stepsFor(around), start) : start
  if (answers === undefined) return
  const { severity, commander, scribe, responders } = answers
  const wanted = templateNamed(around.templates, 'incident-review', answers.template)
  const chosen = chooseTemplate(around.templates, firstShipped['incident-review'], severity, wanted)
  const place = placeAt(knowledge, desk, desk.settings.newReviewPath ?? root?.base.conventions?.newReviewPath)
  await createDocument(desk, newReview(written(answers, around), chosen.template, todayAt(knowledge, desk), place))
  await rememberPeople(context, [commander, scribe, ...responders])
  if (chosen.instead !== undefined) sayBroken(context, desk.root, chosen.instead, chosen.template)
}
