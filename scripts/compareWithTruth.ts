/**
 * Compares what the built command line reads from the corpora with what people read: `compareWithTruth.ts DIR`, where DIR
 * holds `truth.json`, `materialise.mjs` and one folder for each corpus. Prints a line for each difference and ends with
 * `N passed, N failed`; exit code 1 where anything differs.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { allows, dayOf, type Expected, type Indexed, type TruthDocument } from './truth'

type Index = { readonly documents: readonly Indexed[]; readonly skipped: readonly { readonly path: string }[] }

const cli = resolve(import.meta.dirname, '../dist/cli.js')

const kindWords: Readonly<Record<string, readonly string[]>> = {
  incident: ['incident-review'],
  runbook: ['runbook'],
  template: ['template'],
  other: ['index', 'other'],
}

const momentWords: Readonly<Record<string, keyof Indexed['dates']>> = {
  detected: 'detectedAt',
  declared: 'declaredAt',
  repaired: 'mitigatedAt',
  resolved: 'resolvedAt',
}

const asText = (value: unknown) => (value === null || value === undefined ? 'nothing' : JSON.stringify(value))

const is = (what: string, expected: unknown, found: unknown): Expected => ({
  what,
  passes: asText(expected) === asText(found),
  expected: asText(expected),
  found: asText(found),
})

const compareKind = (truth: TruthDocument, found: Indexed): Expected => {
  const words = [truth.kind, ...(allows(truth.kind_note) ?? [])].flatMap((word) => kindWords[word] ?? [word])
  return {
    what: 'kind',
    passes: words.includes(found.kind),
    expected: words.join(' or '),
    found: `${found.kind} (${found.kindReason})`,
  }
}

/** What a person names as start of an incident may be any row of its timeline; its earliest row's day is right too. */
const compareStart = (truth: TruthDocument, found: Indexed): Expected[] => {
  const start = truth.dates.start
  if (typeof start !== 'string') return []
  const days = [dayOf(start)]
  const stated = found.dates.incidentDate
  const fromTimeline = found.dates.incidentDateSource === 'timeline' && stated !== null && stated <= dayOf(start)
  return [
    {
      what: 'incident date',
      passes: fromTimeline || days.includes(stated ?? ''),
      expected: days.join(' or '),
      found: asText(stated),
    },
  ]
}

const compareDates = (truth: TruthDocument, found: Indexed): Expected[] => {
  const { dates } = truth
  const moments = Object.entries(momentWords).flatMap(([word, name]) => {
    const stated = dates[word]
    return typeof stated === 'string' ? [is(word, dayOf(stated), dayOf(found.dates[name]))] : []
  })
  const detected = dates.detected
  const incident = typeof detected === 'string' ? [is('incident date', dayOf(detected), found.dates.incidentDate)] : []
  const reviewed =
    typeof dates.last_reviewed === 'string'
      ? [is('last reviewed', dates.last_reviewed, found.review.lastReviewedOn)]
      : []
  const due = typeof dates.review_due === 'string' ? [is('review due', dates.review_due, found.review.reviewBy)] : []
  return [...moments, ...incident, ...compareStart(truth, found), ...reviewed, ...due]
}

const bare = (name: string) => name.replace(/^[@#]/, '').toLowerCase()

const compareOwners = (truth: TruthDocument, found: Indexed): Expected[] => {
  const stated = found.owners.filter(({ source }) => source === 'front-matter' || source === 'body')
  const names = stated.map(({ id }) => id).join(', ')
  if (!truth.owner.stated)
    return [{ what: 'stated owners', passes: stated.length === 0, expected: 'nobody', found: names }]
  const value = truth.owner.value ?? ''
  // “see note” tells that there is an owner, and the note in words who it is.
  const named = /^[@#\w][\S]*$/.test(value)
    ? stated.some(({ id }) => bare(id).includes(bare(value)))
    : stated.length > 0
  return [{ what: 'stated owner', passes: named, expected: value, found: names }]
}

const compareCodeowners = (truth: TruthDocument, found: Indexed): Expected[] => {
  if (truth.codeowners === undefined) return []
  const named = found.owners.filter(({ source }) => source === 'codeowners').map(({ id }) => bare(id))
  return truth.codeowners.owners.map((owner) => ({
    what: 'code owner',
    passes: named.some((id) => bare(owner).endsWith(id) || id.endsWith(bare(owner))),
    expected: owner,
    found: named.join(', '),
  }))
}

const compareActions = (truth: TruthDocument, found: Indexed): Expected[] => {
  const { total, done_marked: done, note } = truth.action_items
  const totals = [total, ...(allows(note) ?? []).map(Number).filter(Number.isInteger)]
  const count = found.actionItems.length
  const prose = total === 0 && /\bprose\b/.test(note ?? '')
  return [
    { what: 'action items', passes: totals.includes(count), expected: totals.join(' or '), found: String(count) },
    is('action items done', done, found.actionItems.filter(({ status }) => status === 'done').length),
    ...(prose ? [is('form of the action section', 'prose', found.actionItemsStated)] : []),
  ]
}

const compare = (truth: TruthDocument, found: Indexed | undefined): readonly Expected[] => {
  if (found === undefined) return [{ what: 'document', passes: false, expected: 'listed', found: 'not listed' }]
  return [
    compareKind(truth, found),
    is('title', truth.title, found.title),
    ...(truth.id === undefined ? [] : [is('id', truth.id, found.id)]),
    ...(truth.status === undefined ? [] : [is('status', truth.status, found.status)]),
    ...(truth.severity === null ? [is('severity', null, found.severity)] : []),
    ...compareOwners(truth, found),
    ...compareCodeowners(truth, found),
    ...compareDates(truth, found),
    ...compareActions(truth, found),
  ]
}

const isDocument = (name: string) => /\.(?:md|markdown|md\.erb)$/.test(name)

/** Every Markdown file of a corpus is listed or left out with a reason. */
const compareFiles = (folder: string, index: Index): Expected => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(isDocument)
  const told = new Set([...index.documents, ...index.skipped].map(({ path }) => path))
  const missing = files.map((file) => file.replaceAll('\\', '/')).filter((file) => !told.has(file))
  return {
    what: 'files',
    passes: missing.length === 0,
    expected: `all ${files.length} listed`,
    found: `without ${missing.join(', ')}`,
  }
}

const indexOf = (root: string, today: string): Index =>
  JSON.parse(
    execFileSync(process.execPath, [cli, 'index', root, '--json', '--skipped', '--today', today], {
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  ) as Index

const kindsOf = ({ documents }: Index) => {
  const counts = new Map<string, number>()
  for (const { kind } of documents) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return [...counts]
    .sort()
    .map(([kind, count]) => `${kind} ${count}`)
    .join(', ')
}

const run = (folder: string): number => {
  const truth = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as {
    as_of: string
    documents: TruthDocument[]
  }
  const scratch = mkdtempSync(join(tmpdir(), 'understudy-corpora-'))
  let passed = 0
  let failed = 0
  try {
    for (const corpus of readdirSync(folder)
      .filter((name) => name.includes('+'))
      .sort()) {
      const root = join(scratch, corpus)
      execFileSync(process.execPath, [join(folder, 'materialise.mjs'), corpus, root], { stdio: 'ignore' })
      const index = indexOf(root, truth.as_of)
      console.log(`${corpus}: ${kindsOf(index)}`)
      const found = new Map(index.documents.map((document) => [document.path, document]))
      const ofCorpus = truth.documents.filter(({ repo }) => repo.replace('/', '+') === corpus)
      const results = [
        { path: corpus, expected: [compareFiles(join(folder, corpus), index)] },
        ...ofCorpus.map((document) => ({ path: document.path, expected: compare(document, found.get(document.path)) })),
      ]
      for (const { path, expected } of results) {
        passed += expected.filter(({ passes }) => passes).length
        for (const { what, passes, expected: wanted, found: got } of expected) {
          if (passes) continue
          failed += 1
          console.log(`  ${path}: ${what}: expected ${wanted}, found ${got}`)
        }
      }
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}

const folderIn = (argument: string | undefined): string | undefined => {
  if (argument === undefined) return undefined
  const folder = resolve(argument.endsWith('truth.json') ? join(argument, '..') : argument)
  return existsSync(join(folder, 'truth.json')) ? folder : undefined
}

const folder = folderIn(process.argv[2])
if (folder === undefined || !existsSync(cli)) {
  console.error(
    folder === undefined
      ? 'Name a folder that holds truth.json.'
      : 'Build the command line first: dist/cli.js is not there.',
  )
  process.exitCode = 2
} else {
  process.exitCode = run(folder)
}
