import * as vscode from 'vscode'
import type { Asked } from '../tab'
import { whatIfModel } from './whatIfModel'

/** Tells what lies over figures and matrix as long as people are taken for gone. */
export const tellWhatIf = ({ root: { base, today }, question: { gone }, send }: Asked): void => {
  send({ type: 'what-if', model: whatIfModel(base, today, gone, vscode.l10n) })
}
