/**
 * `npm run test:corpora -- DIR`: what real documents say of the whole: the facts against a truth file, every edit on every document, and the
 * followed histories against git's own, and the panel's figures against the command line's. Closes with one line over all of them.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { none, sum, type Counts } from './counts'
import { runToTheEnd } from './editorHost/endings'
import { projectRoot } from './editorHost/paths'

const parts = ['compareWithTruth.ts', 'editCorpora.ts', 'compareHistory.ts', 'panelOnCorpora.ts']

/** Runs one of them, shows what it prints, and reads its closing line; without one it has failed. */
const countsOf = async (script: string, folders: readonly string[]): Promise<Counts> => {
  const args = ['--import', 'tsx', join(projectRoot, 'scripts', script), ...folders]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let printed = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text
    process.stdout.write(text)
  })
  await once(child, 'close')
  const [, passed, failed] = /^(\d+) passed, (\d+) failed$/m.exec(printed) ?? []
  return passed === undefined ? { passed: 0, failed: 1 } : { passed: Number(passed), failed: Number(failed) }
}

const main = async (): Promise<number> => {
  let total: Counts = none
  for (const script of parts) {
    console.log(`\n— ${script}`)
    total = sum(total, await countsOf(script, process.argv.slice(2)))
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`)
  return total.failed === 0 ? 0 : 1
}

runToTheEnd(main)
