import type { KnowledgeBase } from '../../../core/domain/knowledgeBase'
import type { PersonId } from '../../../core/domain/people'
import type { IsoDate } from '../../../core/domain/text'
import { whatIf } from '../../../core/metrics/people/whatIf'
import type { WhatIfModel } from '../../../panel/protocol/whatIf'
import type { L10n } from '../../l10n'
import { toneOf } from '../../words/words'
import { panelFigures } from '../page/pageModel'

/** What would be, were these people gone; ids that nobody has are left out. */
export const whatIfModel = (
  base: KnowledgeBase,
  today: IsoDate,
  gone: readonly string[],
  l10n: L10n,
): WhatIfModel | undefined => {
  const people = [...base.people.values()].filter(({ id }) => gone.includes(id))
  if (people.length === 0) return undefined
  const { after, runbooks } = whatIf(
    base,
    people.map(({ id }): PersonId => id),
    today,
  )
  const later = new Map(after.runbooks.map((runbook) => [runbook.path, runbook]))
  return {
    gone: people.map(({ id, name }) => ({ id, name })),
    title: l10n.t('Without {0}', people.map(({ name }) => name).join(', ')),
    figures: Object.fromEntries(panelFigures(after, l10n).map(({ key, value }) => [key, value])),
    rows: runbooks.flatMap((change) => {
      const runbook = later.get(change.path)
      if (runbook === undefined) return []
      return [
        {
          path: change.path,
          title: change.title,
          canRun: { before: change.before.canRun, after: change.after.canRun },
          required: change.required.performed,
          risk: { before: change.before.risk, after: change.after.risk },
          tone: toneOf(runbook),
          why: change.why,
        },
      ]
    }),
  }
}
