import type { KnowledgeBase } from '../../domain/knowledgeBase'
import { withInitials } from './withInitials'

/** The snapshot as it may leave the repository: with initials where they are asked for, or the configuration wants them. */
export const asExported = (base: KnowledgeBase, asked = false): KnowledgeBase =>
  asked || base.initialsInExports ? withInitials(base) : base
