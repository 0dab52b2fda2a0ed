import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { folderPattern } from '../../../src/core/edit/folderPattern'
import { addFolderDefaults } from '../../../src/core/edit/yaml/yamlFileEdits'
import { parseConfigFile } from '../../../src/core/parse/understudy/configFile'
import { globMatcher } from '../../../src/core/parse/text/globs'
import { after } from './support'

/** Whether a document counts as lying in the folder, once the folder has been written and read again. */
const holds = (folder: string, document: string): boolean => {
  const text = after('', (before) => addFolderDefaults(before, { path: folderPattern(folder), service: 'ledger' }))
  const [read] = parseConfigFile(text).value.folders
  assert.ok(read, text)
  return globMatcher([read.path])(document)
}

describe('a folder in the configuration', () => {
  it('is written as people write it', () => {
    assert.equal(folderPattern('runbooks/db'), 'runbooks/db')
    assert.equal(folderPattern('./runbooks/db/'), 'runbooks/db')
    assert.equal(folderPattern(''), '**')
    assert.equal(folderPattern('.'), '**')
  })

  it('holds what lies in it and below it, and nothing else', () => {
    for (const folder of ['runbooks/db', 'v1.2', 'a [old]', '!x', 'a{b,c}', 'C++(x)', 'a b', '* all', '# x', '@me']) {
      assert.ok(holds(folder, `${folder}/restart.md`), folder)
      assert.ok(holds(folder, `${folder}/deep/er/restart.md`), folder)
      assert.ok(!holds(folder, `other/${folder}x/restart.md`), folder)
    }
    assert.ok(holds('', 'restart.md'))
    assert.ok(!holds('runbooks', 'runbooks-old/restart.md'))
  })

  it('is found again whatever it is called', () => {
    const part = fc
      .string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 8 })
      .filter((text) => !/[/\\]|^\.*$|^\s|\s$/.test(text))
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 3 }), (parts) => {
        const folder = parts.join('/')
        assert.ok(holds(folder, `${folder}/restart.md`))
      }),
    )
  })
})
