import type { IsoInstant } from '../../../core/domain/text'
import { insertTimelineEntries } from '../../../core/edit/timeline/timelineEdits'
import { incidentWindow, timelineCandidates } from '../../../core/index/timelineCandidates'
import type { Candidate } from '../../../core/scaffold/timelineEntries'
import { printable } from '../../../report/printable'
import { table } from '../../../report/text/table'
import { readEvents } from '../../git/gitEvents'
import { carryOut, dryRunOption } from '../carryOut'
import { answer, defineCommand, failure, type Invocation, type Outcome } from '../command'

const short = (at: string): string => at.slice(0, 16).replace('T', ' ')

/** Those that were asked for by hash or tag; `all` stands for every one. */
const chosenFrom = (candidates: readonly Candidate[], wanted: readonly string[]) =>
  candidates.filter(({ event: { hash, name, kind } }) =>
    wanted.some((each) =>
      kind === 'tag' ? each === name : /^[\da-f]{7,64}$/.test(each) && hash.startsWith(each.toLowerCase()),
    ),
  )

const listed = (candidates: readonly Candidate[], { layout }: Invocation): string => {
  const columns = [
    { title: 'UTC' },
    { title: 'What' },
    { title: 'Hash or tag' },
    { title: 'Subject', least: 20 },
    { title: 'Service' },
  ]
  const rows = candidates.map(({ event: { at, kind, hash, name, subject }, touches }) => [
    short(at),
    kind,
    kind === 'tag' ? name : hash.slice(0, 10),
    subject,
    touches ? 'touched' : '',
  ])
  return `${table(columns, rows, layout.columns, layout.style.bold).join('\n')}\n`
}

const run = async (invocation: Invocation): Promise<Outcome> => {
  const { positionals, request, loader, desk, values } = invocation
  const [file = ''] = positionals
  const loaded = await loader.loadFor(file, { ...request, path: undefined, history: false })
  if (!loaded.ok) return failure(loaded.message)
  const { base, today, root, path } = loaded.value
  const review = base.documents.get(path)
  if (review?.kind !== 'incident-review') return failure(`${printable(file)} is no incident review.`)
  const span = incidentWindow(review, `${today}${desk.now().slice(10)}` as IsoInstant)
  if (span === undefined) return failure(`${printable(file)} names no day: say in “started_at” when it began.`)
  const told = await readEvents(root, span)
  if (told.kind === 'none') return failure(printable(told.why))
  const candidates = timelineCandidates(base, review, told.events)
  const window = `${short(span.from)} to ${short(span.to)} UTC`
  const wanted = values('insert')
  if (wanted.length === 0) {
    const said = [
      ...(candidates.length === 0 ? [`git has nothing new from ${window}.`] : [`from ${window}.`]),
      ...(told.cut ? ['there are more: these are the newest 500 commits.'] : []),
    ]
    return answer(candidates.length === 0 ? '' : listed(candidates, invocation), { warnings: said })
  }
  const chosen = chosenFrom(candidates, wanted)
  const missing = wanted.find((each) => chosenFrom(candidates, [each]).length === 0)
  if (missing !== undefined) return failure(`${printable(missing)} is none of what git has from ${window}.`)
  const entries = chosen.map(({ entry }) => entry)
  const decide = (text = '') => insertTimelineEntries(path, text, entries)
  const says = entries.length === 1 ? '1 timeline entry' : `${entries.length} timeline entries`
  return carryOut(invocation, loaded.value, [{ path: path, decide, says }], 'nothing to write.')
}

export const timelineCommand = defineCommand({
  name: 'timeline',
  words: '<review>',
  least: 1,
  most: 1,
  summary: 'Commits, merges and tags of the time of an incident; puts those that are named into its timeline',
  options: [
    { name: 'insert', takes: 'HASH|TAG', summary: 'Put this one into the timeline; may be given several times' },
    dryRunOption,
  ],
  run,
})
