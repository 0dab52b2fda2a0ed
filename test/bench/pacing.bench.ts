import { generatedPeople } from '../../scripts/generated/generatedPeople'
import { generatedReview } from '../../scripts/generated/generatedReview'
import { generatedCommits, generatedToday } from '../../scripts/generated/generatedWorkspace'
import { createRandom } from '../../scripts/generated/random'
import { serviceNames } from '../../scripts/generated/words'
import type { Steps } from '../../src/core/domain/steps'
import { buildCoverageReport } from '../../src/core/metrics/coverageReport/buildCoverageReport'
import { findingClusters } from '../../src/core/metrics/recurrence/clusters'
import { incidentsModel } from '../../src/host/panel/incidents/incidentsModel'
import { reportFormats } from '../../src/report/reportFormats'
import { plainLayout } from '../../src/report/text/layout'
import { plainL10n as l10n } from '../unit/host/plainL10n'
import { snapshotOf } from '../unit/support/reviews'
import { date } from '../unit/support/snapshots'

const today = date(generatedToday)

/** Does the steps, and prints what they took in all and what the longest one took: only what this process computed. */
const stepped = <Result>(name: string, steps: Steps<Result>): Result => {
  let [all, longest, count] = [0, 0, 0]
  for (;;) {
    const [start, used] = [performance.now(), process.cpuUsage()]
    const step = steps.next()
    const { user, system } = process.cpuUsage(used)
    const took = Math.min(performance.now() - start, (user + system) / 1000)
    all += took
    longest = Math.max(longest, took)
    count += 1
    if (step.done !== true) continue
    console.log(`${name}: ${all.toFixed(0)} ms in ${count} steps, the longest ${longest.toFixed(0)} ms`)
    return step.value
  }
}

/** Reviews that say much of the same: of one service each fortieth, in nearly the same words. */
const reviewFiles = (reviews: number): Readonly<Record<string, string>> => {
  const random = createRandom(20261122)
  const staff = generatedPeople(200, random)
  const commits = Array.from({ length: reviews }, (_, at) =>
    generatedReview({ at, staff, services: serviceNames, runbooks: 2000, random }),
  )
  return Object.fromEntries(commits.flatMap(({ files }) => Object.entries(files)))
}

for (const reviews of [1000, 2000]) {
  const base = await snapshotOf(reviewFiles(reviews))
  const clusters = stepped(`${reviews} reviews, those that are alike`, findingClusters(base))
  const question = { span: 'all', service: undefined, clusters: undefined } as const
  stepped(
    `${reviews} reviews, what the panel tells of them`,
    incidentsModel({ base, today, language: 'en-GB', question, clusters }, l10n),
  )
}

const files = Object.fromEntries(generatedCommits(2000, 200).flatMap((commit) => Object.entries(commit.files)))
const base = await snapshotOf(files)
const report = buildCoverageReport(base, today)
for (const { name, write } of reportFormats)
  stepped(`2000 runbooks × 200 people as ${name}`, write({ base, report, trend: undefined, layout: plainLayout }))
