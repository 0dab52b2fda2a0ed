import * as vscode from 'vscode'
import type { Criticality } from '../../core/domain/people'
import type { Requirement } from '../../core/domain/policy'
import { folderReach, runbookFolders, type FolderReach } from '../../core/metrics/authorship/folderReach'
import { serviceIds } from '../../core/scaffold/knownServices'
import type { Step } from '../ask/ask'
import { askChoice, type Choice } from '../ask/askTicks'
import type { HostContext } from '../context'
import type { ReadyRoot } from '../reading/rootKnowledge'
import { words } from '../words/words'

/** A folder of the repository; '' is its root. */
export type FolderOf = { readonly root: ReadyRoot; readonly folder: string }

export type FolderAnswers = {
  readonly service: string | undefined
  readonly criticality: Criticality | undefined
}

export const folderTitle = ({ folder, root }: FolderOf): string =>
  vscode.l10n.t('Service and Criticality of {0}', folder === '' ? root.folder.name : folder)

/** “12 runbooks”, and how many of them say something themselves. */
const reachWords = ({ runbooks }: FolderReach, keep: number): string => {
  const { t } = vscode.l10n
  const count = runbooks.length === 1 ? t('1 runbook lies in it') : t('{0} runbooks lie in it', runbooks.length)
  if (keep === 0) return count
  return keep === 1
    ? t('{0}, 1 says its own and keeps it', count)
    : t('{0}, {1} say their own and keep it', count, keep)
}

/** Asks for one of the folders that hold runbooks. */
export const askFolder = async ({ knowledge, shown }: HostContext): Promise<FolderOf | undefined> => {
  const roots = knowledge.ready()
  const choices = roots.flatMap((root): Choice<FolderOf>[] => [
    ...[...runbookFolders(root.base)].map(([folder, count]) => ({
      value: { root, folder },
      label: folder,
      description: [
        count === 1 ? vscode.l10n.t('1 runbook') : vscode.l10n.t('{0} runbooks', count),
        ...(roots.length > 1 ? [root.folder.name] : []),
      ].join(' · '),
      icon: 'folder',
    })),
    {
      value: { root, folder: '' },
      label: vscode.l10n.t('All of {0}', root.folder.name),
      description: vscode.l10n.t('{0} runbooks', root.report.summary.runbooks),
      icon: 'root-folder',
    },
  ])
  const title = vscode.l10n.t('Set Service and Criticality for Folder')
  const placeholder = vscode.l10n.t('What lies in which folder?')
  const answered = await askChoice({ title, step: 1, steps: 1, prompt: '', placeholder }, shown, choices)
  return answered.kind === 'answer' ? answered.value.picked : undefined
}

const leave = <T>(label: string): Choice<T | undefined> => ({
  value: undefined,
  label,
  icon: 'dash',
})

export const serviceStep =
  (where: FolderOf, shown: HostContext['shown']): Step<FolderAnswers> =>
  async (answers, step, steps) => {
    const { base } = where.root
    const services = [...base.services.values()]
    const reach = folderReach(base, where.folder)
    const placeholder = vscode.l10n.t(
      'Which service are they about? Pick one or type a new one. {0}.',
      reachWords(reach, reach.keepService),
    )
    const known = services.map(({ id, name, criticality }): Choice<string | undefined> => ({
      value: id,
      label: name,
      description: [
        ...(name === id ? [] : [id]),
        ...(criticality === undefined ? [] : [words(vscode.l10n).criticality[criticality]]),
      ].join(' · '),
      chosen: id === answers.service,
      icon: 'server',
    }))
    const typed = (text: string): Choice<string | undefined> => ({
      value: serviceIds([text], services)[0] ?? text,
      label: text,
      description: vscode.l10n.t('a new service'),
      icon: 'add',
    })
    const question = { title: folderTitle(where), step, steps, prompt: '', placeholder }
    const answered = await askChoice(
      question,
      shown,
      [leave<string>(vscode.l10n.t('Leave the service as it is')), ...known],
      typed,
    )
    return answered.kind === 'answer'
      ? { kind: 'answer', value: { ...answers, service: answered.value.picked } }
      : answered
  }

/** “two people who can run it, one who can teach it”. */
const requirementWords = ({ performed, teaches }: Requirement): string => {
  const { t } = vscode.l10n
  const able = performed === 1 ? t('wants 1 person who can run it') : t('wants {0} people who can run it', performed)
  if (teaches === 0) return able
  return teaches === 1 ? t('{0}, 1 who can teach it', able) : t('{0}, {1} who can teach it', able, teaches)
}

const criticalities: readonly Criticality[] = ['critical', 'high', 'normal', 'low']

export const criticalityStep =
  (where: FolderOf, shown: HostContext['shown']): Step<FolderAnswers> =>
  async (answers, step, steps) => {
    const { base } = where.root
    const reach = folderReach(base, where.folder)
    const keep = reach.keepCriticality + reach.decidedByService
    const placeholder = vscode.l10n.t('How much depends on them? {0}.', reachWords(reach, keep))
    const choices = criticalities.map((criticality): Choice<Criticality | undefined> => ({
      value: criticality,
      label: words(vscode.l10n).criticality[criticality],
      description: requirementWords(base.policy.required[criticality]),
      chosen: criticality === answers.criticality,
    }))
    const question = { title: folderTitle(where), step, steps, prompt: '', placeholder }
    const answered = await askChoice(question, shown, [
      leave<Criticality>(vscode.l10n.t('Leave the criticality as it is')),
      ...choices,
    ])
    return answered.kind === 'answer'
      ? { kind: 'answer', value: { ...answers, criticality: answered.value.picked } }
      : answered
  }
