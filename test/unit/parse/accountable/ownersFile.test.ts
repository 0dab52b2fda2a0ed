import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { DocPath } from '../../../../src/core/domain/text'
import {
  ownersFileFormer,
  ownersFileOwners,
  parseOwnersAliases,
  parseOwnersFile,
  type OwnersFile,
} from '../../../../src/core/parse/accountable/ownersFile'

const path = (text: string): DocPath => text as DocPath
const files = (texts: Readonly<Record<string, string>>): ReadonlyMap<string, OwnersFile> =>
  new Map(
    Object.entries(texts).map(([at, text]) => {
      const { value } = parseOwnersFile(path(at), text)
      return [value.folder, value]
    }),
  )
const owners = (texts: Readonly<Record<string, string>>, of: string): readonly string[] =>
  ownersFileOwners(files(texts), path(of)).map(({ name, path: file, line }) => `${name} ${file}:${line}`)

describe('An OWNERS file', () => {
  it('names approvers and reviewers for its folder and below, each once', () => {
    const texts = { 'docs/OWNERS': 'approvers:\n- ann\n- bob\nreviewers:\n- Bob\n- cy\n' }
    assert.deepEqual(owners(texts, 'docs/x/a.md'), ['ann docs/OWNERS:2', 'bob docs/OWNERS:3', 'cy docs/OWNERS:6'])
    assert.deepEqual(owners(texts, 'docsx/a.md'), [])
    assert.deepEqual(owners(texts, 'a.md'), [])
  })

  it('counts with those of the folders above it, the nearest first', () => {
    const texts = {
      OWNERS: 'approvers: [root, ann]',
      'a/OWNERS': 'approvers: [ann]',
      'a/b/c/OWNERS': 'approvers: [deep]',
    }
    assert.deepEqual(owners(texts, 'a/b/c/x.md'), ['deep a/b/c/OWNERS:1', 'ann a/OWNERS:1', 'root OWNERS:1'])
  })

  it('ends that with no_parent_owners', () => {
    const texts = { OWNERS: 'approvers: [root]', 'a/OWNERS': 'approvers: [ann]\noptions:\n  no_parent_owners: true\n' }
    assert.deepEqual(owners(texts, 'a/b/x.md'), ['ann a/OWNERS:1'])
    assert.deepEqual(owners(texts, 'x.md'), ['root OWNERS:1'])
  })

  it('may name owners by filter, asked about the path below its folder', () => {
    const texts = {
      'a/OWNERS': 'filters:\n  ".*":\n    reviewers: [all]\n  "^docs/.*\\\\.md$":\n    approvers: [writer]\n',
    }
    assert.deepEqual(owners(texts, 'a/docs/x.md'), ['writer a/OWNERS:5', 'all a/OWNERS:3'])
    assert.deepEqual(owners(texts, 'a/x.go'), ['all a/OWNERS:3'])
  })

  it('keeps former owners apart', () => {
    const { value } = parseOwnersFile(path('OWNERS'), 'emeritus_approvers: [old]\napprovers: [ann]')
    assert.deepEqual(
      value.entries.flatMap((entry) => entry.former.map((name) => name.value)),
      ['old'],
    )
    assert.deepEqual(owners({ OWNERS: 'emeritus_approvers: [old]' }, 'x.md'), [])
  })

  it('names former owners for its folder and below, as far as nobody names them as owners', () => {
    const texts = {
      OWNERS: 'approvers: [Bea]\nemeritus_approvers: [old, ann]',
      'a/OWNERS': 'approvers: [ann]\nemeritus_approvers: ["@Old", bea, older]\n',
      'a/b/OWNERS': 'options: {no_parent_owners: true}\nfilters:\n  "\\\\.md$":\n    emeritus_approvers: [oldest]\n',
    }
    const former = (of: string) =>
      ownersFileFormer(files(texts), path(of)).map(({ name, path: file, line }) => `${name} ${file}:${line}`)
    assert.deepEqual(former('x.md'), ['old OWNERS:2', 'ann OWNERS:2'])
    assert.deepEqual(former('a/x.md'), ['@Old a/OWNERS:2', 'older a/OWNERS:2'])
    assert.deepEqual(former('a/b/x.md'), ['oldest a/b/OWNERS:4'])
    assert.deepEqual(former('a/b/x.go'), [])
  })

  it('takes a login for the same in capital and in small letters, with an @ and without', () => {
    const texts = { OWNERS: 'approvers: ["@Ann", ANN]\nreviewers: [ann, Bob]', 'a/OWNERS': 'approvers: [bob]' }
    assert.deepEqual(owners(texts, 'a/x.md'), ['bob a/OWNERS:1', '@Ann OWNERS:1'])
  })

  it('says other things as well, which are no owners and no problems', () => {
    const text =
      'approvers: [ann]\nlabels: [area/docs]\nrequired_reviewers: [boss]\nsecurity_contacts: [sec]\nauto_assign: true\n'
    assert.deepEqual(parseOwnersFile(path('OWNERS'), text).problems, [])
    assert.deepEqual(owners({ OWNERS: text }, 'x.md'), ['ann OWNERS:1'])
    const filtered = 'filters:\n  ".*":\n    labels: [area/docs]\n    required_reviewers: [boss]\n'
    assert.deepEqual(parseOwnersFile(path('OWNERS'), filtered).problems, [])
    assert.deepEqual(owners({ OWNERS: filtered }, 'x.md'), [])
  })

  it('is reported where it cannot be read, and read as far as it can', () => {
    const { value, problems } = parseOwnersFile(
      path('OWNERS'),
      'approvers: [ann]\nfilters:\n  "(?=x)":\n    approvers: [bob]\n',
    )
    assert.deepEqual(
      problems.map((p) => `${p.range.start.line} ${p.code}`),
      ['3 owners-filter'],
    )
    assert.equal(value.entries.length, 1)
    assert.deepEqual(
      parseOwnersFile(path('OWNERS'), '- ann\n').problems.map((p) => p.code),
      ['owners-file'],
    )
    assert.deepEqual(parseOwnersFile(path('OWNERS'), '# nobody\n').problems, [])
  })

  it('is read whatever it holds', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, of) => {
        ownersFileOwners(files({ OWNERS: text, 'a/OWNERS': `approvers:\n- ${text}` }), path(`a/${of}`))
      }),
    )
  })
})

describe('An OWNERS_ALIASES file', () => {
  it('names groups and who is in them', () => {
    const { value } = parseOwnersAliases(path('OWNERS_ALIASES'), 'aliases:\n  leads:\n  - ann\n  - bob\n  nobody: []\n')
    assert.deepEqual(
      value.map(({ name, members }) => [name.value, members.map((member) => member.value)]),
      [
        ['leads', ['ann', 'bob']],
        ['nobody', []],
      ],
    )
  })
})
