import * as vscode from 'vscode'
import { noLonger as writeUnable } from '../../core/edit/runbookEdits'
import { defineCommand } from '../defineCommand'
import { sayOfMyself } from '../writing/ownWord'

/** Writes into a runbook that the person at the keyboard can no longer carry it out. */
export const noLonger = defineCommand('understudy.noLonger', (context, given?: unknown) =>
  sayOfMyself(context, given, {
    title: vscode.l10n.t('I No Longer Can Run This'),
    nothing: (name, runbook) => vscode.l10n.t('“{1}” does not say that {0} can run it.', name, runbook),
    decide: (text, person, _on, isPerson) => writeUnable(text, person, isPerson),
  }),
)
