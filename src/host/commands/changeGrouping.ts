import * as vscode from 'vscode'
import { defineCommand } from '../defineCommand'
import { groupings, groupingWords, isGrouping, usualGrouping } from '../trees/grouping'

/** Asks how the runbooks are to be grouped, or takes what it is given; the answer is kept for the workspace. */
export const changeGrouping = defineCommand(
  'understudy.changeGrouping',
  async ({ grouping, knowledge }, wanted?: unknown) => {
    if (isGrouping(wanted)) return grouping.set(wanted)
    const [first] = knowledge.ready()
    const current = grouping.get() ?? (first && usualGrouping(first.report))
    const words = groupingWords(vscode.l10n)
    const items = groupings.map((each) => ({
      label: words[each],
      description: each === current ? vscode.l10n.t('now') : '',
      grouping: each,
    }))
    const chosen = await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Group runbooks by') })
    return chosen && grouping.set(chosen.grouping)
  },
)
