import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { HistoryUnavailable } from '../../../../src/core/index/history/historyUnavailable'
import { gitAnswer, runGit } from '../../../../src/node/git/gitProcess'

describe('running git', function () {
  this.timeout(120_000)
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'understudy-process-'))
  })
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  /** A program in git's place. */
  const program = (script: string): string => {
    const path = join(folder, 'program')
    writeFileSync(path, `#!/bin/sh\n${script}\n`)
    chmodSync(path, 0o755)
    return path
  }
  const isRunning = (pid: string): boolean => {
    try {
      return execFileSync('ps', ['-o', 'stat=', '-p', pid], { encoding: 'utf8' }).trim() !== ''
    } catch {
      return false
    }
  }
  const endless = (): string => program(`echo $$ > '${folder}/pid'\nexec yes`)
  const pid = (): string => readFileSync(join(folder, 'pid'), 'utf8').trim()

  it('hands arguments over as they are, to no shell', async () => {
    const args = ['a b', '"$(touch pwned)"', ';touch pwned', '*']
    const answer = await gitAnswer({ root: folder, args, program: program(`printf '%s\\n' "$@"`) })
    assert.deepEqual(answer.trimEnd().split('\n').slice(-4), args)
    assert.equal(existsSync(join(folder, 'pwned')), false)
  })

  it('writes input of any size without a deadlock', async () => {
    const input = Array.from({ length: 200_000 }, (_, index) => `line ${index}`)
    const answer = await gitAnswer({ root: folder, args: [], input, program: program('exec cat') })
    assert.equal(answer, `${input.join('\n')}\n`)
  })

  it('ends the process when nobody reads on', async () => {
    for await (const chunk of runGit({ root: folder, args: [], program: endless() })) {
      assert.ok(chunk.length > 0)
      break
    }
    assert.equal(isRunning(pid()), false)
  })

  it('ends the process when it is cancelled, also one that says nothing', async () => {
    const control = new AbortController()
    const silent = program(`echo $$ > '${folder}/pid'\nexec sleep 60`)
    const answer = gitAnswer({ root: folder, args: [], program: silent, signal: control.signal })
    while (!existsSync(join(folder, 'pid')) || pid() === '') await setTimeout(5)
    control.abort()
    await assert.rejects(answer, (error) => error instanceof HistoryUnavailable && error.reason === 'cancelled')
    assert.equal(isRunning(pid()), false)
  })

  it('starts nothing that was cancelled before', async () => {
    const answer = gitAnswer({ root: folder, args: [], program: endless(), signal: AbortSignal.abort() })
    await assert.rejects(answer, (error) => error instanceof HistoryUnavailable && error.reason === 'cancelled')
    assert.equal(existsSync(join(folder, 'pid')), false)
  })

  it('says in a sentence what git complained of', async () => {
    const failing = program('echo "fatal: bad object 1234" >&2\nexit 128')
    await assert.rejects(gitAnswer({ root: folder, args: [], program: failing }), {
      message: 'git could not read the history (bad object 1234).',
    })
  })

  it('keeps only the end of a complaint without end', async () => {
    const loud = program('yes noise | head -c 3000000 >&2\necho "fatal: the end" >&2\nexit 1')
    await assert.rejects(gitAnswer({ root: folder, args: [], program: loud }), /the end/)
  })

  it('reads no faster than it is listened to', async () => {
    const done = join(folder, 'done')
    const much = program(`head -c 20000000 /dev/zero\ntouch '${done}'`)
    const chunks = runGit({ root: folder, args: [], program: much })
    await chunks.next()
    await setTimeout(60)
    assert.equal(existsSync(done), false)
    let rest = 0
    for await (const chunk of chunks) rest += chunk.length
    assert.ok(rest > 19_000_000 && existsSync(done))
  })
})
