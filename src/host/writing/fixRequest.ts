import * as vscode from 'vscode'
import { fieldsGiven } from './givenFields'

/** What a light bulb's entry asks for. */
export type FixRequest = {
  readonly uri: vscode.Uri
  readonly rule: string
  /** One fix, the likeliest of all findings of the rule, or no more findings of it: in the file, or on the line. */
  readonly does: 'fix' | 'fix-all' | 'disable' | 'disable-here'
  /** The finding's, from 1. */
  readonly line: number
  /** The fix's own title; of the others what the entry says. */
  readonly title: string
}

const deeds: readonly unknown[] = ['fix', 'fix-all', 'disable', 'disable-here'] satisfies FixRequest['does'][]

export const isFixRequest = (given: unknown): given is FixRequest => {
  const { uri, rule, does, line, title } = fieldsGiven(given)
  return (
    uri instanceof vscode.Uri &&
    typeof rule === 'string' &&
    deeds.includes(does) &&
    typeof line === 'number' &&
    typeof title === 'string'
  )
}
