import * as vscode from 'vscode'
import type { Shown } from '../context'
import { pickedWords, type Word, wordsFor } from '../words/pickedWords'

/** What came of a question; `back` leads to the one before. */
export type Answered<T> =
  { readonly kind: 'answer'; readonly value: T } | { readonly kind: 'back' } | { readonly kind: 'cancelled' }

/** One question of several. */
export type Question = {
  readonly title: string
  readonly step: number
  readonly steps: number
  readonly prompt: string
  readonly placeholder: string
}

/** What is made of a text while it is typed: words that show how it is understood, or why it cannot be. */
export type Reading =
  { readonly kind: 'fine'; readonly says: string } | { readonly kind: 'wrong'; readonly says: string }

type Input = vscode.InputBox | vscode.QuickPick<vscode.QuickPickItem>

/** Shows an input until it is answered, left by its back button, or put away. */
export const shownUntilAnswered = <T>(
  input: Input,
  { title, step, steps, placeholder }: Question,
  shown: Shown,
  answer: () => T | undefined,
): Promise<Answered<T>> =>
  new Promise((resolve) => {
    let outcome: Answered<T> = { kind: 'cancelled' }
    const end = (now: Answered<T>) => {
      outcome = now
      input.hide()
    }
    input.title = title
    if (steps > 1) {
      input.step = step
      input.totalSteps = steps
    }
    input.placeholder = placeholder
    input.ignoreFocusOut = true
    input.buttons = step > 1 ? [vscode.QuickInputButtons.Back] : []
    input.onDidTriggerButton(() => {
      end({ kind: 'back' })
    })
    input.onDidAccept(() => {
      const value = answer()
      if (value !== undefined) end({ kind: 'answer', value })
    })
    input.onDidHide(() => {
      shown.asking = undefined
      input.dispose()
      resolve(outcome)
    })
    input.show()
  })

/** Asks for a text; `read` says what is made of it, and whether it will do. */
export const askText = (
  question: Question,
  shown: Shown,
  value: string,
  read: (text: string) => Reading,
): Promise<Answered<string>> => {
  const input = vscode.window.createInputBox()
  const show = (text: string) => {
    const { kind, says } = read(text)
    input.prompt = kind === 'fine' ? says : question.prompt
    input.validationMessage = kind === 'wrong' ? says : undefined
    shown.asking = { title: question.title, step: question.step, says, wrong: kind === 'wrong' }
    return kind === 'fine'
  }
  input.value = value
  input.onDidChangeValue(show)
  const answered = shownUntilAnswered(input, question, shown, () => (show(input.value) ? input.value : undefined))
  // An empty box says what it is for; only an attempt to go on with it says what is wrong.
  if (value === '') {
    input.prompt = question.prompt
    shown.asking = { title: question.title, step: question.step, says: question.prompt, wrong: false }
  } else show(value)
  return answered
}

/** Asks for one of several words, or none: the first line, chosen by pressing Enter, skips. */
export const askOne = (
  question: Question,
  shown: Shown,
  words: readonly string[],
  chosen: string | undefined,
): Promise<Answered<{ readonly word: string | undefined }>> => {
  const input = vscode.window.createQuickPick()
  const skip: vscode.QuickPickItem = { label: vscode.l10n.t('Not known yet'), iconPath: new vscode.ThemeIcon('dash') }
  const items = words.map((label) => ({ label }))
  input.items = [skip, ...items]
  const active = items.find(({ label }) => label === chosen)
  if (active !== undefined) input.activeItems = [active]
  shown.asking = { title: question.title, step: question.step, says: question.placeholder, wrong: false }
  return shownUntilAnswered(input, question, shown, () => {
    const [item] = input.activeItems
    return item && { word: item === skip ? undefined : item.label }
  })
}

/** Asks for any of several words, and takes new ones that are typed; none of them skips. */
export const askSome = (
  question: Question,
  shown: Shown,
  words: readonly Word[],
  chosen: readonly string[],
): Promise<Answered<readonly string[]>> => {
  const input = vscode.window.createQuickPick()
  const known = new Map<string, vscode.QuickPickItem>()
  for (const { word, description } of words) known.set(word, { label: word, description })
  const add = (label: string) => known.set(label, { label, description: vscode.l10n.t('new') })
  for (const word of chosen) if (!known.has(word)) add(word)
  const all = () =>
    [...known.values()].map(({ label, description }) => ({ word: label, description: description ?? '' }))
  const show = () => {
    const ticked = new Set(input.selectedItems.map(({ label }) => label))
    const text = input.value.trim()
    const isNew = text !== '' && wordsFor(text, all()).length === 0
    const offer = { label: text, description: vscode.l10n.t('new: Enter adds it'), alwaysShow: true }
    const items = isNew ? [offer, ...known.values()] : [...known.values()]
    input.items = items
    input.selectedItems = items.filter(({ label }) => ticked.has(label))
  }
  input.canSelectMany = true
  input.matchOnDescription = true
  input.items = [...known.values()]
  input.selectedItems = input.items.filter(({ label }) => chosen.includes(label))
  input.onDidChangeSelection((ticked) => {
    // A new word that was ticked stays, whatever is typed next.
    for (const { label } of ticked) if (!known.has(label)) add(label)
  })
  input.onDidChangeValue(show)
  shown.asking = { title: question.title, step: question.step, says: question.placeholder, wrong: false }
  return shownUntilAnswered(input, question, shown, () => {
    const ticked = input.selectedItems.map(({ label }) => label)
    return pickedWords(input.value, all(), ticked, input.activeItems[0]?.label)
  })
}

/** One step: what was answered so far goes in, and comes out with one answer more. */
export type Step<A> = (answers: A, step: number, steps: number) => Promise<Answered<A>>

/** Asks one step after the other, back as well as forth; undefined where the person put the questions away. */
export const askInSteps = async <A>(steps: readonly Step<A>[], start: A): Promise<A | undefined> => {
  let answers = start
  let index = 0
  for (let step = steps[0]; step !== undefined; step = steps[index]) {
    const answered = await step(answers, index + 1, steps.length)
    switch (answered.kind) {
      case 'cancelled':
        return undefined
      case 'back':
        index = Math.max(0, index - 1)
        break
      case 'answer':
        answers = answered.value
        index += 1
        break
    }
  }
  return answers
}
