import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { KnowledgeBase } from '../../../src/core/domain/knowledgeBase'
import { confirmKnowers } from '../../../src/core/edit/runbookEdits'
import { samePersonIn, writtenName } from '../../../src/core/edit/personName'
import { buildKnowledgeBase } from '../../../src/core/index/buildKnowledgeBase'
import type { RawHistory } from '../../../src/core/index/history/gatherHistory'
import { defaultIndexSettings } from '../../../src/core/index/settings'
import { parseDocument } from '../../../src/core/parse/document/document'
import { unconfirmed } from '../../../src/core/metrics/authorship/seemsToKnow'
import { date, path, personId } from '../support/snapshots'
import { add, rawHistory } from '../support/rawHistory'
import { after } from './support'

const text = '# Restart\n\n1. Drain it.\n2. Start it.\n'

type Author = { readonly name: string; readonly email: string }

/** A repository of one runbook for each author, who wrote it alone. */
const written = (authors: readonly Author[], texts: readonly string[], team = ''): KnowledgeBase => {
  const paths = authors.map((_, index) => path(`runbooks/r${index}.md`))
  const plain = rawHistory(
    ...authors.map(({ name }, index) => [`c${index}`, name, [add(`runbooks/r${index}.md`, name, 20)]] as const),
  )
  const commits = plain.commits.toReversed().map((commit, index) => ({
    ...commit,
    author: authors[index] ?? commit.author,
  }))
  const spans = commits.map(({ author, on }) => ({ signature: author, first: on, last: on }))
  const history: RawHistory = { ...plain, commits: commits.toReversed(), authors: spans }
  const steps = buildKnowledgeBase({
    documents: new Map(paths.map((at, index) => [at, parseDocument(at, texts[index] ?? text)])),
    controlFiles: new Map(team === '' ? [] : [[path('.understudy/team.yaml'), team]]),
    skipped: [],
    history,
    settings: defaultIndexSettings,
  })
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** Who can run each runbook once its author is confirmed, as reading finds it, beside the one who was meant. */
const confirmed = (authors: readonly Author[], team = '') => {
  const base = written(authors, [], team)
  const runbooks = unconfirmed(base, date('2026-02-01'))
  const texts = runbooks.map(({ suggestions }) =>
    after(text, (before) => {
      const names = suggestions.map(({ person }) => personId(writtenName(person, base) ?? 'nobody'))
      return confirmKnowers(before, names, samePersonIn(base))
    }),
  )
  const again = written(authors, texts, team)
  return runbooks.map(({ path: at, suggestions }, index) => ({
    meant: suggestions.map(({ person }) => base.people.get(person)?.emails[0]),
    read: again.documents.get(at)?.crossTrained.map(({ id: who }) => who && again.people.get(who)?.emails[0]),
    written: again.documents.get(at)?.crossTrained.map(({ person }) => person.value),
    basis: (again.evidence.get(at) ?? []).map(({ kind }) => kind),
    text: texts[index],
  }))
}

describe('a person written into a document', () => {
  const cases: readonly [string, readonly Author[], readonly string[]][] = [
    ['by the id that the name makes', [{ name: 'Alice Moreau', email: 'a@x.example' }], ['alice-moreau']],
    ['by the login of the account', [{ name: 'Bo', email: '12+bo-t@users.noreply.github.com' }], ['bo-t']],
    [
      'by the address where only a number tells two people apart',
      [
        { name: 'Sam', email: 'sam@one.example' },
        { name: 'Sam', email: 'sam@two.example' },
      ],
      ['sam', 'sam@two.example'],
    ],
    ['in another script', [{ name: '山田 太郎', email: 'taro@x.example' }], ['山田-太郎']],
    ['where the name would be a number', [{ name: '007', email: 'bond@x.example' }], ['007']],
  ]
  for (const [what, authors, names] of cases) {
    it(`${what} is found again`, () => {
      const found = confirmed(authors)
      assert.deepEqual(
        found.flatMap((each) => each.written ?? []),
        names,
      )
      for (const { meant, read, basis } of found) {
        assert.deepEqual(read, meant)
        assert.deepEqual(basis, ['declared'])
      }
    })
  }

  it('by the key of the team file stays it, also where the key looks like a numbered one', () => {
    const team = 'people:\n  sam: {emails: [sam@one.example]}\n  sam-2: {emails: [sam@two.example]}\n'
    const found = confirmed(
      [
        { name: 'Sam', email: 'sam@one.example' },
        { name: 'Sam', email: 'sam@two.example' },
      ],
      team,
    )
    assert.deepEqual(
      found.map((each) => each.written),
      [['sam'], ['sam-2']],
    )
    for (const { meant, read } of found) assert.deepEqual(read, meant)
  })

  it('is nobody where no name means this person alone', () => {
    const base = written([{ name: 'Alice Moreau', email: 'a@x.example' }], [])
    assert.equal(
      writtenName(personId('alice-moreau'), {
        ...base,
        resolve: (name) => ({ kind: 'unresolved', id: name, nearest: undefined }),
      }),
      undefined,
    )
    assert.equal(writtenName(personId('nobody'), base), undefined)
  })
})
