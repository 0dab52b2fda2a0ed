import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import type { Course, FileTree, FolderEntry } from '../../../src/core/index/ports'
import { createKnowledgeIndex } from '../../../src/core/index/knowledgeIndex'
import { defaultIndexSettings } from '../../../src/core/index/settings'
import { lint } from '../../../src/core/lint/lint'
import { buildCoverageReport } from '../../../src/core/metrics/coverageReport/buildCoverageReport'
import { today } from '../support/snapshots'
import { readMarkedDocument, type Case } from './markedDocument'

/** A tree of files that is nowhere but in memory. */
const treeOf = (files: ReadonlyMap<string, string>): FileTree => ({
  list: (folder) => {
    const prefix = folder === '' ? '' : `${folder}/`
    const entries = new Map<string, FolderEntry>()
    for (const path of files.keys()) {
      if (!path.startsWith(prefix)) continue
      const [name = '', ...rest] = path.slice(prefix.length).split('/')
      entries.set(name, { name, kind: rest.length === 0 ? 'file' : 'folder' })
    }
    return Promise.resolve([...entries.values()])
  },
  read: (path) => Promise.resolve(encoded(files.get(path))),
  size: (path) => Promise.resolve(encoded(files.get(path))?.length),
})

const encoded = (text: string | undefined) => (text === undefined ? undefined : new TextEncoder().encode(text))

const course: Course = { pacer: { breathe: () => undefined } }

const findings = async (ruleId: string, { files }: Case): Promise<string[]> => {
  const base = await createKnowledgeIndex(treeOf(files), defaultIndexSettings).refresh(course)
  return [...lint(base, buildCoverageReport(base, today), today)].flatMap(([path, found]) =>
    found
      .filter((finding) => finding.ruleId === ruleId)
      .map(({ range: { start }, severity, message }) => `${path}:${start.line}:${start.column} ${severity} ${message}`),
  )
}

const matches = (found: string, expected: string): boolean =>
  expected.endsWith('…') ? found.startsWith(expected.slice(0, -1)) : found === expected

const folder = new URL('../../rules/', import.meta.url)

for (const name of readdirSync(folder).sort()) {
  const ruleId = name.replace(/\.md$/, '')
  describe(ruleId, () => {
    for (const each of readMarkedDocument(readFileSync(new URL(name, folder), 'utf8'))) {
      it(each.title, async () => {
        const found = await findings(ruleId, each)
        const agree =
          found.length === each.expected.length && found.every((one, index) => matches(one, each.expected[index] ?? ''))
        if (!agree) assert.deepEqual(found, each.expected)
      })
    }
  })
}

describe('a marked document', () => {
  it('must say what it expects, and nothing that cannot be read', () => {
    assert.throws(() => readMarkedDocument('## A case\n\n```markdown a.md\n# A\n```\n'), /says nothing/)
    assert.throws(() => readMarkedDocument('## A case\n\n<!-- expect: 3 warning "x" -->\n'), /not an expectation/)
    assert.throws(() => readMarkedDocument('## A case\n\n```markdown a.md\n# A\n'), /without an end/)
  })
})
