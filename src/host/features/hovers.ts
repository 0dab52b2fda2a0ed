import * as vscode from 'vscode'
import { referenceAt } from '../../core/assist/references'
import { cardMarkdown, cardTextOf } from '../words/cardMarkdown'
import type { Feature } from '../context'
import { toPosition, toRange } from '../convert'
import { readyDocument } from '../reading/readyDocument'
import { documentSelector } from '../reading/workspaceFiles'

/** The card of the person, team, service, runbook or incident under the pointer. */
export const hovers: Feature = ({ knowledge }) =>
  vscode.languages.registerHoverProvider(documentSelector, {
    provideHover: (document, position) => {
      const found = readyDocument(knowledge, document.uri)
      if (found === undefined) return undefined
      const { root } = found
      const reference = referenceAt(root.base, found.document.path, document.getText(), toPosition(position))
      const card = reference && cardTextOf(root, reference.meant)
      return card && new vscode.Hover(cardMarkdown(root, card), toRange(reference.range))
    },
  })
