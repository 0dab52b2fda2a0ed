import * as vscode from 'vscode'
import { canRunThis as writeAble } from '../../core/edit/runbookEdits'
import { defineCommand } from '../defineCommand'
import { sayOfMyself } from '../writing/ownWord'

/** Writes into a runbook that the person at the keyboard can carry it out, as of today. */
export const canRunThis = defineCommand('understudy.canRunThis', (context, given?: unknown) =>
  sayOfMyself(context, given, {
    title: vscode.l10n.t('I Can Run This'),
    nothing: (name, runbook) => vscode.l10n.t('“{1}” says today already that {0} can run it.', name, runbook),
    decide: writeAble,
  }),
)
