import * as vscode from 'vscode'
import { serviceIds } from '../../core/scaffold/knownServices'
import { newRunbook } from '../../core/scaffold/newDocument'
import type { RunbookAnswers } from '../../core/scaffold/values'
import { askInSteps, askSome, type Step } from './ask'
import { titleStep, type Given } from './askTitle'
import type { HostContext, Shown } from '../context'
import {
  createDocument,
  type Desk,
  placeAt,
  servicesAt,
  serviceWords,
  todayAt,
  findDesk,
} from '../writing/newDocuments'

const serviceStep =
  (knowledge: HostContext['knowledge'], desk: Desk, shown: Shown): Step<RunbookAnswers> =>
  async (answers, step, steps) => {
    const question = {
      title: vscode.l10n.t('New Runbook'),
      step,
      steps,
      prompt: '',
      placeholder: vscode.l10n.t('Services it is about: tick them, or type a new one; Enter goes on'),
    }
    const answered = await askSome(question, shown, serviceWords(servicesAt(knowledge, desk)), answers.services)
    return answered.kind === 'answer' ? { kind: 'answer', value: { ...answers, services: answered.value } } : answered
  }

/** Asks what the runbook is called and about, makes it, and opens it; in the folder pointed at, where one was. */
export const makeRunbook = async ({ knowledge, shown }: HostContext, where: unknown, given: Given): Promise<void> => {
  const desk = await findDesk(where)
  if (desk === undefined) return
  const start: RunbookAnswers = { title: given.title, services: given.services }
  const placeholder = vscode.l10n.t('What to do, such as: Fail over the payments database')
  const title = titleStep<RunbookAnswers>(vscode.l10n.t('New Runbook'), placeholder, shown)
  const answers = given.ask ? await askInSteps([title, serviceStep(knowledge, desk, shown)], start) : start
  if (answers === undefined) return
  const services = serviceIds(answers.services, servicesAt(knowledge, desk))
  const place = placeAt(knowledge, desk, desk.settings.newRunbookPath)
  await createDocument(desk, newRunbook({ ...answers, services }, todayAt(knowledge, desk), place))
}
