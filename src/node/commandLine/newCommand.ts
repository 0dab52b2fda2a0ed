import { join, relative } from 'node:path'
import type { IsoDate, IsoInstant } from '../../core/domain/text'
import { readTimePhrase } from '../../core/parse/text/timePhrase'
import { freePath } from '../../core/scaffold/documentPath'
import { serviceIds } from '../../core/scaffold/knownServices'
import { newReview, newRunbook, type NewDocument } from '../../core/scaffold/newDocument'
import { renderTemplate } from '../../core/scaffold/renderTemplate'
import { printable } from '../../report/printable'
import {
  defineCommand,
  failure,
  type Attempt,
  type Desk,
  type Invocation,
  type LoadedRepository,
  type NamedFile,
  type Outcome,
} from './command'
import { unknownServices } from './unknownServices'

type Repository = LoadedRepository & NamedFile

const kinds = ['runbook', 'review']

const ofReviewsOnly = ['severity', 'started', 'resolved']

const moment = (
  words: string | undefined,
  option: string,
  today: IsoDate,
  desk: Desk,
): Attempt<IsoInstant | undefined> => {
  if (words === undefined) return { ok: true, value: undefined }
  const value = readTimePhrase(words, `${today}${desk.now().slice(10)}` as IsoInstant, desk.offsetNear)
  if (value !== undefined) return { ok: true, value }
  const examples = '2026-11-19T08:02:00Z, “2026-11-19 08:02”, “yesterday 22:15” or “2h ago”'
  return { ok: false, message: `--${option} wants a time such as ${examples}, not ${printable(words)}.` }
}

/** The folder that was named, in the repository; the loader was asked for a file in it. */
const folderIn = ({ path }: NamedFile): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))

const drafted = (
  { positionals: [kind], value, values, desk }: Invocation,
  repository: Repository,
): Attempt<NewDocument> => {
  const { base, today } = repository
  const folder = value('dir') === undefined ? undefined : folderIn(repository)
  const place = { documents: base.documents.values(), pattern: undefined, folder }
  const services = serviceIds(values('service'), base.services.values())
  if (kind === 'runbook') {
    return { ok: true, value: newRunbook({ title: value('title') ?? 'New runbook', services }, today, place) }
  }
  const startedAt = moment(value('started'), 'started', today, desk)
  if (!startedAt.ok) return startedAt
  const resolvedAt = moment(value('resolved'), 'resolved', today, desk)
  if (!resolvedAt.ok) return resolvedAt
  const times = { startedAt: startedAt.value, resolvedAt: resolvedAt.value }
  const title = value('title') ?? 'New incident'
  return { ok: true, value: newReview({ title, severity: value('severity'), services, ...times }, today, place) }
}

/** Writes under the first free name; somebody else may take one meanwhile. */
const written = async (
  { path, template, values }: NewDocument,
  root: string,
  { createFile }: Desk,
): Promise<Attempt<string>> => {
  const text = renderTemplate(template, values, 'plain')
  try {
    const free = await freePath(path, async (candidate) => !(await createFile(join(root, candidate), text)))
    return { ok: true, value: join(root, free) }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { ok: false, message: `${printable(path)} cannot be written: ${printable(why)}` }
  }
}

const wrongUse = ({ positionals: [kind = ''], has }: Invocation): string | undefined => {
  if (!kinds.includes(kind)) return `new makes a runbook or a review, not ${printable(kind)}.`
  const misplaced = kind === 'runbook' ? ofReviewsOnly.find(has) : undefined
  return misplaced === undefined ? undefined : `--${misplaced} is for a review, not for a runbook.`
}

const make = async (invocation: Invocation): Promise<Outcome> => {
  const { value, values, has, request, loader, desk } = invocation
  const wrong = wrongUse(invocation)
  if (wrong !== undefined) return failure(wrong)
  const loaded = await loader.loadFor(join(value('dir') ?? '.', 'new.md'), {
    ...request,
    path: undefined,
    history: false,
  })
  if (!loaded.ok) return failure(loaded.message)
  const draft = drafted(invocation, loaded.value)
  if (!draft.ok) return failure(draft.message)
  const stderr = unknownServices(values('service'), loaded.value.base).join('')
  if (has('dry-run')) {
    return { exitCode: 0, stdout: renderTemplate(draft.value.template, draft.value.values, 'plain'), stderr }
  }
  const path = await written(draft.value, loaded.value.root, desk)
  if (!path.ok) return failure(path.message)
  const fromHere = relative(desk.from, path.value)
  return { exitCode: 0, stdout: `${fromHere === '' ? path.value : fromHere}\n`, stderr }
}

export const newCommand = defineCommand({
  name: 'new',
  words: 'runbook|review',
  least: 1,
  most: 1,
  summary: 'Makes a runbook or an incident review to be written, and says its path; never over a file',
  options: [
    { name: 'title', takes: 'TEXT', summary: 'What it is called' },
    { name: 'service', takes: 'NAME', summary: 'A service that it is about; may be given several times' },
    { name: 'severity', takes: 'WORD', summary: 'Of a review: how bad it was, such as sev2' },
    {
      name: 'started',
      takes: 'TIME',
      summary: 'Of a review: ISO, “08:02”, “yesterday 22:15”, “2h ago”; local time if no zone is named',
    },
    { name: 'resolved', takes: 'TIME', summary: 'Of a review: the same for its end' },
    { name: 'dir', takes: 'FOLDER', summary: 'Where to; else where the repository keeps such documents' },
    { name: 'dry-run', summary: 'Write nothing, show the text' },
  ],
  run: make,
})
