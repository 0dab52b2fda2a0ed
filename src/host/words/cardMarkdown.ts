import * as vscode from 'vscode'
import { cardOf } from '../../core/assist/cards'
import type { Meant } from '../../core/assist/names'
import { type CardPiece, type CardText } from './cardText'
import { cardWords } from './cardWords'
import { toUri } from '../convert'
import type { ReadyRoot } from '../reading/rootKnowledge'
import { escapeMarkdown } from '../trees/treeEntry'
import { dateWords } from './words'

/** The card of whoever or whatever is meant, in words; undefined where there is none. */
export const cardTextOf = ({ base, report, today }: ReadyRoot, meant: Meant): CardText | undefined => {
  const card = cardOf(base, report, meant)
  return (
    card && cardWords(card, { base, l10n: vscode.l10n, today, day: (date) => dateWords(date, vscode.env.language) })
  )
}

/** The only command that a card may run. */
const showWhy = 'understudy.showWhy'

/**
 * A card as Markdown. All of a repository's words are escaped, no HTML is let through, and of all commands only the
 * one that shows reasons can be run from it.
 */
export const cardMarkdown = ({ folder }: ReadyRoot, card: CardText): vscode.MarkdownString => {
  const piece = (each: CardPiece): string =>
    typeof each === 'string'
      ? escapeMarkdown(each)
      : `[${escapeMarkdown(each.text)}](${toUri(folder.uri, each.path)
          .with({ fragment: `L${each.line}` })
          .toString()})`
  const heading = [`$(${card.icon}) **${piece(card.title)}**`, ...card.beside.map(escapeMarkdown)].join(' · ')
  const lines = card.lines.map((line) => line.map(piece).join(''))
  const markdown = new vscode.MarkdownString([heading, ...lines, ...whyLine(folder.uri, card)].join('\n\n'), true)
  markdown.isTrusted = card.why === undefined ? false : { enabledCommands: [showWhy] }
  markdown.supportHtml = false
  return markdown
}

/** The address goes as text: what a link's arguments hold is not made an address again on the way. */
const whyLine = (root: vscode.Uri, { why }: CardText): readonly string[] => {
  if (why === undefined) return []
  const given = encodeURIComponent(JSON.stringify([toUri(root, why).toString()]))
  return [`[${escapeMarkdown(vscode.l10n.t('Show Why'))}](command:${showWhy}?${given})`]
}
