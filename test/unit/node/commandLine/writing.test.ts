import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, it } from 'mocha'
import type { IsoDate } from '../../../../src/core/domain/text'
import type { Outcome } from '../../../../src/node/commandLine/command'
import { runCommandLine } from '../../../../src/node/commandLine/runCommandLine'
import { createDesk } from '../../../../src/node/desk'
import { createLoader } from '../../../../src/node/loadRepository'
import { createTestRepository, linesOf, type TestRepository } from '../../support/gitRepository'

const steps = `# Restart\n\n1. Drain it.\n2. Start it.\n\n${linesOf(40)}`

describe('commands that write', function () {
  this.timeout(30_000)
  let repository: TestRepository

  const run = (words: readonly string[], below = ''): Promise<Outcome> => {
    const from = join(repository.root, below)
    const clock = () => '2026-03-01' as IsoDate
    return runCommandLine(words, {
      version: '1',
      columns: undefined,
      colour: false,
      desk: createDesk(from),
      loader: createLoader({ from, clock, showProgress: () => undefined }),
    })
  }
  const text = (path: string): string => readFileSync(join(repository.root, path), 'utf8')

  beforeEach(() => {
    repository = createTestRepository()
    repository.commit({
      author: 'Alice Moreau <alice@x.example>',
      on: '2026-01-01',
      files: { 'runbooks/restart.md': steps, 'runbooks/deep/fail-over.md': steps.replaceAll('line', 'step') },
    })
    repository.commit({
      author: 'Bo <bo@x.example>',
      on: '2026-02-01',
      files: { 'runbooks/thaw.md': steps.replace('Restart', 'Thaw') },
    })
  })

  afterEach(() => {
    repository.remove()
  })

  describe('confirm', () => {
    it('shows what it would write, as a difference that git applies, and writes nothing', async () => {
      const { exitCode, stdout, stderr } = await run(['confirm', '--dry-run'])
      assert.deepEqual([exitCode, stderr], [0, ''])
      assert.equal(text('runbooks/restart.md'), steps)
      execFileSync('git', ['-C', repository.root, 'apply', '-'], { input: stdout })
      const shown = text('runbooks/restart.md')
      assert.ok(
        shown.startsWith('---\ncross_trained:\n  - {person: alice-moreau, level: performed}\n---\n\n# Restart\n'),
      )
      repository.git('checkout', '--quiet', '.')
      await run(['confirm'])
      assert.equal(text('runbooks/restart.md'), shown)
    })

    it('writes below the paths that are named, from wherever it is called', async () => {
      const { stdout } = await run(['confirm', 'deep', 'thaw.md'], 'runbooks')
      assert.equal(stdout, 'runbooks/deep/fail-over.md: alice-moreau\nrunbooks/thaw.md: bo\n')
      assert.equal(text('runbooks/restart.md'), steps)
      assert.match((await run(['confirm', 'runbooks/thaw.md'])).stderr, /nothing to confirm/)
    })

    it('writes those who are named, and nobody else', async () => {
      const { stdout } = await run(['confirm', '--person', 'bo@x.example'])
      assert.equal(stdout, 'runbooks/thaw.md: bo\n')
      const { exitCode, stderr } = await run(['confirm', '--person', 'bobo'])
      assert.deepEqual([exitCode, stderr], [2, 'understudy: nobody is known as bobo.\n'])
    })

    it('leaves alone what is broken, says so, and writes the rest', async () => {
      const broken = `---\nkind: runbook\ntitle: Foo: bar\n---\n\n${steps}`
      repository.write('runbooks/restart.md', broken)
      const { exitCode, stdout, stderr } = await run(['confirm'])
      assert.equal(exitCode, 2)
      assert.match(stderr, /^understudy: runbooks\/restart\.md is not changed: The value of `title` has a colon/)
      assert.equal(stdout.split('\n').length, 3)
      assert.equal(text('runbooks/restart.md'), broken)
    })

    it('knows no path that holds no document', async () => {
      const { exitCode, stderr } = await run(['confirm', 'nowhere'])
      assert.deepEqual([exitCode, stderr], [2, 'understudy: no document is called, or lies in, nowhere.\n'])
    })
  })

  describe('can-run, no-longer and accept-risk', () => {
    it('write one runbook, and what they write is read again', async () => {
      const said = await run(['can-run', 'runbooks/restart.md', '--person', 'Bo'])
      assert.equal(said.exitCode, 0, said.stderr)
      assert.match(
        text('runbooks/restart.md'),
        /^cross_trained:\n {2}- \{person: bo, level: performed, on: 2026-03-01\}$/m,
      )
      await run(['no-longer', 'restart.md', '--person', 'bo@x.example'], 'runbooks')
      assert.match(text('runbooks/restart.md'), /^ {2}- \{person: bo, level: read\}$/m)
      await run([
        'accept-risk',
        'runbooks/restart.md',
        '--reason',
        'replaced soon',
        '--until',
        '6 months',
        '--by',
        'Bo',
      ])
      assert.match(
        text('runbooks/restart.md'),
        /^accepted_risk: \{reason: replaced soon, until: 2026-09-01, by: bo\}$/m,
      )
      const { stdout } = await run(['why', 'runbooks/restart.md'])
      assert.match(stdout, /The risk is accepted by Bo until 2026-09-01: replaced soon\./)
    })

    it('show what they would write, and write nothing', async () => {
      const before = text('runbooks/restart.md')
      const { stdout } = await run(['can-run', 'runbooks/restart.md', '--person', 'Bo', '--dry-run'])
      assert.match(stdout, /^\+ {2}- \{person: bo, level: performed, on: 2026-03-01\}$/m)
      assert.equal(text('runbooks/restart.md'), before)
    })

    it('say what is missing', async () => {
      const wrong = async (...words: string[]) => {
        const { exitCode, stderr, stdout } = await run(words)
        assert.equal(exitCode, 2)
        assert.equal(stdout, '')
        return stderr
      }
      assert.match(await wrong('can-run', 'runbooks/restart.md'), /--person NAME/)
      assert.match(await wrong('can-run', 'runbooks/restart.md', '--person', 'Nemo'), /nobody is known as Nemo/)
      assert.match(await wrong('can-run', 'runbooks/gone.md', '--person', 'Bo'), /gone\.md/)
      assert.match(await wrong('accept-risk', 'runbooks/restart.md'), /--reason TEXT/)
      assert.match(
        await wrong('accept-risk', 'runbooks/restart.md', '--reason', 'x', '--until', 'soonish'),
        /soonish is no day/,
      )
    })
  })

  describe('set-folder', () => {
    it('writes the configuration, and then only what differs', async () => {
      const first = await run(['set-folder', 'runbooks/deep', '--service', 'ledger'])
      assert.deepEqual(first, {
        exitCode: 0,
        stdout: '.understudy/config.yaml: runbooks/deep, 1 runbook\n',
        stderr: '',
      })
      const second = await run(['set-folder', '.', '--criticality', 'high', '--dry-run'], 'runbooks/deep')
      assert.match(second.stdout, /^\+ {2}- \{path: runbooks\/deep, service: ledger, criticality: high\}$/m)
      assert.equal(text('.understudy/config.yaml'), 'folders:\n  - {path: runbooks/deep, service: ledger}\n')
      assert.match((await run(['set-folder', 'runbooks/deep', '--service', 'ledger'])).stderr, /nothing to do/)
    })

    it('holds for the whole repository where its root is named', async () => {
      await run(['set-folder', '.', '--criticality', 'low'])
      const { documents } = JSON.parse((await run(['index', '--json'])).stdout) as {
        documents: readonly { readonly criticality: string }[]
      }
      assert.deepEqual(new Set(documents.map(({ criticality }) => criticality)), new Set(['low']))
    })

    it('writes nothing where the configuration is broken, or nothing is to be set', async () => {
      repository.write('.understudy/config.yaml', 'folders: [\n')
      const { exitCode, stderr } = await run(['set-folder', 'runbooks', '--service', 'x'])
      assert.equal(exitCode, 2)
      assert.match(stderr, /config\.yaml is not changed: /)
      assert.equal(text('.understudy/config.yaml'), 'folders: [\n')
      assert.match((await run(['set-folder', 'runbooks'])).stderr, /wants a --service, a --criticality, or both/)
      assert.equal((await run(['set-folder', 'runbooks', '--criticality', 'huge'])).exitCode, 2)
    })
  })

  describe('team-file', () => {
    it('prints all who are known, and writes them only where it is told to', async () => {
      const { stdout } = await run(['team-file'])
      assert.match(stdout, /^ {2}alice-moreau:\n {4}name: Alice Moreau\n {4}emails: \[alice@x\.example\]$/m)
      assert.ok(!existsSync(join(repository.root, '.understudy')))
      assert.equal((await run(['team-file', '--write'])).stdout, '.understudy/team.yaml: 2 people written\n')
      assert.equal(text('.understudy/team.yaml'), stdout)
    })

    it('adds those who are missing to the one that is there', async () => {
      repository.write('.understudy/team.yaml', 'people:\n  al: {emails: [alice@x.example]} # me\n')
      const { stdout } = await run(['team-file', '--dry-run'])
      assert.match(stdout, /^ {3}al: \{emails: \[alice@x\.example\]\} # me$/m)
      assert.match(stdout, /^\+ {2}bo:$/m)
      await run(['team-file', '--write'])
      assert.match((await run(['team-file', '--write'])).stderr, /nothing to do/)
    })
  })

  describe('new', () => {
    const config = 'new_review_path: rca/{year}/{slug}.md\nseverities: [sev1, sev2]\ntime_zone: Europe/Paris\n'
    const words = ['new', 'review', '--title', 'Checkout: "502", $5', '--severity', 'sev9', '--service', 'checkout']
    const times = ['--started', '2026-02-27 08:02', '--detected', '2026-02-27 07:50', '--zone', '+02:00']
    const people = ['--commander', 'Alice Moreau', '--scribe', 'Nobody', '--responder', 'Bo', '--responder', 'Bo']
    const used = ['--runbook', 'runbooks/thaw.md=missing-step', '--runbook', 'runbooks/no.md']

    it('makes a review where the configuration says, in a zone, with people and runbooks', async () => {
      repository.write('.understudy/config.yaml', config)
      const { exitCode, stdout, stderr } = await run([
        ...words,
        ...times,
        ...people,
        ...used,
        '--template',
        'pagerduty',
      ])
      assert.deepEqual([exitCode, stdout], [0, 'rca/2026/checkout-502-5.md\n'])
      assert.deepEqual(stderr.split('\n'), [
        'understudy: “sev9” is not on the scale: sev1, sev2.',
        'understudy: --detected is before the moment that should come before it.',
        'understudy: there is no runbook runbooks/no.md.',
        '',
      ])
      const made = text('rca/2026/checkout-502-5.md')
      assert.match(made, /^started_at: 2026-02-27T06:02:00Z\ndetected_at: 2026-02-27T05:50:00Z$/m)
      assert.match(made, /^roles: \{commander: alice-moreau, scribe: Nobody, responders: \[bo\]\}$/m)
      assert.match(
        made,
        /^runbooks_used:\n {2}- \{path: ..\/..\/runbooks\/thaw.md, verdict: missing-step\}\n {2}- \{path: runbooks\/no.md\}$/m,
      )
      assert.match(made, /^## How did we do$/m)
    })

    it('takes a time that names no zone in the configuration’s', async () => {
      repository.write('.understudy/config.yaml', config)
      const { stdout } = await run(['new', 'review', '--title', 'X', '--started', '2026-07-27 08:02', '--dry-run'])
      assert.match(stdout, /^started_at: 2026-07-27T06:02:00Z$/m)
    })

    it('uses the team’s template for the severity, and the shipped one where that is broken', async () => {
      const template = '---\ntemplate: {severities: [sev1]}\n---\n# ${TITLE}: ${1:text}\n'
      repository.write('.understudy/templates/worst.md', template)
      assert.equal(
        (await run(['new', 'review', '--title', 'X', '--severity', 'sev1', '--dry-run'])).stdout,
        '# X: text\n',
      )
      const other = await run(['new', 'review', '--title', 'X', '--severity', 'sev2', '--dry-run'])
      assert.match(other.stdout, /^## Lessons learned$/m)
      repository.write('.understudy/templates/worst.md', template.replace('}\n', '\n'))
      repository.write('.understudy/templates/worst.md', '# ${TITLE}\n\n${1:text\n')
      const broken = await run(['new', 'review', '--title', 'X', '--severity', 'sev1', '--dry-run'])
      assert.match(broken.stdout, /^## Lessons learned$/m)
      assert.equal(
        broken.stderr,
        'understudy: .understudy/templates/worst.md:3: ${1: is never closed: add its }. “Google SRE” was used in its place.\n',
      )
    })

    it('says what it cannot understand', async () => {
      const fails = async (words: readonly string[], says: RegExp) => {
        const { exitCode, stdout, stderr } = await run(['new', ...words])
        assert.deepEqual([exitCode, stdout], [2, ''])
        assert.match(stderr, says)
      }
      await fails(['review', '--zone', 'Mars'], /--zone wants UTC, an offset such as/)
      await fails(['review', '--runbook', 'a.md=fine'], /the verdict is one of worked, missing-step/)
      await fails(['review', '--template', 'x'], /there is no template x\. There are google-sre, pagerduty/)
      await fails(['runbook', '--commander', 'Bo'], /--commander is for a review/)
    })

    it('counts no template as a document of the kind that it makes', async () => {
      repository.write('.understudy/templates/a.md', '---\nkind: incident-review\ntitle: ${TITLE}\n---\n# ${TITLE}\n')
      repository.write('.understudy/config.yaml', "reviews: ['**/*.md']\n")
      const { documents } = JSON.parse((await run(['index', '--json'])).stdout) as {
        documents: readonly { readonly path: string; readonly kind: string }[]
      }
      assert.equal(documents.find(({ path }) => path === '.understudy/templates/a.md')?.kind, 'template')
    })
  })

  describe('timeline', () => {
    const review =
      '---\nkind: incident-review\nstarted_at: 2026-02-01T11:30:00Z\nresolved_at: 2026-02-01T13:00:00Z\n---\n\n# X\n\n## Timeline\n\n- 2026-02-01 11:30 It begins.\n'

    it('lists what git has of the time, and inserts what is named and nothing else', async () => {
      repository.write('incidents/2026-02-01-x.md', review)
      const listed = await run(['timeline', 'incidents/2026-02-01-x.md'])
      assert.match(listed.stdout, /^UTC .*\n2026-02-01 12:00 {2}commit/)
      assert.equal(text('incidents/2026-02-01-x.md'), review)
      const hash = repository.git('rev-parse', 'HEAD')
      const inserted = await run(['timeline', 'incidents/2026-02-01-x.md', '--insert', hash.slice(0, 8)])
      assert.equal(inserted.stdout, 'incidents/2026-02-01-x.md: 1 timeline entry\n')
      assert.match(
        text('incidents/2026-02-01-x.md'),
        new RegExp(`begins\\.\n- 2026-02-01 12:00 Commit \`${hash.slice(0, 10)}\``),
      )
      const again = await run(['timeline', 'incidents/2026-02-01-x.md'])
      assert.match(again.stderr, /git has nothing new from 2026-02-01 10:30 to 2026-02-01 13:00 UTC/)
    })

    it('says why there is nothing', async () => {
      const { exitCode, stderr } = await run(['timeline', 'runbooks/thaw.md'])
      assert.deepEqual([exitCode, stderr], [2, 'understudy: runbooks/thaw.md is no incident review.\n'])
    })
  })
})
