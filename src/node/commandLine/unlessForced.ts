import type { EditOutcome } from '../../core/domain/edits'
import type { Invocation, OptionSpec } from './command'

export const forceOption: OptionSpec = { name: 'force', summary: 'Write it though something speaks against it' }

/** Refuses a change that something speaks against, unless `--force` is given; one that changes nothing is let be. */
export const unlessForced =
  ({ has }: Invocation, warnings: readonly string[], decide: (text?: string) => EditOutcome) =>
  (text = ''): EditOutcome => {
    const outcome = decide(text)
    const isIdle = outcome.kind === 'edits' && outcome.edits.length === 0
    if (warnings.length === 0 || isIdle || outcome.kind === 'refused' || has('force')) return outcome
    return { kind: 'refused', reason: `${warnings.join(' ')} With --force it is written all the same.` }
  }
