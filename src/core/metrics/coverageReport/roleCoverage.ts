import type { KnowledgeBase } from '../../domain/knowledgeBase'
import type { IsoDate } from '../../domain/text'
import { roleBench } from './bench'
import type { RoleCoverage } from './coverageReport'

/** Who can play each role of the team file on a day: its holders, and candidates who are ready. */
export const roleCoverage = (base: KnowledgeBase, today: IsoDate): readonly RoleCoverage[] =>
  [...base.roles.values()].map((role) => {
    const { holders, readyNow } = roleBench(base, role, today)
    const able = holders.length + readyNow.length
    return { role, holders, readyNow, risk: able === 0 ? 'uncovered' : able === 1 ? 'single-point' : 'covered' }
  })
