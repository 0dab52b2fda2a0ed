import { readFile, writeFile } from 'node:fs/promises'

/** How many tests passed and failed. */
export type Counts = { readonly passed: number; readonly failed: number }

export const none: Counts = { passed: 0, failed: 0 }

export const sum = (one: Counts, other: Counts): Counts => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
})

/** The counts that a suite left in a file and its exit code, together: a suite that crashed, or ran no test, is a failure of its own. */
export const countsOf = async (suite: string, results: string, exitCode: number): Promise<Counts> => {
  const counts = await readCounts(results)
  const ran = counts !== undefined && (counts.passed + counts.failed > 0 || process.env.UNDERSTUDY_GREP !== undefined)
  if (ran && (exitCode === 0 || counts.failed > 0)) return counts
  console.log(`${suite}: crashed, or ran no test (exit code ${exitCode}).`)
  return sum(counts ?? none, { passed: 0, failed: 1 })
}

const readCounts = async (file: string): Promise<Counts | undefined> => {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Counts
  } catch {
    return undefined
  }
}

export const writeCounts = (file: string, counts: Counts): Promise<void> => writeFile(file, JSON.stringify(counts))
