import * as vscode from 'vscode'
import { matrixPeople } from '../matrix/matrixPeople'
import type { Asked } from '../tab'

export const tellWhatIfTab = ({ root: { base, report }, send }: Asked): void => {
  const people = matrixPeople({ base, report, language: vscode.env.language }, vscode.l10n)
  send({ type: 'tab', tab: 'what-if', model: { people } })
}
