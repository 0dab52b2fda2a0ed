import assert from 'node:assert/strict'
import type { Desk, Loader, LoadRequest, Outcome } from '../../../../src/node/commandLine/command'
import type { IsoInstant } from '../../../../src/core/domain/text'
import { narrow } from '../../../../src/core/index/history/narrow'
import { runCommandLine } from '../../../../src/node/commandLine/runCommandLine'
import { date, path } from '../../support/snapshots'
import { everything } from '../../report/json/everything'

const asked: LoadRequest[] = []

const loader: Loader = {
  load: (request) => {
    asked.push(request)
    if (request.path === 'nowhere') return Promise.resolve({ ok: false, message: 'there is no folder nowhere.' })
    const base = narrow(everything, request.path ?? '')
    const today = request.today ?? date('2026-11-21')
    return Promise.resolve({ ok: true, value: { root: '/repository', base, today, warnings: ['a warning.'] } })
  },
  loadFor: (file, request) =>
    Promise.resolve({
      ok: true,
      value: {
        root: '/repository',
        base: everything,
        today: request.today ?? date('2026-11-21'),
        warnings: [],
        path: path(file),
        exists: !file.includes('missing'),
      },
    }),
  loadFiles: () => Promise.resolve({ ok: false, message: 'there is no git history to read here.' }),
  loadTrend: () => Promise.resolve({ ok: false, message: 'there is no git history to read here.' }),
}

/** The new files, by path. */
const files = new Map<string, string>()

const desk: Desk = {
  from: '/repository',
  now: () => '2026-11-21T15:30:00Z' as IsoInstant,
  offsetNear: () => 60,
  createFile: (file, text) => {
    const at = file.replaceAll('\\', '/')
    if (at.includes('locked')) return Promise.reject(new Error('no permission'))
    if (files.has(at)) return Promise.resolve(false)
    files.set(at, text)
    return Promise.resolve(true)
  },
  readText: (file) => {
    const text = files.get(file.replaceAll('\\', '/'))
    return Promise.resolve(text === undefined ? undefined : { text })
  },
  replaceFile: (file, text) => {
    files.set(file.replaceAll('\\', '/'), text)
    return Promise.resolve()
  },
}

const run = (...words: string[]): Promise<Outcome> =>
  runCommandLine(words, { version: '1.2.3', columns: undefined, colour: false, loader, desk })

const fails = async (words: readonly string[], message: RegExp): Promise<void> => {
  const { exitCode, stdout, stderr } = await run(...words)
  assert.equal(exitCode, 2)
  assert.equal(stdout, '')
  assert.match(stderr, message)
  assert.equal(stderr.trimEnd().split('\n').length, 1)
}

describe('the command line', () => {
  it('says its version and its help, each command’s too', async () => {
    assert.deepEqual(await run('--version'), { exitCode: 0, stdout: '1.2.3\n', stderr: '' })
    const { stdout } = await run('--help')
    for (const name of ['index', 'coverage', 'report', 'truck-factor', 'why', 'what-if', 'plan', 'check', 'new']) {
      assert.match(stdout, new RegExp(`^  ${name} `, 'm'))
      const help = await run(name, '--help')
      assert.equal(help.exitCode, 0)
      assert.match(help.stdout, new RegExp(`Usage: understudy ${name} `))
      assert.match(help.stdout, /--no-history/)
      assert.deepEqual(await run('help', name), help)
    }
  })

  it('ends with 2, one sentence and nothing on standard output where it is called wrongly', async () => {
    await fails(['coverge'], /no command coverge\. Is coverage meant\?/)
    await fails(['zzzzzzzz'], /no command zzzzzzzz\. See understudy --help/)
    await fails(['index', '--skiped'], /no option --skiped\. Is --skipped meant\?/)
    await fails(['index', '-j'], /no option -j/)
    await fails(['index', 'a', 'b'], /does not know what to do with b/)
    await fails(['why'], /wants more words\. Usage: understudy why <document> \[person\]/)
    await fails(
      ['report', '--format', 'xml'],
      /--format is one of text, markdown, html, csv, csv-people, csv-trend, json, not xml/,
    )
    await fails(['report', '--format'], /--format wants a value/)
    await fails(['report', '--trend', '0'], /--trend is a number of months from 1 to 120, not 0/)
    await fails(['report', '--trend', '1e3'], /--trend is a number of months from 1 to 120, not 1e3/)
    await fails(['report', '--trend', '12', '--no-history'], /a trend comes out of the history: leave out --no-history/)
    await fails(['report', '--trend', '12'], /there is no git history to read here/)
    await fails(['index', '--json=yes'], /--json takes no value/)
    await fails(['index', '--today', '2026-02-30'], /--today wants a day that exists/)
    await fails(['index', '--today', '2026-2-3'], /--today wants a day that exists/)
    await fails(['index', 'nowhere'], /there is no folder nowhere/)
    await fails(['why', 'runbooks/a.md', 'alise'], /nobody is known as alise\. Is alice meant\?/)
    await fails(['why', 'runbooks/a.md', 'core'], /core is a team/)
    await fails(['what-if'], /what-if wants a person, --away-on or --not-seen/)
    await fails(['what-if', 'alise'], /nobody is known as alise\. Is alice meant\?/)
    await fails(['what-if', 'core'], /core is a team; name its people/)
    await fails(['what-if', '--away-on', '2026-02-30'], /--away-on wants a day that exists/)
    await fails(['new', 'runbook', '--at', 'HEAD'], /no option --at/)
    await fails(['truck-factor', '--no-history'], /truck-factor reads the history/)
    await fails(['truck-factor', '--decay', 'slow'], /--decay is one of jetbrains, not slow/)
    await fails(['truck-factor'], /there is no git history/)
  })

  it('shows its help and ends with 2 where no command is given', async () => {
    const { exitCode, stdout, stderr } = await run()
    assert.deepEqual([exitCode, stdout], [2, ''])
    assert.match(stderr, /Usage: understudy <command>/)
  })

  it('never lets a wrong word reach the terminal as it is', async () => {
    const { stderr } = await run('\u001b[2Jboo')
    assert.doesNotMatch(stderr.trimEnd(), /\p{Cc}/u)
  })

  it('hands the path, the day and the wish for no history to whoever loads', async () => {
    asked.length = 0
    await run('index', 'runbooks', '--today', '2026-01-02', '--no-history', '--no-cache', '--no-color')
    await run('index')
    assert.deepEqual(asked, [
      { path: 'runbooks', today: '2026-01-02', history: false },
      { path: undefined, today: undefined, history: true },
    ])
  })

  it('writes warnings beside the results', async () => {
    assert.equal((await run('index')).stderr, 'understudy: a warning.\n')
  })
})

describe('index', () => {
  it('lists every document in a line, and counts the kinds', async () => {
    const { stdout } = await run('index')
    assert.match(stdout, /^runbooks\/a\.md +runbook +folder +runbooks\/a\.md +alice, core, zed$/m)
    assert.match(stdout, /^runbooks\/c\.md +runbook, draft/m)
    assert.match(stdout, /^5 documents \(incident-review: 1, runbook: 4\)$/m)
    assert.doesNotMatch(stdout, /vendored/)
  })

  it('adds what was left out where it is asked for', async () => {
    assert.match((await run('index', '--skipped')).stdout, /^vendor +A vendored folder\.$/m)
  })

  it('is about the documents below a folder', async () => {
    const { documents } = JSON.parse((await run('index', 'reviews', '--json')).stdout) as {
      documents: { path: string }[]
    }
    assert.deepEqual(
      documents.map((each) => each.path),
      ['reviews/2026-02-03.md'],
    )
  })

  it('says so where there is no document', async () => {
    assert.equal((await run('index', 'empty')).stdout, 'No Markdown documents here.\n')
  })

  it('writes the same JSON for the same repository', async () => {
    assert.equal((await run('index', '--json')).stdout, (await run('index', '--json')).stdout)
  })
})

describe('coverage', () => {
  it('lists the runbooks that count, the most urgent first', async () => {
    const { stdout } = await run('coverage')
    const lines = stdout.split('\n').filter((line) => line.startsWith('runbooks/'))
    assert.deepEqual(
      lines.map((line) => line.split(/ {2,}/).slice(0, 3)),
      [
        ['runbooks/a.md', 'critical', 'single-point'],
        ['runbooks/d.md', 'normal', 'unknown'],
        ['runbooks/b.md', 'normal', 'single-point'],
      ],
    )
    assert.match(stdout, /Bob Example \([^)]*lapsed/)
  })

  it('says who wrote what in words, and keeps the degrees for why and the JSON', async () => {
    const { stdout } = await run('coverage', '--authorship')
    assert.match(stdout, /Carol Example +wrote 41 of its 41 lines in three commits; seems to know it/)
    assert.doesNotMatch(stdout, /4\.16/)
    const json = (await run('coverage', '--json', '--authorship')).stdout
    assert.match(json, /"doa": 4.168/)
    assert.doesNotMatch((await run('coverage', '--json')).stdout, /doa/)
  })
})

describe('check', () => {
  it('ends with 1 only where something is found at or above the limit', async () => {
    assert.equal((await run('check')).exitCode, 1)
    assert.equal((await run('check', '--fail-on', 'hint')).exitCode, 1)
    assert.equal((await run('check', '--fail-on', 'error')).exitCode, 0)
    assert.equal((await run('check', 'empty', '--fail-on', 'hint')).exitCode, 0)
  })

  it('writes findings where editors can jump to them, and counts them', async () => {
    const { stdout } = await run('check')
    assert.match(
      stdout,
      /^runbooks\/a\.md:12:1 warning This link leads nowhere: there is no file gone\.md\. broken-link$/m,
    )
    assert.match(stdout, /^CODEOWNERS:2:1 warning .* control-file-unreadable$/m)
    assert.match(stdout, /^\d+ findings: 0 errors, \d+ warnings, \d+ hints?$/m)
  })

  it('writes the same as JSON', async () => {
    const { findings } = JSON.parse((await run('check', '--format', 'json')).stdout) as { findings: { rule: string }[] }
    assert.ok(findings.some(({ rule }) => rule === 'broken-link'))
  })
})

describe('why', () => {
  it('opens a number to its sources', async () => {
    const { stdout } = await run('why', 'runbooks/a.md')
    assert.match(stdout, /runbook, told by folder/)
    assert.match(stdout, /Alice Example \(alice\): can run it/)
    assert.match(stdout, /undated: declared as performed → can run it \(owner \(assumed\), runbooks\/a\.md:3\)/)
    assert.match(stdout, /The criticality is critical|the criticality is stated in runbooks\/a\.md:1/)
    assert.match(stdout, /The risk is accepted until 2027-01-01: soon gone\./)
  })

  it('speaks of one person where one is named', async () => {
    const { stdout } = await run('why', 'runbooks/a.md', '@bob')
    assert.match(stdout, /Bob Example \(bob\)/)
    assert.doesNotMatch(stdout, /Alice Example \(alice\)/)
  })

  it('shows the degree of authorship, here alone', async () => {
    const { stdout } = await run('why', 'runbooks/b.md')
    assert.match(stdout, /degree of authorship 4\.168/)
    assert.match(stdout, /Not counted: 1 commit, part of a commit that touches ten or more documents\./)
  })

  it('says why a document does not count, or is none', async () => {
    assert.match((await run('why', 'runbooks/c.md')).stdout, /It is a draft: listed, not counted/)
    assert.match((await run('why', 'reviews/2026-02-03.md')).stdout, /It is an incident review/)
    assert.match((await run('why', 'vendor/deep/x.md')).stdout, /left out\n {2}A vendored folder\./)
    await fails(['why', 'runbooks/missing.md'], /there is no file runbooks\/missing\.md\.\n$/)
    await fails(['why', 'missing/aa.md'], /there is no file missing\/aa\.md\. Is runbooks\/a\.md meant\?/)
    assert.match((await run('why', 'logo.png')).stdout, /Only Markdown is read/)
    assert.match((await run('why', 'CODEOWNERS')).stdout, /is no document/)
  })
})

describe('new', () => {
  beforeEach(() => {
    files.clear()
  })

  it('writes a review with what is said of it, and says where', async () => {
    const words = ['--title', 'Foo: bar', '--severity', 'sev2', '--service', 'a', '--service', 'b']
    const times = ['--started', 'yesterday 22:15', '--resolved', '2h ago']
    const { stdout, exitCode } = await run('new', 'review', ...words, ...times)
    assert.deepEqual([exitCode, stdout.trim()], [0, 'reviews/2026-11-20-foo-bar.md'])
    const text = files.get('/repository/reviews/2026-11-20-foo-bar.md') ?? ''
    assert.match(
      text,
      /^title: "Foo: bar"\nstatus: draft\nseverity: sev2\nservices: \[a, b\]\nstarted_at: 2026-11-20T21:15:00Z$/m,
    )
    assert.match(text, /^resolved_at: 2026-11-21T13:30:00Z$/m)
  })

  it('writes a runbook where the repository keeps its own, or into the folder that is named', async () => {
    assert.equal((await run('new', 'runbook', '--title', 'Élan')).stdout, 'runbooks/elan.md\n')
    assert.equal((await run('new', 'runbook', '--title', 'Élan', '--dir', 'ops/db')).stdout, 'ops/db/elan.md\n')
    assert.equal((await run('new', 'runbook')).stdout, 'runbooks/new-runbook.md\n')
  })

  it('never writes over a file', async () => {
    files.set('/repository/runbooks/disk-full.md', 'mine')
    for (const name of ['disk-full-2', 'disk-full-3']) {
      assert.equal((await run('new', 'runbook', '--title', 'Disk full')).stdout, `runbooks/${name}.md\n`)
    }
    assert.equal(files.get('/repository/runbooks/disk-full.md'), 'mine')
  })

  it('writes a service’s id where its name is said, and asks about one that nobody knows', async () => {
    const { stdout, stderr } = await run('new', 'runbook', '--service', 'Ledger', '--service', 'legder', '--dry-run')
    assert.match(stdout, /^services: \[ledger, legder\]$/m)
    assert.equal(stderr, 'understudy: nothing else here names the service legder. Is ledger meant?\n')
  })

  it('shows the text and writes nothing where that is asked for', async () => {
    assert.match((await run('new', 'runbook', '--title', 'Disk full', '--dry-run')).stdout, /^---\nkind: runbook\n/)
    assert.equal(files.size, 0)
  })

  it('says what is wrong in a sentence', async () => {
    await fails(['new', 'runbok'], /new makes a runbook or a review, not runbok\./)
    await fails(['new'], /wants more words/)
    await fails(['new', 'review', '--started', 'soon'], /--started wants a time such as .*, not soon\./)
    await fails(['new', 'runbook', '--severity', 'sev1'], /--severity is for a review/)
    await fails(['new', 'runbook', '--dir', 'locked'], /locked\/new-runbook\.md cannot be written: no permission/)
    assert.equal(files.size, 0)
  })
})

describe('plan', () => {
  it('tells who should learn what from whom, why, and what stays below policy', async () => {
    const { exitCode, stdout } = await run('plan')
    assert.equal(exitCode, 0)
    assert.match(stdout, /^1 pairing brings 1 of 2 normal runbooks to policy; no plan reaches more\.$/m)
    assert.match(
      stdout,
      /^runbooks\/b\.md +normal +Bob Example +can run it +Carol Example +2027-01-18, from 2026-11-23$/m,
    )
    assert.match(stdout, /^Stays below policy\nNeeds two more who can run it\. Nobody is known who can run it/m)
  })

  it('writes the same as JSON, and no more pairings than were asked for', async () => {
    const all = JSON.parse((await run('plan', '--json')).stdout) as { version: number; pairings: unknown[] }
    assert.equal(all.version, 1)
    const one = JSON.parse((await run('plan', '--json', '--max', '1')).stdout) as { pairings: unknown[] }
    assert.ok(one.pairings.length <= 1)
  })

  it('refuses numbers and services that make no sense', async () => {
    await fails(['plan', '--max', '0'], /--max wants a number of pairings, 1 or more, not 0/)
    await fails(['plan', '--max', 'many'], /--max wants a number of pairings/)
    await fails(['plan', '--service', 'nothing-like-it'], /there is no service nothing-like-it/)
  })
})

describe('what-if', () => {
  it('tells what changes without somebody, and what they would hand over', async () => {
    const { exitCode, stdout } = await run('what-if', 'alice')
    assert.equal(exitCode, 0)
    assert.match(stdout, /^Without Alice [^\n]*, on 2026-11-21:\n/)
    assert.match(stdout, /1 → 0 of 2  single-point → uncovered/)
    assert.match(stdout, /^To hand over {2,}What {2,}Where$/m)
  })

  it('writes the same as JSON, as of the day on which others are away', async () => {
    const { gone, today, documents } = JSON.parse((await run('what-if', 'alice', '--json')).stdout) as {
      readonly gone: readonly string[]
      readonly today: string
      readonly documents: readonly { readonly losses: readonly string[] }[]
    }
    assert.deepEqual([gone, today], [['alice'], '2026-11-21'])
    assert.ok(documents.some(({ losses }) => losses.includes('uncovered')))
    const away = JSON.parse((await run('what-if', '--away-on', '2030-05-05', '--json')).stdout) as { today: string }
    assert.equal(away.today, '2030-05-05')
  })
})
