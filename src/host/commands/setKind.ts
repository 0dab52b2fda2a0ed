import * as vscode from 'vscode'
import type { DocumentKind } from '../../core/domain/documents'
import { setKind as writeKind } from '../../core/edit/runbookEdits'
import { askChoice } from '../ask/askTicks'
import { defineCommand } from '../defineCommand'
import { makeChanges } from '../writing/edits'
import { textGiven } from '../writing/givenFields'
import { documentFor } from '../ask/targets/runbookTarget'

/** Settles what a document is, in the document: `{uri, kind}`, or asked. */
export const setKind = defineCommand('understudy.setKind', async (context, given?: unknown) => {
  const ready = await documentFor(context, given)
  if (ready === undefined) return
  const { document, root } = ready
  const kinds = kindChoices()
  const wanted = textGiven(given, 'kind')
  const known = kinds.find(({ value }) => value === wanted)
  const title = vscode.l10n.t('Set Document Kind: {0}', document.facts.title)
  const now = kinds.find(({ value }) => value === document.kind)
  const placeholder = vscode.l10n.t('Now: {0}. {1}', now?.label ?? document.kind, document.kindDetail)
  const choices = kinds.map((choice) => ({ ...choice, chosen: choice.value === document.kind }))
  const answered =
    known === undefined
      ? await askChoice({ title, step: 1, steps: 1, prompt: '', placeholder }, context.shown, choices)
      : { kind: 'answer' as const, value: { picked: known.value } }
  if (answered.kind !== 'answer') return
  const { picked } = answered.value
  const decide = (text = '') => writeKind(text, picked)
  await makeChanges(context, [{ root: root.folder.uri, path: document.path, decide }], {
    label: title,
    nothing: vscode.l10n.t('“{0}” says so already.', document.facts.title),
  })
})

const kindChoices = (): readonly {
  readonly value: DocumentKind
  readonly label: string
  readonly description: string
  readonly icon: string
}[] => {
  const { t } = vscode.l10n
  return [
    {
      value: 'runbook',
      label: t('Runbook'),
      description: t('steps that people must be able to carry out'),
      icon: 'book',
    },
    {
      value: 'incident-review',
      label: t('Incident review'),
      description: t('what happened once, and what is to change'),
      icon: 'history',
    },
    {
      value: 'template',
      label: t('Template'),
      description: t('the start of other documents; not counted'),
      icon: 'copy',
    },
    { value: 'other', label: t('Something else'), description: t('not listed, not counted'), icon: 'file' },
  ]
}
