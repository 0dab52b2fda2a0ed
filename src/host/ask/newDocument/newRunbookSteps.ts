import * as vscode from 'vscode'
import { chooseTemplate, templateNamed } from '../../../core/scaffold/documentTemplate'
import { serviceIds } from '../../../core/scaffold/knownServices'
import { newRunbook } from '../../../core/scaffold/newDocument'
import { firstShipped } from '../../../core/scaffold/templates/shippedTemplates'
import type { HostContext, Shown } from '../../context'
import { createDocument, type Desk, findDesk, placeAt, readyRoot } from '../../writing/newDocuments'
import { servicesAt, serviceWords, todayAt } from '../../writing/newDocuments'
import { templatesAt } from '../../writing/teamTemplates'
import { askInSteps, askSome, askPart, type Step } from '../ask'
import { titleStep, type Given } from '../askTitle'
import { sayBroken, templateStep } from './newTemplateStep'

const name = () => vscode.l10n.t('New Runbook')

const serviceStep =
  (knowledge: HostContext['knowledge'], desk: Desk, shown: Shown): Step<Given> =>
  async (answers, step, steps) => {
    const placeholder = vscode.l10n.t('Services it is about: tick them, or type a new one; Enter goes on')
    const question = { title: name(), step, steps, prompt: '', placeholder }
    return askPart(
      answers,
      (all, services: readonly string[]) => ({ ...all, services }),
      (onBack) => askSome(question, shown, serviceWords(servicesAt(knowledge, desk)), answers.services, onBack),
    )
  }

/** Asks what the runbook is called and about, makes it, and opens it; in the folder pointed at, where one was. */
export const makeRunbook = async (context: HostContext, where: unknown, given: Given): Promise<void> => {
  const { knowledge, shown } = context
  const desk = await findDesk(where)
  if (desk === undefined) return
  const templates = await templatesAt(desk.root)
  const placeholder = vscode.l10n.t('What to do, such as: Fail over the payments database')
  const steps = [
    titleStep<Given>(name(), placeholder, shown),
    serviceStep(knowledge, desk, shown),
    ...(templates.filter(({ kind }) => kind === 'runbook').length > 1
      ? [templateStep<Given>(name(), 'runbook', templates, shown)]
      : []),
  ]
  const answers = given.ask ? await askInSteps(steps, given) : given
  if (answers === undefined) return
  const services = serviceIds(answers.services, servicesAt(knowledge, desk))
  const wanted = templateNamed(templates, 'runbook', answers.template)
  const chosen = chooseTemplate(templates, firstShipped.runbook, undefined, wanted)
  const pattern = desk.settings.newRunbookPath ?? readyRoot(knowledge, desk)?.base.conventions?.newRunbookPath
  const today = todayAt(knowledge, desk)
  const { title } = answers
  await createDocument(desk, newRunbook({ title, services }, chosen.template, today, placeAt(knowledge, desk, pattern)))
  if (chosen.instead !== undefined) sayBroken(context, desk.root, chosen.instead, chosen.template)
}
