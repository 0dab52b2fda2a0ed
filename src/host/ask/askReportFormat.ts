import * as vscode from 'vscode'
import {
  csvFormat,
  htmlFormat,
  jsonFormat,
  markdownFormat,
  peopleCsvFormat,
  type ReportFormat,
} from '../../report/reportFormats'
import type { HostContext } from '../context'
import { askChoice, type Choice } from './askTicks'

type Offered = { readonly format: ReportFormat; readonly label: string; readonly says: string }

/** The forms of the report that are files for somebody; words for each. */
const offered = (): readonly Offered[] => {
  const { t } = vscode.l10n
  return [
    { format: htmlFormat, label: t('HTML'), says: t('One page to read and print, for any browser') },
    { format: csvFormat, label: t('CSV: Runbooks'), says: t('For a spreadsheet: a row for each runbook') },
    {
      format: peopleCsvFormat,
      label: t('CSV: Runbooks and People'),
      says: t('For a spreadsheet: a row for each runbook and person, with the reasons'),
    },
    { format: markdownFormat, label: t('Markdown'), says: t('For a wiki or a pull request') },
    { format: jsonFormat, label: t('JSON'), says: t('For other programs') },
  ]
}

/** The form that was given by its name, or the one that is picked; undefined where none is. */
export const reportFormatFor = async (
  { shown }: HostContext,
  given: string | undefined,
  title: string,
): Promise<ReportFormat | undefined> => {
  const all = offered()
  const named = all.find(({ format }) => format.name === given)
  if (named !== undefined) return named.format
  const placeholder = vscode.l10n.t('What it is for')
  const choices = all.map(({ format, label, says }): Choice<ReportFormat> => ({
    value: format,
    label,
    description: says,
  }))
  const answer = await askChoice({ title, step: 1, steps: 1, prompt: placeholder, placeholder }, shown, choices)
  return answer.kind === 'answer' ? answer.value.picked : undefined
}
