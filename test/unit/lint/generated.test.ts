import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import * as prettier from 'prettier'
import { fileURLToPath } from 'node:url'
import { generatedFiles } from '../../../scripts/generatedFiles'
import { allRules } from '../../../src/core/lint/allRules'

const project = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url))
const ids = allRules.map(({ id }) => id)

const pagesIn = (folder: string): string[] =>
  readdirSync(project(folder))
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => name.replace(/\.md$/, ''))
    .sort()

const fileOf = (id: string): string => `${id.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())}.ts`

describe('rules', () => {
  it('stand in the list by their ids, each once', () => {
    assert.deepEqual(ids, [...new Set(ids)].sort())
  })

  it('have a page each, and no page is without its rule', () => {
    assert.deepEqual(pagesIn('docs/rules'), ids)
  })

  it('have a marked document each, and none is without its rule', () => {
    assert.deepEqual(pagesIn('test/rules'), ids)
  })

  it('have a file of their own name each, and none is left out of the list', () => {
    assert.deepEqual(readdirSync(project('src/core/lint/rules')).sort(), ids.map(fileOf).sort())
  })

  it('say on their page what they say of themselves, and how to turn them off', () => {
    for (const { id, summary } of allRules) {
      const page = readFileSync(project(`docs/rules/${id}.md`), 'utf8')
      assert.ok(page.startsWith(`# ${id}\n\n${summary}\n`), id)
      for (const heading of ['Why', 'Example', 'Fix', 'Turning it off'])
        assert.match(page, new RegExp(`^## ${heading}$`, 'm'))
      assert.match(page, new RegExp(`^  ${id}: off`, 'm'))
    }
  })
})

describe('generated files', () => {
  for (const { path, make } of generatedFiles) {
    it(`${path} is what npm run generate makes of the code`, async () => {
      const file = project(path)
      const before = readFileSync(file, 'utf8')
      const options = await prettier.resolveConfig(file)
      assert.equal(await prettier.format(make(before), { ...options, filepath: file }), before)
    })
  }
})
