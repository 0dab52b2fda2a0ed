import type { KnowledgeBase } from '../../core/domain/knowledgeBase'
import type { PersonId } from '../../core/domain/people'
import type { DocPath } from '../../core/domain/text'
import {
  benches,
  type Bench,
  type MissingSteps,
  type ReadyNext,
  type StepToReady,
} from '../../core/metrics/coverageReport/bench'
import type { CoverageReport, RunbookCoverage } from '../../core/metrics/coverageReport/coverageReport'
import { listed } from '../../core/metrics/words'
import type { L10n } from '../l10n'
import { personName } from '../words/describe'
import { sortEntry } from './sortEntry'
import { reasonEntry, type TreeEntry } from './treeEntry'

type Asked = { readonly base: KnowledgeBase; readonly report: CoverageReport }

type Question = Pick<Asked, 'base'> & { readonly runbooks: ReadonlyMap<DocPath, RunbookCoverage> }

/** Roles and services that nobody besides those who hold them could take over today, each with who is nearest to it. */
export const benchEntries = ({ base, report }: Asked, l10n: L10n): readonly TreeEntry[] => {
  const { t } = l10n
  const question = { base, runbooks: new Map(report.runbooks.map((runbook) => [runbook.path, runbook])) }
  const able = ({ holders, readyNow }: Bench): number => holders.length + readyNow.length
  const bare = benches(base, report)
    .filter((bench) => bench.readyNow.length === 0 || (bench.kind === 'role' && able(bench) < 2))
    // What hangs on one or on nobody comes first, roles before services.
    .sort((a, b) => Number(able(a) > 1) - Number(able(b) > 1) || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0))
  return sortEntry({
    key: 'bench',
    label: t('Nobody ready to step in'),
    meaning: t('Besides those who hold these roles and look after these services, nobody is ready to take over.'),
    count: bare.length,
    make: () => bare.map((bench) => benchEntry(question, bench, able(bench) < 2, l10n)),
  })
}

const benchEntry = (question: Question, bench: Bench, alone: boolean, l10n: L10n): TreeEntry => {
  const { base } = question
  const key = `risk/bench/${bench.kind}/${bench.id}`
  const source = bench.kind === 'role' ? roleSource(base, bench.id) : serviceSource(base, bench.id)
  const description = bench.kind === 'role' ? roleWords(base, bench, l10n) : serviceWords(base, bench, l10n)
  const { t } = l10n
  return {
    ...reasonEntry(key, bench.name, {
      description,
      icon: bench.kind === 'role' ? 'organization' : 'server-process',
      tone: alone ? 'warn' : 'fine',
    }),
    ...(source?.kind === 'line' ? { opens: { path: source.path, line: source.line } } : {}),
    tooltip: [bench.name, bench.kind === 'role' ? t('Role') : t('Service'), description],
    children: [
      ...bench.readyNext.map((next) => nextEntry(question, key, next, l10n)),
      ...(bench.readyNext.length === 0 ? gapEntries(question, key, bench, l10n) : []),
    ],
  }
}

const roleSource = ({ roles }: KnowledgeBase, name: string) => [...roles.values()].find(({ id }) => id === name)?.source

const serviceSource = ({ services }: KnowledgeBase, name: string) =>
  [...services.values()].find(({ id }) => id === name)?.source

const namesOf = (base: KnowledgeBase, people: readonly PersonId[]): string =>
  listed(people.map((id) => personName(base, id)))

const roleWords = (base: KnowledgeBase, { holders, readyNow }: Bench, { t }: L10n): string => {
  if (holders.length === 1) return t('Only {0} holds it', namesOf(base, holders))
  if (holders.length > 1) return t('{0} hold it', namesOf(base, holders))
  return readyNow.length > 0 ? t('Nobody holds it; {0} is ready to', namesOf(base, readyNow)) : t('Nobody holds it')
}

const serviceWords = (base: KnowledgeBase, { holders }: Bench, { t }: L10n): string => {
  if (holders.length === 0) return t('Nobody who is here looks after it')
  return holders.length === 1
    ? t('Only {0} looks after it', namesOf(base, holders))
    : t('{0} look after it', namesOf(base, holders))
}

/** Somebody who is next, with the way that is left to go. */
const nextEntry = (question: Question, key: string, next: ReadyNext, l10n: L10n): TreeEntry => {
  const { person, missing, when } = next
  const { t } = l10n
  const name = personName(question.base, person)
  const description = missing.length > 0 ? t('is next, and has steps to go') : whenWords(when, l10n)
  return {
    ...reasonEntry(`${key}/${person}`, name, { description, icon: 'person' }),
    is: 'person',
    gives: { person },
    open: true,
    children: missing.map((each) => missingEntry(question, `${key}/${person}`, each, l10n)),
  }
}

/** The team file's own word, such as `next-year`. */
const whenWords = (when: string | undefined, { t }: L10n): string =>
  when === undefined ? t('is named as next') : t('is named as next: ready {0}', when.replaceAll('-', ' '))

const missingEntry = ({ base }: Question, key: string, { path, steps }: MissingSteps, l10n: L10n): TreeEntry =>
  runbookEntry(base, `${key}/${path}`, path, steps.map((step) => stepWords(step, l10n)).join(', '))

const stepWords = (step: StepToReady, { t }: L10n): string => {
  switch (step) {
    case 'supervised':
      return t('to be carried out with the mentor beside')
    case 'signed-off':
      return t('to be signed off')
    case 'exercised':
      return t('to be exercised again')
  }
}

/** Where nobody is near: the runbooks that nobody else can run; all of them, where each has others but no one all. */
const gapEntries = (
  { base, runbooks: known }: Question,
  key: string,
  { kind, runbooks, holders }: Bench,
  { t }: L10n,
): readonly TreeEntry[] => {
  if (kind === 'role') return [reasonEntry(`${key}/nobody`, t('The team file names nobody who could be next'))]
  const canRun = (path: DocPath): readonly PersonId[] =>
    (known.get(path)?.people ?? []).flatMap((one) => (one.canRun && !holders.includes(one.person) ? [one.person] : []))
  return runbooks.map((path) => {
    const others = canRun(path)
    const words = others.length === 0 ? t('nobody else can run it') : t('{0} can run it too', namesOf(base, others))
    return runbookEntry(base, `${key}/${path}`, path, words)
  })
}

const runbookEntry = (base: KnowledgeBase, key: string, path: DocPath, description: string): TreeEntry => {
  const title = base.documents.get(path)?.facts.title ?? path
  return {
    ...reasonEntry(key, title, { description, icon: 'book', path, is: 'runbook', opens: { path, line: 1 } }),
    tooltip: [title, description, path],
  }
}
