import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Signature } from '../../../../src/core/domain/history'
import type { Person } from '../../../../src/core/domain/people'
import type { DocPath, IsoDate } from '../../../../src/core/domain/text'
import { createIdentities, type Identities, type IdentityInputs } from '../../../../src/core/index/identity/identity'
import type { AuthorSpan, Mention } from '../../../../src/core/index/identity/identitySightings'
import { parseMailmap } from '../../../../src/core/parse/git/mailmap'
import { parseOwnersAliases } from '../../../../src/core/parse/accountable/ownersFile'
import { parseTeamFile } from '../../../../src/core/parse/understudy/teamFile'

const signature = (text: string): Signature => {
  const match = /^(.*?) ?<(.*)>$/u.exec(text)
  return { name: match?.[1] ?? text, email: match?.[2] ?? '' }
}
const author = (text: string, first = '2026-01-01', last = first): AuthorSpan => ({
  signature: signature(text),
  first: first as IsoDate,
  last: last as IsoDate,
})
const mention = (name: string, from: Mention['from'] = 'codeowners', line = 1): Mention => ({
  name,
  from,
  source: { kind: 'line', path: 'CODEOWNERS' as DocPath, line },
})

type Given = {
  team?: string
  mailmap?: string
  authors?: readonly (string | AuthorSpan)[]
  names?: readonly (string | Mention)[]
  aliases?: string
  bots?: Partial<IdentityInputs['bots']>
}
const identify = ({ team = '', mailmap = '', authors = [], names = [], aliases = '', bots = {} }: Given): Identities =>
  createIdentities({
    teamFile: parseTeamFile(team).value,
    mailmap: parseMailmap(mailmap).value,
    authors: authors.map((one) => (typeof one === 'string' ? author(one) : one)),
    names: names.map((one) => (typeof one === 'string' ? mention(one) : one)),
    aliases: parseOwnersAliases('OWNERS_ALIASES' as DocPath, aliases).value,
    bots: { add: bots.add ?? [], remove: bots.remove ?? [] },
  })
const ids = (given: Given): readonly string[] => [...identify(given).people.keys()]
const only = (given: Given): Person => {
  const people = [...identify(given).people.values()]
  assert.equal(people.length, 1, people.map(({ id }) => id).join(', '))
  const [person] = people
  assert.ok(person !== undefined)
  return person
}
const resolved = (given: Given, name: string): string => {
  const found = identify(given).resolve(name)
  return found.kind === 'unresolved' ? `unresolved ${found.nearest ?? '-'}` : `${found.kind} ${found.id}`
}

describe('One person', () => {
  it('commits under one address, whatever the name', () => {
    assert.equal(only({ authors: ['Al <a@x.org>', 'Alice Moreau <A@x.org>'] }).name, 'Alice Moreau')
  })

  it('is whom the mailmap says', () => {
    const person = only({
      mailmap: 'Alice Moreau <a@x.org> <old@y.org>',
      authors: ['am <old@y.org>', 'Alice Moreau <a@x.org>'],
    })
    assert.deepEqual(person.mergedBy, ['mailmap'])
    assert.deepEqual(person.emails, ['a@x.org', 'old@y.org'])
    assert.deepEqual(person.reasons, ['.mailmap reads am <old@y.org> as Alice Moreau <a@x.org>.'])
  })

  it('has one account: the number or the login of no-reply addresses', () => {
    const host = 'users.noreply.github.com'
    assert.deepEqual(only({ authors: [`A <1+old@${host}>`, `B <1+new@${host}>`] }).mergedBy, ['no-reply'])
    const person = only({ authors: [`A <al@${host}>`, `B <7+Al@${host}>`], names: ['@aL'] })
    assert.deepEqual([person.id, person.handles], ['aL', ['@aL']])
    assert.equal(only({ authors: ['A <5-al@users.noreply.gitlab.com>'] }).id, 'al')
  })

  it('has one full name, accents, case and signs aside', () => {
    const person = only({ authors: ['Zoë  Müller <z@x.org>', 'zoe.muller <zm@y.org>'] })
    assert.deepEqual(person.mergedBy, ['equal-name'])
    assert.match(person.reasons.join(), /have the same name/u)
  })

  it('has a name that is a no-reply login without signs and spaces', () => {
    const person = only({ authors: ['Jane Doe <j@x.org>', 'whatever <12+jane-doe@users.noreply.github.com>'] })
    assert.deepEqual([person.id, person.name, person.mergedBy], ['jane-doe', 'Jane Doe', ['no-reply']])
  })

  it('has the handle in a file that is their name', () => {
    assert.equal(only({ authors: ['octocat <o@x.org>'], names: ['@OctoCat'] }).id, 'OctoCat')
  })

  it('has the addresses and handles that the team file lists', () => {
    const person = only({
      team: 'people:\n  alice: {name: Alice Moreau, emails: [a@x.org, old@x.org], handles: ["@amoreau"]}',
      mailmap: 'X <new@x.org> <old@x.org>',
      authors: ['q <old@x.org>', 'r <1+amoreau@users.noreply.github.com>', 's <a@x.org>'],
      names: ['@AMoreau', '@alice'],
    })
    assert.deepEqual([person.id, person.mergedBy], ['alice', ['mailmap', 'team-file']])
    assert.ok(person.inTeamFile)
  })

  it('is somebody who stands in CODEOWNERS alone', () => {
    const person = only({ names: [mention('@zed', 'codeowners', 9), mention('@Zed', 'codeowners', 4)] })
    assert.deepEqual(
      [person.id, person.name, person.handles, person.reasons],
      ['Zed', 'Zed', ['@Zed'], ['Known only from CODEOWNERS:4.']],
    )
    assert.equal(only({ names: [mention('rokej', 'owners-file')] }).id, 'rokej')
    assert.equal(only({ names: ['docs@example.org'] }).id, 'docs')
  })
})

describe('Two people', () => {
  it('may share a single word as a name', () => {
    assert.deepEqual(ids({ authors: ['Alex <a@x.org>', 'Alex <a@y.org>'] }), ['alex', 'alex-2'])
  })

  it('may share an address that says nothing', () => {
    assert.deepEqual(ids({ authors: ['Ann <root@localhost>', 'Bob <root@localhost>', 'Cy <>', 'Di <>'] }), [
      'ann',
      'bob',
      'cy',
      'di',
    ])
  })

  it('are two entries of the team file, though their names be equal', () => {
    const team = 'people:\n  a: {name: Sam Lee, emails: [a@x.org]}\n  b: {name: Sam Lee, emails: [b@x.org]}'
    const { people, personOf } = identify({
      team,
      authors: ['Sam Lee <a@x.org>', 'Sam Lee <b@x.org>', 'Sam Lee <c@x.org>'],
    })
    assert.deepEqual([...people.keys()], ['a', 'b', 'sam-lee'])
    assert.equal(personOf(signature('Sam Lee <b@x.org>')), 'b')
  })

  it('are those that not_same_as tells apart', () => {
    const team = 'people:\n  alice: {name: Alice Moreau, emails: [a@x.org], not_same_as: [alice-b]}'
    const authors = ['Alice Moreau <a@x.org>', 'Alice Moreau <alice.b@x.org>', 'Alice Moreau <alice@home.org>']
    const { people, personOf } = identify({ team, authors })
    assert.deepEqual([...people.keys()], ['alice', 'alice-moreau'])
    assert.equal(personOf(signature('Alice Moreau <alice@home.org>')), 'alice')
    assert.deepEqual(ids({ team: team.replace('alice-b', 'alice-moreau'), authors }), ['alice', 'alice-moreau'])
  })

  it('are numbered by their first commit where their ids would be equal', () => {
    const { personOf } = identify({
      authors: [author('Alex <a@x.org>', '2026-05-01'), author('Alex <b@x.org>', '2020-01-01')],
    })
    assert.equal(personOf(signature('Alex <b@x.org>')), 'alex')
    assert.equal(personOf(signature('Alex <a@x.org>')), 'alex-2')
  })
})

describe('Bots', () => {
  const bots = [
    'dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>',
    'Acme CI Bot <ci@acme.example>',
    'k8s-ci-robot <x@acme.example>',
    'AcmeBot <x@acme.example>',
    'GitHub Actions <x@acme.example>',
    'renovate <x@acme.example>',
    'someone <release-bot@acme.example>',
    'Claude <noreply@anthropic.com>',
    'Copilot <198982749+Copilot@users.noreply.github.com>',
    'Cursor Agent <cursoragent@cursor.com>',
  ]
  for (const bot of bots)
    it(`are nobody: ${bot}`, () => {
      const { people, personOf } = identify({ authors: [bot] })
      assert.equal(people.size, 0)
      assert.equal(personOf(signature(bot)), undefined)
    })

  const humans = [
    'John Talbot <j@x.org>',
    'Abbot <abbot@x.org>',
    'Claude Monet <claude@x.org>',
    'Roberta Robotnik <r@x.org>',
    'Travis Jones <t@x.org>',
  ]
  for (const human of humans)
    it(`are not ${human}`, () => {
      assert.equal(only({ authors: [human] }).mergedBy.length, 0)
    })

  it('are what the configuration adds, and not what it takes away or the team file lists', () => {
    assert.equal(identify({ authors: ['Deploy <d@x.org>'], bots: { add: ['deploy'] } }).people.size, 0)
    assert.equal(only({ authors: ['Jan Bot <j@x.org>'], bots: { remove: ['j@x.org'] } }).id, 'jan-bot')
    assert.equal(only({ authors: ['Jan Bot <j@x.org>'], team: 'people:\n  jan: {emails: [j@x.org]}' }).id, 'jan')
  })

  it('are nobody in CODEOWNERS either', () => {
    assert.equal(resolved({ names: ['@dependabot'] }, '@dependabot'), 'unresolved -')
  })
})

describe('A name', () => {
  const given: Given = {
    team: [
      'people:',
      '  alice: {name: Alice Moreau, emails: [alice@acme.example], handles: ["@amoreau"]}',
      '  bob: {name: Bob Stone, team: payments}',
      'teams:',
      '  payments: {name: Payments crew, lead: alice, handles: ["@acme/pay", "#payments-oncall"], members: [alice]}',
      '  search: {members: ["@amoreau"]}',
    ].join('\n'),
    authors: ['Carol Jones <carol@x.org>', 'Dan Old <1+danny@users.noreply.github.com>'],
    names: ['@zed', '@acme/unknown', { ...mention('infra', 'document'), team: true }],
    aliases: 'aliases:\n  leads: [danny, newcomer]',
  }
  const table: readonly [name: string, means: string][] = [
    ['alice', 'person alice'],
    ['ALICE', 'person alice'],
    ['@alice', 'person alice'],
    ['@AMoreau', 'person alice'],
    ['amoreau', 'person alice'],
    ['Alice@acme.example', 'person alice'],
    ['alice moreau', 'person alice'],
    ['Alice Moreau <alice@acme.example>', 'person alice'],
    ['Carol Jones', 'person carol-jones'],
    ['1+danny@users.noreply.github.com', 'person danny'],
    ['@zed', 'person zed'],
    ['payments', 'team payments'],
    ['Payments crew', 'team payments'],
    ['@acme/pay', 'team payments'],
    ['#payments-oncall', 'team payments'],
    ['[#payments-oncall](https://acme.slack.com/archives/C1)', 'team payments'],
    ['@acme/search', 'team search'],
    ['@acme/payments', 'team @acme/payments'],
    ['@acme/unknown', 'team @acme/unknown'],
    ['#never-seen', 'team #never-seen'],
    ['https://acme.slack.com/archives/C2', 'team https://acme.slack.com/archives/C2'],
    ['leads', 'team leads'],
    ['infra', 'team infra'],
    ['alcie', 'unresolved alice'],
    ['Alice Morau', 'unresolved Alice Moreau'],
    ['paymets', 'unresolved payments'],
    ['nobody at all', 'unresolved -'],
    ['x', 'unresolved -'],
  ]
  for (const [name, means] of table)
    it(`"${name}" is ${means}`, () => {
      assert.equal(resolved(given, name), means)
    })

  it('that two people share is unresolved', () => {
    assert.equal(resolved({ authors: ['Alex <a@x.org>', 'Alex <a@y.org>'] }, 'Alex'), 'person alex')
    assert.equal(
      resolved({ team: 'people:\n  a: {name: Sam Lee}\n  b: {name: Sam Lee}' }, 'Sam Lee').startsWith('unresolved'),
      true,
    )
  })

  it('of a team brings its members and lead', () => {
    const { teams } = identify(given)
    const members = [...teams.values()].map(({ id, lead, members }) => `${id}: ${lead ?? '-'}, ${members.join(' ')}`)
    assert.deepEqual(members, [
      '@acme/unknown: -, ',
      'infra: -, ',
      'leads: -, danny newcomer',
      'payments: alice, alice bob',
      'search: -, alice',
    ])
  })
})

describe('Identities', () => {
  const names = fc.constantFrom(
    'Ann Lee',
    'ann lee',
    'Bo',
    'bo',
    'Cy Day',
    'CyDay',
    'ci-bot',
    '',
    'Ann  Lée',
    'Dee Dee',
  )
  const emails = fc.constantFrom(
    'a@x',
    'b@x',
    'c@x',
    'd@x',
    '',
    '1+cyday@users.noreply.github.com',
    '1+cd@users.noreply.github.com',
    'bo@users.noreply.github.com',
  )
  const days = fc.constantFrom('2020-01-01', '2021-01-01', '2022-01-01')
  const authors = fc.uniqueArray(
    fc.tuple(names, emails, days).map(([name, email, day]) => author(`${name} <${email}>`, day)),
    { selector: ({ signature: s }) => `${s.name}<${s.email}`, maxLength: 12 },
  )
  const files = fc.subarray(['@bo', '@cyday', '@dee-dee', '@x/team', 'b@x.org'])
  const team = fc.constantFrom(
    '',
    'people:\n  ann: {name: Ann Lee, emails: [a@x], not_same_as: [bo]}\n  annb: {name: Ann Lee, emails: [c@x]}',
  )
  const mailmap = fc.constantFrom('', 'Ann Lee <a@x> <b@x>\n<d@x> Bo <c@x>')
  const outcome = (identities: Identities, of: readonly AuthorSpan[]): string =>
    JSON.stringify([[...identities.people.values()], of.map((one) => identities.personOf(one.signature) ?? null)])

  it('do not depend on the order in which people come', () => {
    fc.assert(
      fc.property(authors, files, team, mailmap, fc.nat(), (people, mentions, teamText, map, turn) => {
        const given = { team: teamText, mailmap: map }
        const at = people.length === 0 ? 0 : turn % people.length
        const turned = [...people.slice(at), ...people.slice(0, at)].reverse()
        assert.equal(
          outcome(identify({ ...given, authors: people, names: mentions }), people),
          outcome(identify({ ...given, authors: turned, names: mentions.toReversed() }), people),
        )
      }),
    )
  })

  it('give everybody who is no bot one person', () => {
    fc.assert(
      fc.property(authors, team, mailmap, (people, teamText, map) => {
        const identities = identify({ team: teamText, mailmap: map, authors: people })
        for (const { signature: one } of people) {
          const id = identities.personOf(one)
          if (one.name === 'ci-bot' && !teamText.includes(`[${one.email}]`)) assert.equal(id, undefined)
          else assert.ok(id !== undefined && identities.people.has(id), `${one.name} <${one.email}>`)
        }
      }),
    )
  })

  it('are the same when all is told twice', () => {
    fc.assert(
      fc.property(authors, files, team, mailmap, (people, mentions, teamText, map) => {
        const given = { team: teamText, mailmap: map }
        assert.equal(
          outcome(identify({ ...given, authors: [...people, ...people], names: [...mentions, ...mentions] }), people),
          outcome(identify({ ...given, authors: people, names: mentions }), people),
        )
      }),
    )
  })

  it('never make one of two entries of the team file, and name each address once per person', () => {
    fc.assert(
      fc.property(authors, mailmap, (people, map) => {
        const text =
          'people:\n  ann: {name: Ann Lee, emails: [a@x]}\n  annb: {name: Ann Lee, emails: [c@x]}\n  cy: {handles: ["@cyday"]}'
        const identities = identify({ team: text, mailmap: map, authors: people })
        for (const id of ['ann', 'annb', 'cy']) assert.equal(identities.resolve(id).kind, 'person')
        for (const person of identities.people.values()) assert.equal(new Set(person.emails).size, person.emails.length)
      }),
    )
  })

  it('of 20,000 authors are told apart, as those of 2,000 are', () => {
    for (const count of [2000, 20_000]) {
      const list = Array.from({ length: count }, (_, n) => author(`First${n % (count / 2)} Last <u${n}@x.org>`))
      assert.equal(identify({ authors: list }).people.size, count / 2)
    }
  })
})
