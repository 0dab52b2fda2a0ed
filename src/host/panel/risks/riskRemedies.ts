import type { RemedyIntent } from '../../../panel/protocol/risks'
import type { TreeEntry } from '../../trees/treeEntry'

/** What helps most with each sort; the key of a sort as the list has it. */
const bySort: Readonly<Record<string, readonly RemedyIntent[]>> = {
  'sort/uncovered': ['assign', 'successors', 'exercise', 'accept'],
  'sort/single-point': ['assign', 'successors', 'accept'],
  'sort/below-policy': ['assign', 'successors', 'accept'],
  'sort/no-trainer': ['assign', 'successors', 'accept'],
  'sort/leaving-soon': ['assign', 'successors', 'accept'],
  'sort/lapsed': ['exercise', 'assign', 'accept'],
  'sort/inferred': ['confirm', 'assign', 'accept'],
  'sort/inferred-few': ['confirm', 'assign', 'accept'],
  'sort/unknown': ['can-run', 'assign', 'accept'],
  'sort/accepted': ['assign', 'accept'],
  'sort/owners-left': ['open', 'assign'],
  'sort/reviews': ['reviewed', 'exercise'],
  'sort/stamped': ['reviewed', 'exercise'],
}

/**
 * What can be done about a line, the most helpful first: for the same lines and by the same commands as in the side bar's
 * menus. `sort`: the line on top that it stands under, or is.
 */
export const riskRemedies = (entry: TreeEntry, sort: TreeEntry): readonly RemedyIntent[] => {
  const { is, runs, opens, marks = [] } = entry
  const open: readonly RemedyIntent[] = opens === undefined ? [] : ['open']
  switch (is) {
    case 'group':
      return marks.includes('inferred') ? ['confirm'] : []
    case 'runbook':
      return runbookRemedies(entry, sort)
    case 'review':
      return ['open', 'similar', 'why']
    case 'action':
      return marks.includes('done') ? ['open'] : ['toggle', 'owner', 'due', 'open']
    case 'person':
      return marks.includes('leaving') ? ['handover', 'what-if'] : open
    case 'step':
      return runs === undefined ? open : ['do']
    case 'reason':
    case 'assignment':
    case 'similar':
      return open
  }
}

const runbookRemedies = ({ coverage, key }: TreeEntry, sort: TreeEntry): readonly RemedyIntent[] => {
  const own = (bySort[sort.key] ?? (key.startsWith('risk/bench/') ? ['assign'] : [])).filter(
    // There is nothing to accept where the runbook is covered.
    (intent) => intent !== 'accept' || (coverage !== undefined && coverage.risk !== 'covered'),
  )
  return [...new Set<RemedyIntent>([...own, 'open', 'why'])]
}
