import * as vscode from 'vscode'
import type { Shown } from '../context'
import { pickedWords, type Word, wordsFor } from '../words/pickedWords'

/** What came of a question; `back` leads to the one before, and the `last` answer skips what would have been asked yet. */
export type Answered<T> =
  | { readonly kind: 'answer'; readonly value: T; readonly last?: boolean }
  | { readonly kind: 'back' }
  | { readonly kind: 'cancelled' }

/** A button above a question, beside the one that leads back. */
export type QuestionButton = {
  readonly icon: string
  readonly tooltip: string
  /** `finish` answers with what stands there, and skips the rest; anything else puts the question away first. */
  readonly press: 'finish' | (() => void)
}

/** One question of several. */
export type Question = {
  readonly title: string
  readonly step: number
  readonly steps: number
  readonly prompt: string
  readonly placeholder: string
  readonly buttons?: readonly QuestionButton[]
}

/**
 * What is made of a text while it is typed: words that show how it is understood, what is `odd` about it without being
 * impossible, or why it cannot be.
 */
export type Reading = { readonly kind: 'fine' | 'odd' | 'wrong'; readonly says: string }

type Input = vscode.InputBox | vscode.QuickPick<vscode.QuickPickItem>

const addressed = (input: Input, { title, step, steps, placeholder }: Question): void => {
  input.title = title
  if (steps > 1) {
    input.step = step
    input.totalSteps = steps
  }
  input.placeholder = placeholder
  input.ignoreFocusOut = true
}

/** Shows an input until it is answered, left by its back button, or put away. */
export const shownUntilAnswered = <T>(
  input: Input,
  question: Question,
  shown: Shown,
  answer: () => T | undefined,
  onBack?: () => void,
): Promise<Answered<T>> =>
  new Promise((resolve) => {
    let outcome: Answered<T> = { kind: 'cancelled' }
    const end = (now: Answered<T>) => {
      outcome = now
      input.hide()
    }
    addressed(input, question)
    const own = new Map<vscode.QuickInputButton, QuestionButton['press']>(
      (question.buttons ?? []).map(({ icon, tooltip, press }) => [
        { iconPath: new vscode.ThemeIcon(icon), tooltip },
        press,
      ]),
    )
    input.buttons = [...(question.step > 1 ? [vscode.QuickInputButtons.Back] : []), ...own.keys()]
    input.onDidTriggerButton((button) => {
      const press = own.get(button)
      if (press === 'finish') {
        const value = answer()
        if (value !== undefined) end({ kind: 'answer', value, last: true })
        return
      }
      onBack?.()
      press?.()
      end({ kind: press === undefined ? 'back' : 'cancelled' })
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

/** Asks for a text; `read` says what is made of it, and whether it will do. `onBack` gets what stood there when a button led away. */
export const askText = (
  question: Question,
  shown: Shown,
  value: string,
  read: (text: string) => Reading,
  onBack?: (text: string) => void,
): Promise<Answered<string>> => {
  const input = vscode.window.createInputBox()
  const show = (text: string) => {
    const { kind, says } = read(text)
    input.prompt = kind === 'fine' ? says : question.prompt
    const odd = { message: says, severity: vscode.InputBoxValidationSeverity.Warning }
    input.validationMessage = kind === 'fine' ? undefined : kind === 'odd' ? odd : says
    shown.asking = { title: question.title, step: question.step, says, wrong: kind === 'wrong' }
    return kind !== 'wrong'
  }
  input.value = value
  input.onDidChangeValue(show)
  const answered = shownUntilAnswered(
    input,
    question,
    shown,
    () => (show(input.value) ? input.value : undefined),
    () => onBack?.(input.value),
  )
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

/** Asks for any of several words, and takes new ones that are typed; none of them skips. `onBack` gets those ticked. */
export const askSome = (
  question: Question,
  shown: Shown,
  words: readonly Word[],
  chosen: readonly string[],
  onBack?: (ticked: readonly string[]) => void,
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
  const ticked = () => input.selectedItems.map(({ label }) => label)
  const picked = () => pickedWords(input.value, all(), ticked(), input.activeItems[0]?.label)
  return shownUntilAnswered(input, question, shown, picked, () => onBack?.(ticked()))
}

/** What came of a step; left by its back button, what stood there may be kept. */
type StepOutcome<A> = Answered<A> | { readonly kind: 'left'; readonly value: A }

/** One step: what was answered so far goes in, and comes out with one answer more. */
export type Step<A> = (answers: A, step: number, steps: number) => Promise<StepOutcome<A>>

/** Asks for a part of the answers; what stands there when the person goes back is part of them too. */
export const askPart = async <A, T>(
  answers: A,
  put: (answers: A, value: T) => A,
  ask: (onBack: (draft: T) => void) => Promise<Answered<T>>,
): Promise<StepOutcome<A>> => {
  let left: StepOutcome<A> = { kind: 'back' }
  const answered = await ask((draft) => {
    left = { kind: 'left', value: put(answers, draft) }
  })
  switch (answered.kind) {
    case 'cancelled':
      return answered
    case 'back':
      return left
    case 'answer':
      return { ...answered, value: put(answers, answered.value) }
  }
}

/**
 * Asks one step after the other, back as well as forth; undefined where the person put the questions away. Which steps
 * there are may hang on the answers of those before.
 */
export const askInSteps = async <A>(
  steps: readonly Step<A>[] | ((answers: A) => readonly Step<A>[]),
  start: A,
): Promise<A | undefined> => {
  const stepsNow = () => (typeof steps === 'function' ? steps(answers) : steps)
  let answers = start
  let index = 0
  for (let step = stepsNow()[0]; step !== undefined; step = stepsNow()[index]) {
    const answered = await step(answers, index + 1, stepsNow().length)
    switch (answered.kind) {
      case 'cancelled':
        return undefined
      case 'left':
        answers = answered.value
        index = Math.max(0, index - 1)
        break
      case 'back':
        index = Math.max(0, index - 1)
        break
      case 'answer':
        answers = answered.value
        if (answered.last === true) return answers
        index += 1
        break
    }
  }
  return answers
}
