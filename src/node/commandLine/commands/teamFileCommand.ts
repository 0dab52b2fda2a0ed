import { join } from 'node:path'
import type { EditOutcome } from '../../../core/domain/edits'
import type { KnowledgeBase } from '../../../core/domain/knowledgeBase'
import { applyEdits } from '../../../core/edit/applyEdits'
import { differenceEdits } from '../../../core/edit/yaml/differenceEdits'
import { draftTeamFile } from '../../../core/edit/draftTeamFile'
import { addPeople, peopleMissing } from '../../../core/edit/teamFileEdits'
import { teamFilePath } from '../../../core/parse/understudy/teamFile'
import { printable } from '../../../report/printable'
import { carryOut, dryRunOption } from '../carryOut'
import { answer, defineCommand, failure, type Invocation, type Outcome } from '../command'

/** A new file with all who are known; one that is there gets those who are missing. */
const decideOn =
  (base: KnowledgeBase) =>
  (text: string | undefined): EditOutcome =>
    text === undefined
      ? { kind: 'edits', edits: differenceEdits('', draftTeamFile(base)) }
      : addPeople(
          text,
          base,
          peopleMissing(base).map(({ id }) => id),
        )

const teamFile = async (invocation: Invocation): Promise<Outcome> => {
  const { positionals, has, request, loader, desk } = invocation
  const loaded = await loader.loadFor(join(positionals[0] ?? '.', 'document.md'), { ...request, path: undefined })
  if (!loaded.ok) return failure(loaded.message)
  const { base, root } = loaded.value
  const decide = decideOn(base)
  if (has('write') || has('dry-run')) {
    const missing = peopleMissing(base).length
    const says = missing === 1 ? '1 person written' : `${missing} people written`
    const idle = 'nothing to do: everybody who is known is in the team file.'
    return carryOut(invocation, loaded.value, [{ path: teamFilePath, decide, says }], idle)
  }
  const before = await desk.readText(join(root, teamFilePath))
  const outcome: EditOutcome =
    before === 'not-utf-8' ? { kind: 'refused', reason: 'It is not written in UTF-8.' } : decide(before?.text)
  if (outcome.kind === 'refused') return failure(`${teamFilePath}: ${printable(outcome.reason)}`)
  const text = before === 'not-utf-8' ? '' : (before?.text ?? '')
  const lines = applyEdits(text, outcome.edits).split(/\r?\n/)
  return answer(lines.map(printable).join('\n'), loaded.value)
}

export const teamFileCommand = defineCommand({
  name: 'team-file',
  words: '[path]',
  least: 0,
  most: 1,
  summary: 'The team file with all who are known, and where each comes from; adds to the one that is there',
  options: [{ name: 'write', summary: `Write ${teamFilePath}` }, dryRunOption],
  run: teamFile,
})
