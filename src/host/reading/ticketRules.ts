import { readTicketRule, type TicketRule } from '../../core/parse/text/tickets'
import { readSettings } from '../settings'
import type { ReadyRoot } from './rootKnowledge'

/** Where tickets lead: as the repository's configuration says, then as the settings do; what cannot be followed is left out. */
export const ticketRules = ({ base, folder }: Pick<ReadyRoot, 'base' | 'folder'>): readonly TicketRule[] =>
  [...base.tickets, ...Object.entries(readSettings(folder.uri).ticketPatterns)].flatMap(([pattern, address]) => {
    const rule = readTicketRule(pattern, address)
    return 'wrong' in rule ? [] : [rule]
  })
