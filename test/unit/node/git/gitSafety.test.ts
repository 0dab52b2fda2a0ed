import assert from 'node:assert/strict'
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gatherHistory } from '../../../../src/core/index/history/gatherHistory'
import { gitEnvironment } from '../../../../src/node/git/gitSafety'
import { createGitSource } from '../../../../src/node/git/gitSource'
import { createTestRepository, linesOf, type TestRepository } from '../../support/gitRepository'

describe('a hostile repository', function () {
  this.timeout(120_000)
  let repository: TestRepository
  let outside: string
  let marker: string
  let program: string
  beforeEach(() => {
    repository = createTestRepository()
    outside = mkdtempSync(join(tmpdir(), 'understudy-hostile-'))
    marker = join(outside, 'executed')
    program = join(outside, 'program')
    writeFileSync(program, `#!/bin/sh\necho "$0 $*" >> '${marker}'\ncat >/dev/null 2>&1 </dev/null\nexit 0\n`)
    chmodSync(program, 0o755)
    repository.commit({ files: { 'a.md': linesOf(12), '.gitattributes': '*.md diff=evil filter=evil merge=evil\n' } })
    repository.commit({ files: { 'a.md': linesOf(13) } })
    repository.commit({ files: { 'a.md': null, 'b.md': linesOf(14) } })
  })
  afterEach(() => {
    repository.remove()
    rmSync(outside, { recursive: true, force: true })
  })

  const poison = (): void => {
    const names = [
      ...['core.fsmonitor', 'core.pager', 'core.editor', 'core.sshCommand', 'core.askPass', 'core.gitProxy'],
      ...['core.alternateRefsCommand', 'diff.external', 'diff.evil.command', 'diff.evil.textconv'],
      ...['filter.evil.clean', 'filter.evil.smudge', 'filter.evil.process', 'merge.evil.driver', 'gpg.program'],
      ...['gpg.ssh.program', 'gpg.x509.program', 'pager.log', 'pager.diff-tree', 'pager.cat-file', 'credential.helper'],
      ...['interactive.diffFilter', 'sequence.editor', 'uploadpack.packObjectsHook', 'remote.origin.uploadpack'],
      ...['trace2.eventTarget', 'browser.evil.cmd', 'man.evil.cmd'],
    ]
    for (const name of names) repository.git('config', name, program)
    for (const alias of ['log', 'diff-tree', 'cat-file', 'rev-parse', 'rev-list', 'config'])
      repository.git('config', `alias.${alias}`, `!${program}`)
    repository.git('config', 'log.showSignature', 'true')
    repository.git('config', 'core.hooksPath', outside)
    repository.git('config', 'core.attributesFile', join(outside, 'attributes'))
    repository.git('config', 'color.ui', 'always')
    repository.git('config', 'log.date', 'relative')
    repository.git('config', 'diff.noprefix', 'true')
    repository.git('config', 'diff.renames', 'false')
    repository.git('config', 'diff.orderFile', join(outside, 'order'))
  }

  /** A commit that claims to be signed, which `log.showSignature` would have checked by a program. */
  const sign = (): void => {
    const lines = repository.git('cat-file', 'commit', 'HEAD').split('\n')
    const at = lines.findIndex((line) => line.startsWith('committer '))
    const signature = ['gpgsig -----BEGIN PGP SIGNATURE-----', ' ', ' abc', ' -----END PGP SIGNATURE-----']
    const file = join(outside, 'commit')
    writeFileSync(file, [...lines.slice(0, at + 1), ...signature, ...lines.slice(at + 1), ''].join('\n'))
    repository.git('reset', '--quiet', '--soft', repository.git('hash-object', '-t', 'commit', '-w', file))
  }

  it('has nothing of its own executed, and is read as if it had no settings', async () => {
    const before = await gatherHistory(createGitSource(repository.root))
    assert.equal(before.commits.length, 3)
    sign()
    poison()
    const after = await gatherHistory(createGitSource(repository.root))
    assert.deepEqual(after.commits.slice(1), before.commits.slice(1))
    assert.deepEqual(after.commits[0]?.touches, before.commits[0]?.touches)
    assert.deepEqual(after.authors, before.authors)
    assert.equal(existsSync(marker), false)
  })

  it('would have had its programs run by a git without these settings', () => {
    sign()
    repository.git('config', 'log.showSignature', 'true')
    repository.git('config', 'gpg.program', program)
    repository.git('log', '-1')
    assert.equal(existsSync(marker), true)
  })

  it('has nothing fetched from where it says its texts are', async () => {
    repository.git('config', 'uploadpack.allowFilter', 'true')
    const clone = join(outside, 'clone')
    repository.git('clone', '--quiet', '--filter=blob:none', '--no-checkout', `file://${repository.root}`, clone)
    for (const [name, value] of [
      ['remote.origin.url', `ext::${program} %S`],
      ['remote.origin.uploadpack', program],
      ['remote.origin.vcs', 'evil'],
      ['core.sshCommand', program],
      ['protocol.allow', 'always'],
      ['protocol.ext.allow', 'always'],
    ] as const)
      repository.git('-C', clone, 'config', name, value)
    const raw = await gatherHistory(createGitSource(clone))
    assert.equal(raw.commits.length, 3)
    assert.equal(existsSync(marker), false)
  })
})

describe('the environment of git', () => {
  it('has none of git’s own variables, whatever their case, and keeps the rest', () => {
    const environment = gitEnvironment({
      PATH: '/bin',
      HOME: '/home/ann',
      GIT_DIR: '/elsewhere',
      GIT_EXTERNAL_DIFF: 'program',
      git_ssh_command: 'program',
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_PARAMETERS: "'core.pager'='program'",
      GIT_CEILING_DIRECTORIES: '/home',
      SSH_ASKPASS: 'program',
      LANG: 'de_DE.UTF-8',
    })
    for (const name of ['GIT_DIR', 'GIT_EXTERNAL_DIFF', 'git_ssh_command', 'GIT_CONFIG_COUNT', 'SSH_ASKPASS', 'LANG'])
      assert.equal(environment[name], undefined, name)
    assert.equal(environment.GIT_CONFIG_PARAMETERS, undefined)
    assert.deepEqual(
      [environment.PATH, environment.HOME, environment.GIT_CEILING_DIRECTORIES],
      ['/bin', '/home/ann', '/home'],
    )
    assert.deepEqual([environment.GIT_NO_LAZY_FETCH, environment.GIT_TERMINAL_PROMPT], ['1', '0'])
  })
})
