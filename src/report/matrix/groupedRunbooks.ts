import { byText } from '../../core/domain/order'
import type { CoverageReport, RunbookCoverage, ServiceCoverage } from '../../core/metrics/coverageReport/coverageReport'

export type RunbookGroup = {
  readonly name: string
  readonly service: ServiceCoverage | undefined
  readonly runbooks: readonly RunbookCoverage[]
}

/**
 * Runbooks under their services, one that serves several under each, the service with the most urgent runbook first and
 * those without one last; under their folders where no runbook has a service.
 */
export const groupedRunbooks = (report: CoverageReport): readonly RunbookGroup[] => {
  const byService = report.runbooks.some(({ services }) => services.length > 0)
  const groups = new Map<string, RunbookCoverage[]>()
  for (const runbook of report.runbooks) {
    for (const key of byService ? keysOf(runbook.services) : [folderOf(runbook.path)]) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [runbook])
      else group.push(runbook)
    }
  }
  const services = new Map<string, ServiceCoverage>(report.services.map((each) => [each.service.id, each]))
  const ordered = [...groups].sort(([a], [b]) => (byService ? Number(a === '') - Number(b === '') : byText(a, b)))
  return ordered.map(([key, runbooks]) => {
    const service = byService ? services.get(key) : undefined
    return { name: service?.service.name ?? (key === '' ? restName(byService) : key), service, runbooks }
  })
}

const restName = (byService: boolean): string => (byService ? 'No service' : 'Top folder')

const keysOf = (services: readonly string[]): readonly string[] => (services.length === 0 ? [''] : services)

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))
