import type { KnowledgeBase } from '../../../core/domain/knowledgeBase'
import { byText } from '../../../core/domain/order'
import type { PersonId } from '../../../core/domain/people'
import { benches } from '../../../core/metrics/coverageReport/bench'
import { isPresent } from '../../../core/metrics/coverageReport/coverage'
import { peopleAway, peopleNotSeen } from '../../../core/metrics/people/whatIf'
import { listed } from '../../../core/metrics/words'
import type { WhatIfPick } from '../../../panel/protocol/whatIf'
import type { L10n } from '../../l10n'
import { personName } from '../../words/describe'
import type { MatrixQuestion } from '../matrix/matrixQuestion'

/** Who cannot be asked today, and who may have gone without a word; picks of nobody are left out. */
export const absencePicks = (question: MatrixQuestion, { t }: L10n): readonly WhatIfPick[] => {
  const { base, report } = question
  return [
    pick(question, 'away', t('Everybody Away Today'), peopleAway(base, report.today), t),
    pick(question, 'not-seen', t('Everybody Not Seen for a Year'), peopleNotSeen(base), t),
  ].flat()
}

/** A whole team, and whoever a service hangs on: the owners of its runbooks and its team's lead. By name. */
export const groupPicks = (question: MatrixQuestion, { t }: L10n): readonly WhatIfPick[] => {
  const { base, report } = question
  const teams = [...base.teams.values()]
    .toSorted((a, b) => byText(a.name, b.name) || byText(a.id, b.id))
    .flatMap(({ id, name }) => pick(question, `team ${id}`, t('Team {0}', name), membersOf(base, id), t))
  const owners = benches(base, report)
    .filter(({ kind }) => kind === 'service')
    .toSorted((a, b) => byText(a.name, b.name) || byText(a.id, b.id))
    .flatMap(({ id, name, holders }) => pick(question, `service ${id}`, t('Owners of {0}', name), holders, t))
  return [...teams, ...owners]
}

const membersOf = (base: KnowledgeBase, team: string): readonly PersonId[] => {
  const own = [...base.people.values()].filter((person) => person.team === team).map(({ id }) => id)
  const stated = [...base.teams.values()].find(({ id }) => id === team)?.members ?? []
  return [...new Set([...own, ...stated])]
}

const NAMES_IN_HINT = 12

/** Those who have left already change nothing, and are none of it. */
const pick = (
  { base, report }: MatrixQuestion,
  key: string,
  label: string,
  people: readonly PersonId[],
  t: L10n['t'],
): readonly WhatIfPick[] => {
  const here = people.filter((id) => base.people.has(id) && isPresent(base.people.get(id), report.today))
  if (here.length === 0) return []
  const names = here.map((id) => personName(base, id)).sort(byText)
  const hint =
    names.length <= NAMES_IN_HINT
      ? listed(names)
      : t('{0} and {1} others', names.slice(0, NAMES_IN_HINT).join(', '), names.length - NAMES_IN_HINT)
  return [{ key, label, hint, people: here }]
}
