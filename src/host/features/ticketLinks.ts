import * as vscode from 'vscode'
import { ticketLinks as linksIn } from '../../core/assist/ticketLinks'
import { readTicketRule } from '../../core/parse/text/tickets'
import type { Feature } from '../context'
import { toRange } from '../convert'
import { onSnapshot } from '../reading/onSnapshot'
import { readyDocument } from '../reading/readyDocument'
import type { ReadyRoot } from '../reading/rootKnowledge'
import { ticketRules } from '../reading/ticketRules'
import { documentSelector } from '../reading/workspaceFiles'
import { readSettings } from '../settings'

/**
 * Tickets' keys in runbooks and reviews that open the ticket. The editor asks a provider for links once for a text, so the
 * provider comes anew whenever patterns changed. A pattern of the settings that cannot be followed is told in the log.
 */
export const ticketLinks: Feature = ({ knowledge, log }) => {
  let provider: vscode.Disposable | undefined
  let known = ''
  const follow = (roots: readonly ReadyRoot[]) => {
    const now = JSON.stringify(roots.map((root) => [root.folder.uri.toString(), rulesTold(root)]))
    if (now === known) return
    known = now
    for (const { folder } of roots) {
      for (const [pattern, address] of Object.entries(readSettings(folder.uri).ticketPatterns)) {
        const rule = readTicketRule(pattern, address)
        if ('wrong' in rule) log.warn(rule.wrong)
      }
    }
    provider?.dispose()
    provider = vscode.languages.registerDocumentLinkProvider(documentSelector, {
      provideDocumentLinks: (document) => {
        const found = readyDocument(knowledge, document.uri)
        if (found === undefined) return []
        return linksIn(document.getText(), ticketRules(found.root)).map(({ range, address, key }) => {
          const link = new vscode.DocumentLink(toRange(range), vscode.Uri.parse(address, true))
          link.tooltip = vscode.l10n.t('Open {0}', key)
          return link
        })
      },
    })
  }
  return vscode.Disposable.from(
    onSnapshot(knowledge, follow),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('understudy.ticketPatterns')) follow(knowledge.ready())
    }),
    {
      dispose: () => {
        provider?.dispose()
      },
    },
  )
}

const rulesTold = (root: ReadyRoot) => ticketRules(root).map(({ pattern, address }) => [pattern.source, address])
