import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { DocPath } from '../../../../src/core/domain/text'
import { parseCodeowners } from '../../../../src/core/parse/accountable/codeowners'
import { codeownersOf, type CodeownersDialect } from '../../../../src/core/parse/accountable/codeownersRules'

const answer = (dialect: CodeownersDialect, text: string, of: string): string => {
  const { value } = parseCodeowners('CODEOWNERS' as DocPath, text, dialect)
  const found = codeownersOf(value, of as DocPath)
  return found.length === 0 ? 'unsaid' : found.map(({ owners }) => owners.join(' ') || 'nobody').join(' + ')
}

/** What each host makes of the same lines; `unsaid` where no line says anything of the path. */
const table: readonly [sentence: string, text: string, path: string, gitHub: string, gitLab: string][] = [
  ['the last line that matches replaces the owners of earlier ones', '* @a @b\n*.md @c', 'x.md', '@c', '@c'],
  ['a line without owners takes them away', '* @a\n/x/', 'x/y', 'nobody', 'nobody'],
  ['an exclamation mark is an error, or excludes', '* @a\n!/x/', 'x/y', '@a', 'unsaid'],
  ['what is excluded stays so', '!/x/\n* @a\n/x/ @b', 'x/y', '@b', 'unsaid'],
  ['brackets are an error, or a class', '* @a\n/[xy].md @b', 'x.md', '@a', '@b'],
  ['an escaped number sign is an error, or a sign', '* @a\n\\#x @b', '#x', '@a', '@b'],
  ['a folder without a slash is all below, or a file', 'x @a', 'x/y', '@a', 'unsaid'],
  ['a file without a slash is anywhere', 'x.md @a', 'y/z/x.md', '@a', '@a'],
  ['a path with a slash inside is at the root, or anywhere', 'y/x.md @a', 'z/y/x.md', 'unsaid', '@a'],
  ['a path with a slash inside is at the root in any case', 'y/x.md @a', 'y/x.md', '@a', '@a'],
  ['a slash at the start ties to the root', '/x.md @a', 'y/x.md', 'unsaid', 'unsaid'],
  ['apps/ is at any depth', 'apps/ @a', 'x/y/apps/z/a.md', '@a', '@a'],
  ['/apps/ is at the root alone', '/apps/ @a', 'x/apps/a.md', 'unsaid', 'unsaid'],
  ['docs/* goes no deeper', 'docs/* @a', 'docs/x/a.md', 'unsaid', 'unsaid'],
  ['docs/* is at the root, or anywhere', 'docs/* @a', 'x/docs/a.md', 'unsaid', '@a'],
  ['docs/** goes deeper, or not', '/docs/** @a', 'docs/x/a.md', '@a', 'unsaid'],
  ['**/ is any folders', '**/docs/ @a', 'x/y/docs/z/a.md', '@a', '@a'],
  ['/**/ is any folders', '/a/**/b.md @a', 'a/x/y/b.md', '@a', '@a'],
  ['/**/ is no folder too', '/a/**/b.md @a', 'a/b.md', '@a', '@a'],
  ['three stars are an error, or one', '/a/***/b.md @a', 'a/x/b.md', 'unsaid', '@a'],
  ['a lone slash is nothing, or everything', '/ @a', 'x/y', 'unsaid', '@a'],
  ['a lone star is everything', '* @a', 'x/.y/z', '@a', '@a'],
  ['paths are case-sensitive', '/Docs/ @a', 'docs/x', 'unsaid', 'unsaid'],
  ['owners after a number sign are a comment, or owners', '* @a # @b', 'x', '@a', '@a @b'],
  ['a line that begins with a number sign is a comment', '# * @a', 'x', 'unsaid', 'unsaid'],
  ['an escaped space is part of the path', 'a\\ b/ @a', 'a b/c', '@a', '@a'],
  ['a token that is no owner is skipped', '* nobody @a', 'x', '@a', '@a'],
  ['a line whose owners cannot be read is skipped', '* @a\n/x @@boss', 'x', '@a', '@a'],
  ['a role is no owner, or one', '* @a @@maintainer', 'x', '@a', '@a @@maintainer'],
  ['a group in a group is no owner, or one', '* @a @g/h/i', 'x', '@a', '@a @g/h/i'],
  ['a heading is an error, or begins a section', '* @a\n[Words]\n*.md @b', 'x.md', '@b', '@a + @b'],
  ['a heading may name owners', '* @a\n[Words] @b\n*.md', 'x.md', 'nobody', '@a + @b'],
]

describe('GitHub and GitLab', () => {
  for (const [sentence, text, path, gitHub, gitLab] of table) {
    it(`${sentence}: ${JSON.stringify(text)} of ${path}`, () => {
      assert.equal(answer('github', text, path), gitHub, 'GitHub')
      assert.equal(answer('gitlab', text, path), gitLab, 'GitLab')
    })
  }

  it('over 3 MB are nothing to GitHub alone', () => {
    const text = `* @a\n${'#'.repeat(3 * 1024 * 1024)}`
    assert.equal(answer('github', text, 'x'), 'unsaid')
    assert.equal(answer('gitlab', text, 'x'), '@a')
  })
})

describe('The sections of the documentation', () => {
  const text = `* @acme/everyone

[Runbooks] @acme/operations
/runbooks/
/runbooks/payments/ @acme/payments
!/runbooks/drafts/

^[Words][2] @writer
*.md
`

  it('unite the owners of three sections, and exclude from one', () => {
    assert.equal(answer('gitlab', text, 'runbooks/payments/refund.md'), '@acme/everyone + @acme/payments + @writer')
    assert.equal(answer('gitlab', text, 'runbooks/drafts/new.md'), '@acme/everyone + @writer')
    assert.equal(answer('gitlab', text, 'runbooks/restart.sh'), '@acme/everyone + @acme/operations')
  })
})
