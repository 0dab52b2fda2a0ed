import type { KnowledgeBase } from '../../../core/domain/knowledgeBase'
import type { MatrixHelp } from '../../../panel/protocol/matrix'
import type { L10n } from '../../l10n'

/** What to do where nobody is known to know any runbook. */
export const matrixHelp = (base: KnowledgeBase, { t }: L10n): MatrixHelp => {
  const wrote = [...base.authorship.values()].some((authors) => authors.length > 0)
  const createTeamFile = { action: 'create-team-file', label: t('Create Team File…') } as const
  return wrote
    ? {
        text: t(
          'Nobody is known yet who could run these runbooks. Say of a few who can: the history tells who wrote them.',
        ),
        actions: [{ action: 'confirm-knowers', label: t('Confirm Who Seems to Know…') }, createTeamFile],
      }
    : {
        text: t(
          'Nobody is known yet: neither a team file, nor front matter, CODEOWNERS or the history names anybody for these runbooks.',
        ),
        actions: [createTeamFile, { action: 'refresh', label: t('Refresh') }],
      }
}
