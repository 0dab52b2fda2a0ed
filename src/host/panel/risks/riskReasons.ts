import type { RiskReason, RiskReasons } from '../../../panel/protocol/risks'
import type { TreeEntry } from '../../trees/treeEntry'
import { findRisk } from './findRisk'
import { riskRemedies } from './riskRemedies'

/** What stands beneath the lines of these keys; lines that have gone are left out. */
export const riskReasons = (entries: readonly TreeEntry[], open: readonly string[]): RiskReasons =>
  Object.fromEntries(
    open.flatMap((key) => {
      const found = findRisk(entries, key)
      if (found === undefined) return []
      // The line itself says the verdict already.
      const children = found.entry.children.filter(({ label }) => label !== found.entry.coverage?.why)
      return [[key, children.map((entry) => riskReason(entry, found.sort))]]
    }),
  )

const riskReason = (entry: TreeEntry, sort: TreeEntry): RiskReason => ({
  key: entry.key,
  text: entry.label,
  ...asideOf(entry),
  tone: entry.tone,
  remedies: riskRemedies(entry, sort),
  children: entry.children.map((child) => riskReason(child, sort)),
})

/** What a line says beside its text: a reason's is the place it stands in, or the commit. */
const asideOf = ({ is, description, opens }: TreeEntry): Pick<RiskReason, 'aside' | 'source'> => {
  const isPlace = is === 'reason' && (opens === undefined ? isCommit(description) : isLine(description))
  return isPlace ? { aside: '', source: description } : { aside: description, source: '' }
}

const isLine = (text: string): boolean => /:\d+$/.test(text)
const isCommit = (text: string): boolean => /^[0-9a-f]{7,40}$/.test(text)
