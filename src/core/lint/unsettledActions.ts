import type { ActionItem } from '../domain/documents'
import type { Range } from '../domain/text'
import { reviewHeldToForm } from './heldToForm'
import type { RuleContext } from './rule'

/** `- [ ] ` before the words of an action. */
const boxLength = 6

/** The actions of a review that may still have to be done, each with its place, as far as its title tells. */
export const unsettledActions = (
  context: RuleContext,
): readonly { readonly item: ActionItem; readonly range: Range }[] =>
  (reviewHeldToForm(context)?.facts.stated.actionItems ?? [])
    .filter(({ status }) => status !== 'done')
    .map((item) => ({
      item,
      range: {
        start: { line: item.line, column: 1 },
        end: { line: item.line, column: 1 + boxLength + item.title.length },
      },
    }))
