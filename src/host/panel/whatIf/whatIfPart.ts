import * as vscode from 'vscode'
import type { Asked } from '../part'
import { whatIfModel } from './whatIfModel'

/** Tells what lies over figures and matrix as long as people are taken for gone. */
export const tellWhatIf = ({ root, question: { gone }, send }: Asked): void => {
  const { base, report, withoutHistory } = root
  const complete = withoutHistory !== 'reading'
  const model = whatIfModel({ base, report, gone, complete, language: vscode.env.language }, vscode.l10n)
  send({ type: 'what-if', model })
}
