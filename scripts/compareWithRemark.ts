import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { differences, remarkFacts } from '../test/unit/parse/markdown/markdownFacts'

/** Says of each document below a folder whether we and remark read the same in it: npx tsx scripts/compareWithRemark.ts DIR */
const directory = process.argv[2]
if (directory === undefined) throw new Error('Name a folder: npx tsx scripts/compareWithRemark.ts DIR')

const paths = readdirSync(directory, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(md|markdown|md\.erb)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .sort()

const facts = { headings: 0, links: 0, tasks: 0, tables: 0, code: 0 }
let equal = 0

for (const path of paths) {
  // remark counts its columns without a byte-order mark, we count with it.
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  const found = remarkFacts(text)
  facts.headings += found.headings.length
  facts.links += found.links.length
  facts.tasks += found.tasks.length
  facts.tables += found.tables.length
  facts.code += found.code.length
  const differing = differences(text)
  if (differing.length === 0) equal++
  else console.log([path, ...differing].join('\n  '))
}

console.log(`${equal} of ${paths.length} documents agree`)
for (const [kind, count] of Object.entries(facts)) console.log(`  ${count} ${kind}`)
