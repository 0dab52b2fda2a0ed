import * as vscode from 'vscode'
import { asExported } from '../../core/metrics/initials/asExported'
import { buildCoverageReport } from '../../core/metrics/coverageReport/buildCoverageReport'
import type { ReportFormat } from '../../report/reportFormats'
import { plainLayout } from '../../report/text/layout'
import { reportFormatFor } from '../ask/askReportFormat'
import { pickRoot } from '../ask/pickRoot'
import { whenRead } from '../ask/targets/runbookTarget'
import { defineCommand } from '../defineCommand'
import { yieldThread } from '../reading/pacer'
import type { ReadyRoot } from '../reading/rootKnowledge'
import { textGiven } from '../writing/givenFields'
import { saveFile } from '../writing/saveFile'

/**
 * Writes the coverage report as a file, byte for byte what the command line prints: as HTML, CSV, Markdown or JSON.
 * `{format}` is not asked for; it is one of the command line's names.
 */
export const exportReport = defineCommand('understudy.exportReport', async (context, given?: unknown) => {
  await whenRead(context)
  const root = await pickRoot(context, given)
  if (root === undefined) return
  const format = await reportFormatFor(context, textGiven(given, 'format'), vscode.l10n.t('Export Coverage Report'))
  if (format === undefined) return
  const text = await written(root, format)
  const { extension } = format
  await saveFile(context, root.folder.uri, {
    name: `${stemOf(format)}-${root.today}.${extension}`,
    extension,
    kind: extension.toUpperCase(),
    bytes: new TextEncoder().encode(text),
  })
})

/** Two tables beside each other want names of their own. */
const stemOf = ({ name }: ReportFormat): string => (name === 'csv-people' ? 'coverage-people' : 'coverage')

/** The configuration may want initials in all that is exported: the figures are then worked out from those. */
const written = ({ base, report, today }: ReadyRoot, { write }: ReportFormat): Thenable<string> =>
  vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Writing the coverage report') },
    async () => {
      await yieldThread()
      const exported = asExported(base)
      const its = exported === base ? report : buildCoverageReport(exported, today)
      await yieldThread()
      return write({ base: exported, report: its, trend: undefined, layout: plainLayout })
    },
  )
