import * as vscode from 'vscode'
import type { ScaffoldKind } from '../../../core/scaffold/documentPath'
import { fitting, templateNamed, type DocumentTemplate } from '../../../core/scaffold/documentTemplate'
import type { HostContext, Shown } from '../../context'
import { toUri } from '../../convert'
import { say } from '../../sayings'
import { askPart, type Step } from '../ask'
import { askChoice, type Choice } from '../askTicks'

const choiceOf = (template: DocumentTemplate, chosen: boolean): Choice<string> => {
  const { name, label, description, path, broken } = template
  return {
    value: name,
    label,
    description: broken === undefined ? description : vscode.l10n.t('cannot be used: {0}', broken.message),
    under: path === undefined ? vscode.l10n.t('Shipped') : vscode.l10n.t('Your team’s'),
    chosen,
    ...(broken === undefined ? {} : { icon: 'warning' }),
  }
}

/** Asks for one of the templates that fit; there must be one. */
export const templateStep =
  <A extends { readonly template: string; readonly severity: string | undefined }>(
    title: string,
    kind: ScaffoldKind,
    templates: readonly DocumentTemplate[],
    shown: Shown,
  ): Step<A> =>
  async (answers, step, steps) => {
    const offered = fitting(templates, kind, answers.severity)
    const placeholder = vscode.workspace.isTrusted
      ? vscode.l10n.t('What it is made of; Enter takes the first')
      : vscode.l10n.t('What it is made of; your team’s own templates are read once you trust this folder')
    const chosen = templateNamed(offered, kind, answers.template)
    const choices = offered.map((template) => choiceOf(template, template === chosen))
    return askPart(
      answers,
      (all, { picked }) => ({ ...all, template: picked }),
      () => askChoice({ title, step, steps, prompt: '', placeholder }, shown, choices),
    )
  }

/** Tells that a team's template could not be used, why, and what was used in its place. */
export const sayBroken = (
  context: HostContext,
  root: vscode.Uri,
  broken: DocumentTemplate,
  used: DocumentTemplate,
): void => {
  if (broken.path === undefined || broken.broken === undefined) return
  const { line } = broken.broken.range.start
  const why = broken.broken.message
  const text = vscode.l10n.t(
    'The template {0} cannot be used (line {1}: {2}) “{3}” was used in its place.',
    broken.path,
    line,
    why,
    used.label,
  )
  const at = new vscode.Position(line - 1, 0)
  const given = [toUri(root, broken.path), { selection: new vscode.Range(at, at) }]
  say(context, text, { label: vscode.l10n.t('Open Template'), command: 'vscode.open', given })
}
