import type { KnowledgeBase } from '../../../core/domain/knowledgeBase'
import type { MatrixHelp, MatrixModel } from '../../../panel/protocol/matrix'
import type { L10n } from '../../l10n'
import { whatCountsAsRunbook } from '../page/whatCounts'

/** What would help: where there is no runbook, and where nobody is known to know any; undefined where somebody is. */
export const matrixHelp = (
  base: KnowledgeBase,
  { rows, people }: Pick<MatrixModel, 'rows' | 'people'>,
  l10n: L10n,
): MatrixHelp | undefined => {
  if (rows.length === 0) return noRunbook(l10n)
  return people.length === 0 ? nobodyKnown(base, l10n) : undefined
}

const noRunbook = (l10n: L10n): MatrixHelp => ({
  title: l10n.t('No runbook was found'),
  text: l10n.t('These count as runbooks:'),
  details: whatCountsAsRunbook(l10n),
  actions: [{ action: 'settings', label: l10n.t('Open Settings') }],
})

const nobodyKnown = (base: KnowledgeBase, { t }: L10n): MatrixHelp => {
  const plain = { title: undefined, details: [] }
  const wrote = [...base.authorship.values()].some((authors) => authors.length > 0)
  const createTeamFile = { action: 'create-team-file', label: t('Create Team File…') } as const
  return wrote
    ? {
        ...plain,
        text: t(
          'Nobody is known yet who could run these runbooks. Say of a few who can: the history tells who wrote them.',
        ),
        actions: [{ action: 'confirm-knowers', label: t('Confirm Who Seems to Know…') }, createTeamFile],
      }
    : {
        ...plain,
        text: t(
          'Nobody is known yet: neither a team file, nor front matter, CODEOWNERS or the history names anybody for these runbooks.',
        ),
        actions: [createTeamFile, { action: 'refresh', label: t('Refresh') }],
      }
}
