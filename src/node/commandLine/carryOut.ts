import { join } from 'node:path'
import type { EditOutcome } from '../../core/domain/edits'
import type { DocPath } from '../../core/domain/text'
import { applyEdits } from '../../core/edit/applyEdits'
import { inKeysOf } from '../../core/edit/inOwnKeys'
import { printable } from '../../report/printable'
import { differenceLines } from '../../report/text/difference'
import type { Invocation, LoadedRepository, OptionSpec, Outcome } from './command'

/** A change to one file, as the engine decides it from the file's text; undefined: there is no such file yet. */
export type FileChange = {
  readonly path: DocPath
  readonly decide: (text: string | undefined) => EditOutcome
  /** What was written, in a few words. */
  readonly says: string
}

export const dryRunOption: OptionSpec = { name: 'dry-run', summary: 'Write nothing, show the difference' }

type Result = { readonly stdout: readonly string[]; readonly stderr: string | undefined }

const nothing: Result = { stdout: [], stderr: undefined }

const refusal = (path: DocPath, reason: string): Result => ({
  stdout: [],
  stderr: `${printable(path)} is not changed: ${printable(reason)}`,
})

const carryOutOne = async (
  { desk, has, layout }: Invocation,
  { root, base }: LoadedRepository,
  { path, decide, says }: FileChange,
): Promise<Result> => {
  const file = join(root, path)
  const before = await desk.readText(file)
  if (before === 'not-utf-8') return refusal(path, 'it is not written in UTF-8.')
  const outcome = inKeysOf(base, path, decide)(before?.text)
  if (outcome.kind === 'refused') return refusal(path, outcome.reason)
  const after = applyEdits(before?.text ?? '', outcome.edits)
  if (after === (before?.text ?? '')) return nothing
  if (has('dry-run')) {
    return { stdout: differenceLines(path, before?.text, after, layout.style), stderr: undefined }
  }
  try {
    if (before !== undefined) await desk.replaceFile(file, after)
    else if (!(await desk.createFile(file, after))) return refusal(path, 'it has just been made by somebody else.')
  } catch (error) {
    return refusal(path, error instanceof Error ? error.message : String(error))
  }
  return { stdout: [`${printable(path)}: ${printable(says)}`], stderr: undefined }
}

/**
 * Makes changes to files, or shows them where only that is asked for. What cannot be changed safely is left alone, said,
 * and ends with 2; the rest is done. `idle` is said where there was nothing to do.
 */
export const carryOut = async (
  invocation: Invocation,
  repository: LoadedRepository,
  changes: readonly FileChange[],
  idle: string,
): Promise<Outcome> => {
  const results: Result[] = []
  for (const change of changes) results.push(await carryOutOne(invocation, repository, change))
  const lines = results.flatMap(({ stdout }) => stdout)
  const refused = results.flatMap(({ stderr }) => stderr ?? [])
  const said = [...repository.warnings, ...refused, ...(lines.length + refused.length === 0 ? [idle] : [])]
  return {
    exitCode: refused.length === 0 ? 0 : 2,
    stdout: lines.map((line) => `${line}\n`).join(''),
    stderr: said.map((line) => `understudy: ${line}\n`).join(''),
  }
}
