import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { declaresNothing, firstLook, firstSteps } from '../../../src/host/trees/firstLook'
import { coverage, knowledgeBase, person, runbookCoverage } from '../support/snapshots'
import { plainL10n as l10n } from './plainL10n'

const summaryOf = (inferred: number, none: number, declared = 0) => ({
  ...coverage().summary,
  runbooks: inferred + none + declared,
  byBasis: { inferred, none, declared },
})
const guessed = (path: string, canRun: number) =>
  runbookCoverage(path, { basis: 'inferred', canRun, flags: ['no-owner'] })
const unknown = (path: string, flags: readonly 'no-owner'[] = []) =>
  runbookCoverage(path, { basis: 'none', risk: 'unknown', canRun: 0, flags })

describe('the first look at a repository that declares nothing', () => {
  it('says what was found, what is declared and what the history suggests', () => {
    const report = coverage({
      history: 'full',
      counts: { documents: 9, reviews: 1, people: 2 },
      summary: summaryOf(3, 0),
      runbooks: [guessed('a.md', 1), guessed('b.md', 1), guessed('c.md', 2)],
    })
    assert.equal(declaresNothing(report), true)
    assert.equal(
      firstLook(report, l10n),
      'Found 3 runbooks and 1 incident review. None of the runbooks says yet who owns it or can run it. By the history, 2 seem known to one person alone, 1 to two or more.',
    )
  })

  it('says how much rests on people who have fallen silent', () => {
    const silent = runbookCoverage('a.md', { basis: 'inferred', flags: ['no-owner', 'not-seen'] })
    const report = coverage({ history: 'full', summary: summaryOf(1, 0), runbooks: [silent] })
    assert.match(
      firstLook(report, l10n),
      /1 seems known to one person alone\. 1 rests on somebody not seen for a year\.$/,
    )
  })

  it('takes an owner for somebody who is accountable, and no more', () => {
    const report = coverage({
      history: 'full',
      counts: { documents: 2, reviews: 0, people: 2 },
      summary: summaryOf(0, 2),
      runbooks: [unknown('a.md', ['no-owner']), unknown('b.md')],
    })
    assert.equal(
      firstLook(report, l10n),
      'Found 2 runbooks. 1 of the runbooks has an owner; none says yet who can run it. The history does not tell who wrote them.',
    )
  })

  it('says of teams that nobody knows who is in them', () => {
    const owned = runbookCoverage('a.md', { basis: 'none', risk: 'unknown', flags: ['team-owned'] })
    assert.match(
      firstLook(coverage({ summary: summaryOf(0, 1), runbooks: [owned] }), l10n),
      /The runbooks belong to teams; nobody has said yet who is in them/,
    )
  })

  it('is over with the first declaration', () => {
    assert.equal(declaresNothing(coverage({ summary: summaryOf(5, 5, 1) })), false)
    assert.equal(declaresNothing(coverage()), false)
  })
})

describe('the first steps', () => {
  const base = knowledgeBase()
  const report = coverage({ summary: summaryOf(1, 0), runbooks: [guessed('a.md', 1)] })
  const all = () => true
  const commands = (question: Parameters<typeof firstSteps>[0]) =>
    firstSteps(question, l10n).map(({ runs }) => runs?.command)

  it('are to confirm, to set a folder, and to make a team file', () => {
    assert.deepEqual(commands({ base, report, withoutHistory: undefined, offers: all }), [
      'understudy.confirmKnowers',
      'understudy.setFolderDefaults',
      'understudy.createTeamFile',
    ])
  })

  it('ask for no team file where there is one, and for no confirmation where nothing is suggested', () => {
    const known = knowledgeBase({ people: [person('alice', { inTeamFile: true })] })
    assert.deepEqual(
      commands({
        base: known,
        report: coverage({ runbooks: [unknown('a.md')] }),
        withoutHistory: undefined,
        offers: all,
      }),
      ['understudy.setFolderDefaults'],
    )
  })

  it('begin with what brings the history back', () => {
    assert.equal(commands({ base, report, withoutHistory: 'untrusted', offers: all })[0], 'workbench.trust.manage')
  })

  it('never offer a command that is not there', () => {
    assert.deepEqual(commands({ base, report, withoutHistory: undefined, offers: () => false }), [])
  })
})
