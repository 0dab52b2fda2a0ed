/**
 * Compares the followed past of documents with what `git log --follow` tells: `compareHistory.ts DIR…`, where each DIR
 * is a git repository, or holds `materialise.mjs` and folders with a `history.log` each. Prints how often the two differ
 * and why, and ends with `N passed, N failed`: a document passes where both agree or every difference is explained.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { gitAnswer } from '../src/node/git/gitProcess'
import { compareHistories, isExplained, type Compared, type DifferenceClass } from './historyDifference'

type Repository = { readonly name: string; readonly root: string }

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0)

const repositoriesIn = async (folder: string, scratch: string): Promise<readonly Repository[]> => {
  const materialise = join(folder, 'materialise.mjs')
  if (!existsSync(materialise)) {
    const top = await gitAnswer({ root: folder, args: ['rev-parse', '--show-toplevel'] })
    return [{ name: basename(folder), root: top.replace(/\n$/, '') }]
  }
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'history.log')))
  return names.sort().map((name) => {
    const root = join(scratch, name)
    execFileSync(process.execPath, [materialise, name, root], { stdio: 'ignore' })
    return { name, root }
  })
}

const tell = (name: string, all: readonly Compared[]): void => {
  const differing = all.filter(({ differences }) => differences.length > 0)
  console.log(
    `${name}: ${all.length} documents, ${all.length - differing.length} alike; ` +
      `${sum(all.map(({ same }) => same))} commits alike, lines of ${sum(all.map(({ counted }) => counted))} compared`,
  )
  const classes = new Map<DifferenceClass, number[]>()
  for (const { differences } of all)
    for (const { class: reason, commits } of differences) classes.set(reason, [...(classes.get(reason) ?? []), commits])
  for (const [reason, commits] of [...classes].sort())
    console.log(`  ${reason}: ${commits.length} times, ${sum(commits)} commits`)
  for (const { path, differences } of differing)
    for (const { class: reason, detail } of differences)
      if (reason === 'unexplained') console.log(`  ${path}: ${detail}`)
}

const run = async (folders: readonly string[]): Promise<number> => {
  const scratch = mkdtempSync(join(tmpdir(), 'understudy-history-'))
  let passed = 0
  let failed = 0
  try {
    for (const folder of folders)
      for (const { name, root } of await repositoriesIn(resolve(folder), scratch)) {
        const all = await compareHistories(root)
        tell(name, all)
        const explained = all.filter(isExplained).length
        passed += explained
        failed += all.length - explained
      }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}

const folders = process.argv.slice(2)
if (folders.length === 0) {
  console.error('Name git repositories, or a folder of corpora.')
  process.exitCode = 2
} else {
  process.exitCode = await run(folders)
}
