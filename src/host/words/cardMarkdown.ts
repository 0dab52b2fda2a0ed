import * as vscode from 'vscode'
import { cardOf } from '../../core/assist/cards'
import type { DocPath } from '../../core/domain/text'
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

/** The only commands that a card may run: both show, and write nothing. */
const showWhy = 'understudy.showWhy'
const showChanged = 'understudy.showChangedSinceSignOff'

/**
 * A card as Markdown. All of a repository's words are escaped, no HTML is let through, and of all commands only those
 * that show reasons and changes can be run from it.
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
  const markdown = new vscode.MarkdownString([heading, ...lines, ...commandLine(folder.uri, card)].join('\n\n'), true)
  markdown.isTrusted =
    card.why === undefined
      ? false
      : { enabledCommands: card.changed === undefined ? [showWhy] : [showWhy, showChanged] }
  markdown.supportHtml = false
  return markdown
}

/** The address goes as text: what a link's arguments hold is not made an address again on the way. */
const commandLine = (root: vscode.Uri, { why, changed }: CardText): readonly string[] => {
  const link = (text: string, command: string, path: DocPath) => {
    const given = encodeURIComponent(JSON.stringify([toUri(root, path).toString()]))
    return `[${escapeMarkdown(text)}](command:${command}?${given})`
  }
  const links = [
    ...(why === undefined ? [] : [link(vscode.l10n.t('Show Why'), showWhy, why)]),
    ...(changed === undefined ? [] : [link(vscode.l10n.t('Show Changes Since Sign-Off'), showChanged, changed)]),
  ]
  return links.length === 0 ? [] : [links.join(' · ')]
}
