import type { KnowledgeBase } from '../../domain/knowledgeBase'
import type { Service } from '../../domain/people'
import { riskRank } from '../../domain/risks'
import type { RunbookCoverage, ServiceCoverage } from './coverageReport'
import { grouped } from './grouped'
import { peopleWhoCanRun } from './peopleWhoCanRun'
import { truckFactor } from './truckFactor'

/** Every service with its runbooks, in the order they are known. */
export const servicesCoverage = (
  base: KnowledgeBase,
  runbooks: readonly RunbookCoverage[],
): readonly ServiceCoverage[] => {
  const byService = grouped(runbooks, ({ services }) => services)
  return [...base.services.values()].map((service) => serviceCoverage(service, byService.get(service.id) ?? []))
}

/** The same where only these runbooks are others than they were: services without one of them stay as they are. */
export const renewedServices = (
  services: readonly ServiceCoverage[],
  runbooks: readonly RunbookCoverage[],
  renewed: readonly RunbookCoverage[],
): readonly ServiceCoverage[] => {
  const touched = new Set(renewed.flatMap((runbook) => runbook.services))
  const byService = grouped(runbooks, (runbook) => runbook.services.filter((service) => touched.has(service)))
  return services.map((one) => {
    const own = byService.get(one.service.id)
    return own === undefined ? one : serviceCoverage(one.service, own)
  })
}

/** A service is as much at risk as the worst of its critical and high runbooks, or of all where it has none such. */
const serviceCoverage = (service: Service, own: readonly RunbookCoverage[]): ServiceCoverage => {
  const weighty = own.filter(({ criticality }) => criticality === 'critical' || criticality === 'high')
  const [worst] = (weighty.length > 0 ? weighty : own).map(({ risk }) => risk).sort((a, b) => riskRank(a) - riskRank(b))
  return { service, risk: worst, truckFactor: truckFactor(own.map(peopleWhoCanRun)), runbooks: own.length }
}
