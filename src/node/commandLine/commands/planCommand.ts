import type { KnowledgeBase } from '../../../core/domain/knowledgeBase'
import type { ServiceId } from '../../../core/domain/people'
import { buildCoverageReport } from '../../../core/metrics/coverageReport/buildCoverageReport'
import { trainingPlan } from '../../../core/metrics/plan/trainingPlan'
import { planJson } from '../../../report/json/planJson'
import { printable, printableJson } from '../../../report/printable'
import { page } from '../../../report/text/layout'
import { planSections } from '../../../report/text/plan'
import { answer, atOption, defineCommand, failure, initialsOption, jsonOption, type Attempt } from '../command'

/** A number of pairings, from 1; undefined where none is said. */
const mostIn = (text: string | undefined): Attempt<number | undefined> => {
  if (text === undefined) return { ok: true, value: undefined }
  const most = /^\d{1,6}$/.test(text) ? Number(text) : 0
  return most > 0
    ? { ok: true, value: most }
    : { ok: false, message: `--max wants a number of pairings, 1 or more, not ${printable(text)}.` }
}

const serviceIn = ({ services }: KnowledgeBase, name: string | undefined): Attempt<ServiceId | undefined> => {
  if (name === undefined) return { ok: true, value: undefined }
  const same = (text: string): boolean => text.toLowerCase() === name.toLowerCase()
  const found = [...services.values()].find((service) => same(service.id) || same(service.name))
  return found === undefined
    ? { ok: false, message: `there is no service ${printable(name)}.` }
    : { ok: true, value: found.id }
}

export const planCommand = defineCommand({
  name: 'plan',
  words: '[path]',
  least: 0,
  most: 1,
  summary: 'Who should learn which runbook from whom, so that few pairings bring many to policy',
  options: [
    { name: 'max', takes: 'N', summary: 'No more than so many pairings' },
    { name: 'service', takes: 'NAME', summary: 'Only the runbooks of this service' },
    jsonOption,
    atOption,
    initialsOption,
  ],
  run: async ({ positionals: [path], has, value, request, loader, layout }) => {
    const most = mostIn(value('max'))
    if (!most.ok) return failure(most.message)
    const loaded = await loader.load({ ...request, path })
    if (!loaded.ok) return failure(loaded.message)
    const { base, today } = loaded.value
    const service = serviceIn(base, value('service'))
    if (!service.ok) return failure(service.message)
    const report = buildCoverageReport(base, today)
    const plan = trainingPlan(base, report, today, { most: most.value, service: service.value })
    const output = has('json') ? printableJson(planJson(plan)) : page(planSections(base, plan, layout))
    return answer(output, loaded.value)
  },
})
