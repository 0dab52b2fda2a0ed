import type { KnowledgeBase } from '../../../core/domain/knowledgeBase'
import type { DocPath } from '../../../core/domain/text'
import type { Seats } from '../../../core/metrics/people/seats'
import type { WhatIfSeat, WhatIfSeats } from '../../../panel/protocol/whatIf'
import type { L10n } from '../../l10n'
import { personName } from '../../words/describe'

/** What somebody else would have to take over, each with its reason; sorts of seats that nobody holds are left out. */
export const whatIfSeats = (base: KnowledgeBase, seats: Seats, l10n: L10n): readonly WhatIfSeats[] => {
  const { t } = l10n
  const all: readonly WhatIfSeats[] = [
    { key: 'owned', heading: t('Owner of'), seats: ownedSeats(base, seats, l10n) },
    { key: 'roles', heading: t('Holds the role'), seats: roleSeats(base, seats, l10n) },
    { key: 'leads', heading: t('Leads'), seats: leadSeats(base, seats, l10n) },
    { key: 'mentoring', heading: t('Mentor for'), seats: mentorSeats(base, seats, l10n) },
    { key: 'learning', heading: t('Is learning'), seats: learningSeats(base, seats, l10n) },
    { key: 'actions', heading: t('Has to do'), seats: actionSeats(base, seats, l10n) },
  ]
  return all.filter((kind) => kind.seats.length > 0)
}

const titleOf = (base: KnowledgeBase, path: DocPath): string => base.documents.get(path)?.facts.title ?? path

const nowhere = { path: undefined, line: undefined } as const

const ownedSeats = (base: KnowledgeBase, { owned }: Seats, { t }: L10n): readonly WhatIfSeat[] =>
  owned.map(({ person, path, alone }) => ({
    person: personName(base, person),
    text: titleOf(base, path),
    why: alone ? t('Nobody else who stays owns it.') : t('Other people or a team own it too.'),
    path,
    line: undefined,
  }))

const roleSeats = (base: KnowledgeBase, { roles }: Seats, { t }: L10n): readonly WhatIfSeat[] =>
  [...base.roles.values()].flatMap(({ id, name }) =>
    roles
      .filter(({ role }) => role === id)
      .map(({ person, alone }) => ({
        person: personName(base, person),
        text: name,
        why: alone ? t('Nobody else who stays holds it.') : t('Others hold it too.'),
        ...nowhere,
      })),
  )

const leadSeats = (base: KnowledgeBase, { leads }: Seats, { t }: L10n): readonly WhatIfSeat[] =>
  leads.map(({ person, team }) => ({
    person: personName(base, person),
    text: base.teams.get(team)?.name ?? team,
    why: t('The team would be without a lead.'),
    ...nowhere,
  }))

const mentorSeats = (base: KnowledgeBase, { mentoring }: Seats, { t }: L10n): readonly WhatIfSeat[] =>
  mentoring.map(({ person, path, trainee }) => ({
    person: personName(base, person),
    text: titleOf(base, path),
    why:
      trainee === undefined
        ? t('The training would be without a mentor.')
        : t('{0} would be without a mentor.', personName(base, trainee)),
    path,
    line: undefined,
  }))

const learningSeats = (base: KnowledgeBase, { learning }: Seats, { t }: L10n): readonly WhatIfSeat[] =>
  learning.map(({ person, path }) => ({
    person: personName(base, person),
    text: titleOf(base, path),
    why: t('The training would end.'),
    path,
    line: undefined,
  }))

const actionSeats = (base: KnowledgeBase, { actions }: Seats, { t }: L10n): readonly WhatIfSeat[] =>
  actions.map(({ person, path, item }) => ({
    person: personName(base, person),
    text: item.title,
    why: t('An open action of “{0}”.', titleOf(base, path)),
    path,
    line: item.line,
  }))
