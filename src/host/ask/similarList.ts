import * as vscode from 'vscode'
import type { DocPath } from '../../core/domain/text'
import type { SimilarReview } from '../../core/metrics/recurrence/recurrence'
import type { HostContext } from '../context'
import { reasonsWords, similarFacts } from '../words/similarWords'
import type { Verdict } from '../writing/recurrencePair'

/** What a person does with a look-alike. */
export type SimilarAnswer = { readonly other: DocPath; readonly does: 'open' | Verdict }

type Item = vscode.QuickPickItem & { readonly similar: SimilarReview }

const confirmButton = (): vscode.QuickInputButton => ({
  iconPath: new vscode.ThemeIcon('check'),
  tooltip: vscode.l10n.t('It Came Back: Confirm the Recurrence'),
})
const dismissButton = (): vscode.QuickInputButton => ({
  iconPath: new vscode.ThemeIcon('close'),
  tooltip: vscode.l10n.t('Not the Same: Dismiss It'),
})

const icons = { confirmed: 'pass-filled', open: 'question', dismissed: 'circle-slash' } as const

const itemOf = (similar: SimilarReview, confirm: vscode.QuickInputButton, dismiss: vscode.QuickInputButton): Item => ({
  similar,
  label: similar.title,
  description: similarFacts(similar, vscode.env.language, vscode.l10n),
  detail: reasonsWords(similar, vscode.l10n),
  iconPath: new vscode.ThemeIcon(icons[similar.standing]),
  buttons: [
    ...(similar.standing === 'confirmed' ? [] : [confirm]),
    ...(similar.standing === 'dismissed' ? [] : [dismiss]),
  ],
})

/** A key may come before the list has told which line it is on; that is the first then. */
const atCursor = ({ activeItems, items, value }: vscode.QuickPick<Item>): Item | undefined =>
  activeItems[0] ?? (value === '' ? items[0] : undefined)

const inList = (open: boolean) => void vscode.commands.executeCommand('setContext', 'understudy.similarList', open)

/**
 * Lists look-alikes with their reasons. Enter does what the list was opened for; buttons and keys confirm or dismiss the
 * one under the cursor. Undefined where the person put the list away.
 */
export const askSimilar = (
  { shown, pairs }: HostContext,
  title: string,
  similar: readonly SimilarReview[],
  enter: SimilarAnswer['does'],
): Promise<SimilarAnswer | undefined> =>
  new Promise((resolve) => {
    let answer: SimilarAnswer | undefined
    const [confirm, dismiss] = [confirmButton(), dismissButton()]
    const input = vscode.window.createQuickPick<Item>()
    const end = (item: Item | undefined, does: SimilarAnswer['does']) => {
      if (item === undefined) return
      answer = { other: item.similar.path, does }
      input.hide()
    }
    input.title = title
    input.placeholder = placeholder(enter)
    input.matchOnDescription = true
    input.matchOnDetail = true
    input.items = similar.map((each) => itemOf(each, confirm, dismiss))
    input.onDidAccept(() => {
      end(atCursor(input), enter)
    })
    input.onDidTriggerItemButton(({ item, button }) => {
      end(item, button === confirm ? 'confirmed' : 'dismissed')
    })
    input.onDidHide(() => {
      shown.asking = undefined
      pairs.settleInList = undefined
      inList(false)
      input.dispose()
      resolve(answer)
    })
    pairs.settleInList = (verdict) => {
      end(atCursor(input), verdict)
    }
    shown.asking = { title, step: 1, says: input.placeholder, wrong: false, choices: input.items.map(choiceOf) }
    inList(true)
    input.show()
  })

const choiceOf = ({ label, description = '', detail = '' }: Item) => ({
  text: [label, description, detail].filter((part) => part !== '').join(' | '),
  chosen: false,
})

const placeholder = (enter: SimilarAnswer['does']): string => {
  switch (enter) {
    case 'open':
      return vscode.l10n.t('Enter opens it beside; ✓ if it is the same come back, ✕ if not')
    case 'confirmed':
      return vscode.l10n.t('Which one came back?')
    case 'dismissed':
      return vscode.l10n.t('Which one is not the same?')
  }
}
