import type { L10n } from '../../l10n'

/** By what a file is taken for a runbook, for whoever has none. */
export const whatCountsAsRunbook = ({ t }: L10n): readonly string[] => [
  t('a Markdown file in a folder named runbooks, playbooks, sop, alerts, troubleshooting or operations'),
  t('a Markdown file that says “kind: runbook” on top'),
  t('a Markdown file with headings such as Diagnosis and Mitigation'),
  t('whatever the setting “understudy.runbooks” names'),
]
