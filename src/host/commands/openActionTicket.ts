import * as vscode from 'vscode'
import { ticketAddress } from '../../core/parse/text/tickets'
import { actionFor } from '../ask/targets/actionTarget'
import { defineCommand } from '../defineCommand'
import { ticketRules } from '../reading/ticketRules'
import { say } from '../sayings'

/** Opens the ticket of an action item in the browser: `{uri, line}`, an entry of a view, or the one at the cursor. */
export const openActionTicket = defineCommand('understudy.openActionTicket', async (context, given?: unknown) => {
  const target = await actionFor(context, given)
  if (target === undefined) return
  const { ticket, title } = target.place.item
  if (ticket === undefined) {
    say(context, vscode.l10n.t('“{0}” names no ticket: write its key or link into the line, such as OPS-12.', title))
    return
  }
  const address = ticketAddress(ticket, ticketRules(target.root))
  if (address === undefined) {
    say(context, vscode.l10n.t('Nothing says where {0} leads: give its pattern an address first.', ticket), {
      label: vscode.l10n.t('Open Settings'),
      command: 'workbench.action.openSettings',
      given: ['understudy.ticketPatterns'],
    })
    return
  }
  await vscode.env.openExternal(vscode.Uri.parse(address, true))
})
