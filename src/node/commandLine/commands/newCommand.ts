import { join, relative } from 'node:path'
import { freePath, type ScaffoldKind } from '../../../core/scaffold/documentPath'
import { chooseTemplate, isFor, templateNamed, type ChosenTemplate } from '../../../core/scaffold/documentTemplate'
import { serviceIds } from '../../../core/scaffold/knownServices'
import { newReview, newRunbook, type NewDocument } from '../../../core/scaffold/newDocument'
import { renderTemplate } from '../../../core/scaffold/renderTemplate'
import { firstShipped, shippedTemplates } from '../../../core/scaffold/templates/shippedTemplates'
import { printable } from '../../../report/printable'
import { readTeamTemplates } from '../../teamTemplates'
import {
  defineCommand,
  failure,
  type Attempt,
  type Desk,
  type Invocation,
  type LoadedRepository,
  type NamedFile,
  type Outcome,
} from '../command'
import { oddities, reviewAnswers } from './newAnswers'
import { unknownServices } from '../unknownServices'

type Repository = LoadedRepository & NamedFile

const kinds: Readonly<Record<string, ScaffoldKind>> = { runbook: 'runbook', review: 'incident-review' }

const ofReviewsOnly = [
  'severity',
  'started',
  'detected',
  'mitigated',
  'resolved',
  'zone',
  'commander',
  'scribe',
  'responder',
  'runbook',
]

/** The folder that was named, in the repository; the loader was asked for a file in it. */
const folderIn = ({ path }: NamedFile): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))

const chosenTemplate = async (
  { value }: Invocation,
  { root }: Repository,
  kind: ScaffoldKind,
): Promise<Attempt<ChosenTemplate>> => {
  const templates = [...(await readTeamTemplates(root)), ...shippedTemplates]
  const named = value('template')
  const wanted = named === undefined ? undefined : templateNamed(templates, kind, named)
  if (named === undefined || wanted !== undefined) {
    return { ok: true, value: chooseTemplate(templates, firstShipped[kind], value('severity'), wanted) }
  }
  const known = templates.filter((template) => template.kind === kind).map(({ name }) => printable(name))
  return { ok: false, message: `there is no template ${printable(named)}. There are ${known.join(', ')}.` }
}

/** Said beside the outcome: what a template could not be used for. */
const templateWarnings = ({ template, instead }: ChosenTemplate, severity: string | undefined): readonly string[] => {
  const { path, broken } = instead ?? {}
  if (path !== undefined && broken !== undefined) {
    const where = `${printable(path)}:${broken.range.start.line}`
    return [`${where}: ${printable(broken.message)} “${template.label}” was used in its place.`]
  }
  if (isFor(template, severity)) return []
  return [`${template.name} is for ${printable(template.severities.join(', '))}, not for ${printable(severity ?? '')}.`]
}

type Draft = { readonly document: NewDocument; readonly warnings: readonly string[] }

const drafted = async (invocation: Invocation, repository: Repository, kind: ScaffoldKind): Promise<Attempt<Draft>> => {
  const { value, values } = invocation
  const { base, today } = repository
  const chosen = await chosenTemplate(invocation, repository, kind)
  if (!chosen.ok) return chosen
  const { template } = chosen.value
  const folder = value('dir') === undefined ? undefined : folderIn(repository)
  const { newReviewPath, newRunbookPath } = base.conventions ?? {}
  const pattern = kind === 'runbook' ? newRunbookPath : newReviewPath
  const place = { documents: base.documents.values(), pattern, folder }
  const said = templateWarnings(chosen.value, value('severity'))
  if (kind === 'runbook') {
    const services = serviceIds(values('service'), base.services.values())
    const answers = { title: value('title') ?? 'New runbook', services }
    return { ok: true, value: { document: newRunbook(answers, template, today, place), warnings: said } }
  }
  const answers = reviewAnswers(invocation, repository)
  if (!answers.ok) return answers
  const document = newReview(answers.value, template, today, place)
  return { ok: true, value: { document, warnings: [...said, ...oddities(answers.value, repository)] } }
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

const make = async (invocation: Invocation): Promise<Outcome> => {
  const { positionals, value, values, has, request, loader, desk } = invocation
  const [word = ''] = positionals
  const kind = kinds[word]
  if (kind === undefined) return failure(`new makes a runbook or a review, not ${printable(word)}.`)
  const misplaced = kind === 'runbook' ? ofReviewsOnly.find(has) : undefined
  if (misplaced !== undefined) return failure(`--${misplaced} is for a review, not for a runbook.`)
  const file = join(value('dir') ?? '.', 'new.md')
  // Who is who may be known from the history alone; nothing else of it is needed.
  const history = request.history && ['commander', 'scribe', 'responder'].some(has)
  const loaded = await loader.loadFor(file, { ...request, path: undefined, history })
  if (!loaded.ok) return failure(loaded.message)
  const draft = await drafted(invocation, loaded.value, kind)
  if (!draft.ok) return failure(draft.message)
  const { document, warnings } = draft.value
  const said = warnings.map((warning) => `understudy: ${warning}\n`)
  const stderr = [...unknownServices(values('service'), loaded.value.base), ...said].join('')
  if (has('dry-run')) {
    return { exitCode: 0, stdout: renderTemplate(document.template, document.values, 'plain'), stderr }
  }
  const path = await written(document, loaded.value.root, desk)
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
    {
      name: 'template',
      takes: 'NAME',
      summary: 'What it is made of; else the team’s first that fits, else what ships',
    },
    { name: 'severity', takes: 'WORD', summary: 'Of a review: how bad it was, such as sev2' },
    {
      name: 'started',
      takes: 'TIME',
      summary: 'Of a review: ISO, “08:02”, “yesterday 22:15”, “2h ago”; in --zone if it names none',
    },
    { name: 'detected', takes: 'TIME', summary: 'Of a review: when anybody noticed' },
    { name: 'mitigated', takes: 'TIME', summary: 'Of a review: when the harm was stopped' },
    { name: 'resolved', takes: 'TIME', summary: 'Of a review: when it was over' },
    {
      name: 'zone',
      takes: 'ZONE',
      summary: 'UTC, “+02:00”, “Europe/Paris”; else the configuration’s, else this machine’s',
    },
    { name: 'commander', takes: 'NAME', summary: 'Of a review: who led the response' },
    { name: 'scribe', takes: 'NAME', summary: 'Of a review: who took notes' },
    { name: 'responder', takes: 'NAME', summary: 'Of a review: who else worked on it; may be given several times' },
    {
      name: 'runbook',
      takes: 'PATH',
      summary: 'Of a review: one that was used, with “=missing-step” how it served; may be given several times',
    },
    { name: 'dir', takes: 'FOLDER', summary: 'Where to; else where the repository keeps such documents' },
    { name: 'dry-run', summary: 'Write nothing, show the text' },
  ],
  run: make,
})
