import * as vscode from 'vscode'
import { shownUntilAnswered, type Answered, type Question } from './ask'
import type { Shown } from '../context'

/** One line of a list to pick from. `value` is what picking it means. */
export type Choice<T> = {
  readonly value: T
  readonly label: string
  readonly description?: string
  readonly detail?: string
  /** Ticked, or under the cursor, from the start. */
  readonly chosen?: boolean
  /** The heading it stands beneath; a line with another heading than the one before begins a part of its own. */
  readonly under?: string
  readonly icon?: string
}

type Item<T> = vscode.QuickPickItem & { readonly choice?: Choice<T> }

const itemsOf = <T>(choices: readonly Choice<T>[]): readonly Item<T>[] =>
  choices.flatMap((choice, index) => {
    const { label, description, detail, under, icon } = choice
    const item: Item<T> = {
      label,
      choice,
      ...(description === undefined ? {} : { description }),
      ...(detail === undefined ? {} : { detail }),
      ...(icon === undefined ? {} : { iconPath: new vscode.ThemeIcon(icon) }),
    }
    const begins = under !== undefined && under !== choices[index - 1]?.under
    return begins ? [{ label: under, kind: vscode.QuickPickItemKind.Separator }, item] : [item]
  })

const listed = <T>(question: Question, shown: Shown, choices: readonly Choice<T>[]): vscode.QuickPick<Item<T>> => {
  const input = vscode.window.createQuickPick<Item<T>>()
  input.matchOnDescription = true
  input.matchOnDetail = true
  input.items = itemsOf(choices)
  shown.asking = {
    title: question.title,
    step: question.step,
    says: question.placeholder,
    wrong: false,
    choices: choices.map(({ label, description, detail, chosen, under }) => ({
      text: [under, label, description, detail].filter((part) => part !== undefined && part !== '').join(' | '),
      chosen: chosen === true,
    })),
  }
  return input
}

/** Asks which of several to take; any number, none too. */
export const askTicks = <T>(
  question: Question,
  shown: Shown,
  choices: readonly Choice<T>[],
): Promise<Answered<readonly T[]>> => {
  const input = listed(question, shown, choices)
  input.canSelectMany = true
  input.selectedItems = input.items.filter(({ choice }) => choice?.chosen === true)
  return shownUntilAnswered(input, question, shown, () =>
    input.selectedItems.flatMap(({ choice }) => (choice === undefined ? [] : [choice.value])),
  )
}

/** Asks for one of several. `typed` makes an answer of what was typed where it is none of them. */
export const askChoice = <T>(
  question: Question,
  shown: Shown,
  choices: readonly Choice<T>[],
  typed?: (text: string) => Choice<T> | undefined,
): Promise<Answered<{ readonly picked: T }>> => {
  const input = listed(question, shown, choices)
  const isKnown = (text: string) => choices.some(({ label }) => label.toLowerCase() === text.toLowerCase())
  input.onDidChangeValue((text) => {
    const own = text.trim() === '' || isKnown(text.trim()) ? undefined : typed?.(text.trim())
    if (typed !== undefined) input.items = itemsOf(own === undefined ? choices : [...choices, own])
  })
  const active = input.items.find(({ choice }) => choice?.chosen === true)
  if (active !== undefined) input.activeItems = [active]
  return shownUntilAnswered(input, question, shown, () => {
    const choice = input.activeItems[0]?.choice
    return choice && { picked: choice.value }
  })
}
