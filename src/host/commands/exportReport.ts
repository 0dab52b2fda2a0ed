import * as vscode from 'vscode'
import type { Steps } from '../../core/domain/steps'
import { asExported } from '../../core/metrics/initials/asExported'
import { coverageReportSteps } from '../../core/metrics/coverageReport/buildCoverageReport'
import type { ReportFormat } from '../../report/reportFormats'
import { plainLayout } from '../../report/text/layout'
import { reportFormatFor } from '../ask/askReportFormat'
import { pickRoot } from '../ask/pickRoot'
import { whenRead } from '../ask/targets/runbookTarget'
import { defineCommand } from '../defineCommand'
import { showWork } from '../reading/longWork'
import type { ReadyRoot } from '../reading/rootKnowledge'
import { whileWanted } from '../reading/whileWanted'
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
  if (text === undefined) return
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

/** Milliseconds after which the writing can be stopped. */
const LONG_MS = 1000

/** Undefined where it was stopped. Others have their turn while it is written. */
const written = async (root: ReadyRoot, format: ReportFormat): Promise<string | undefined> => {
  const stopped = new AbortController()
  const text = whileWanted(writing(root, format), stopped.signal)
  const work = {
    title: vscode.l10n.t('Writing the coverage report'),
    words: () => '',
    stop: () => {
      stopped.abort()
    },
    longAfter: LONG_MS,
  }
  await showWork(work, text)
  return text
}

/** The configuration may want initials in all that is exported: the figures are then worked out from those. */
function* writing({ base, report, today }: ReadyRoot, { write }: ReportFormat): Steps<string> {
  const exported = asExported(base)
  yield
  const its = exported === base ? report : yield* coverageReportSteps(exported, today)
  return yield* write({ base: exported, report: its, trend: undefined, layout: plainLayout })
}
