import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { DocPath } from '../../../../src/core/domain/text'
import { readControlFiles } from '../../../../src/core/index/discovery/controlFiles'

const read = (files: Readonly<Record<string, string>>) =>
  readControlFiles(new Map(Object.entries(files).map(([path, text]) => [path as DocPath, text])))
const chosen = (files: Readonly<Record<string, string>>): string | undefined => {
  const { codeowners } = read(files)
  return codeowners && `${codeowners.dialect} ${codeowners.path}`
}

describe('The CODEOWNERS file that counts', () => {
  const everywhere = {
    '.gitlab/CODEOWNERS': '* @d',
    'docs/CODEOWNERS': '* @c',
    CODEOWNERS: '* @b',
    '.github/CODEOWNERS': '* @a',
  }
  const gitLab = { '.understudy/config.yaml': 'codeowners: gitlab' }
  const gitHub = { '.understudy/config.yaml': 'codeowners: GitHub' }

  it('is the first of .github/, the root, docs/ and .gitlab/', () => {
    const left: Record<string, string> = { ...everywhere }
    const order = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS']
    for (const path of order) {
      assert.equal(read(left).codeowners?.path, path)
      Reflect.deleteProperty(left, path)
    }
    assert.equal(chosen(left), undefined)
  })

  it('is not the one of .github/ where the configuration says GitLab, if there is another', () => {
    assert.equal(chosen({ ...everywhere, ...gitLab }), 'gitlab CODEOWNERS')
    assert.equal(
      chosen({ '.github/CODEOWNERS': '* @a', '.gitlab/CODEOWNERS': '', ...gitLab }),
      'gitlab .gitlab/CODEOWNERS',
    )
    assert.equal(chosen({ '.github/CODEOWNERS': '* @a', ...gitLab }), 'gitlab .github/CODEOWNERS')
  })

  it("is read in GitHub's dialect unless it lies in .gitlab/ or has headings of sections", () => {
    assert.equal(chosen({ CODEOWNERS: '* @a\n!b @c\n[ab].md @a\n#[Words]\n* @a [Words]\n[]\n' }), 'github CODEOWNERS')
    assert.equal(chosen({ '.gitlab/CODEOWNERS': '* @a' }), 'gitlab .gitlab/CODEOWNERS')
    for (const heading of ['[Words]', '^[Words]', '[Words][2]', '[Words] @a', '  [Two words]']) {
      assert.equal(chosen({ 'docs/CODEOWNERS': `* @a\n\n${heading}\n*.md @b` }), 'gitlab docs/CODEOWNERS', heading)
    }
  })

  it('is read as the configuration says', () => {
    assert.equal(chosen({ CODEOWNERS: '* @a', ...gitLab }), 'gitlab CODEOWNERS')
    assert.equal(chosen({ '.gitlab/CODEOWNERS': '[A]\n* @a', ...gitHub }), 'github .gitlab/CODEOWNERS')
  })

  it('has its problems under its own path', () => {
    const { problems } = read({ '.gitlab/CODEOWNERS': '[A\n', CODEOWNERS: '[A] nobody\n' })
    assert.deepEqual(
      [...problems].map(([path, found]) => [path, found.map(({ code }) => code)]),
      [['CODEOWNERS', ['codeowners-owner']]],
    )
  })
})
