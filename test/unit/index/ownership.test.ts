import assert from 'node:assert/strict'
import type { StatedFacts } from '../../../src/core/domain/documents'
import type { TeamId } from '../../../src/core/domain/people'
import type { DocPath } from '../../../src/core/domain/text'
import { createIdentities } from '../../../src/core/index/identity/identity'
import { ownersNamed, ownershipOf } from '../../../src/core/index/ownership'
import { parseCodeowners } from '../../../src/core/parse/accountable/codeowners'
import { parseConfigFile } from '../../../src/core/parse/understudy/configFile'
import { emptyMailmap } from '../../../src/core/parse/git/mailmap'
import { parseOwnersAliases, parseOwnersFile } from '../../../src/core/parse/accountable/ownersFile'
import { parseTeamFile } from '../../../src/core/parse/understudy/teamFile'

const path = (text: string): DocPath => text as DocPath
type Owner = StatedFacts['owners'][number]
const named = (value: string, line = 1, as: Partial<Owner> = {}): Owner => ({
  value,
  range: { start: { line, column: 1 }, end: { line, column: 1 } },
  channel: false,
  team: false,
  ...as,
})

type Given = {
  codeowners?: string
  owners?: string
  aliases?: string
  config?: string
  team?: string
  serviceTeam?: string
}
const owners = (of: string, stated: readonly Owner[], given: Given = {}): readonly string[] => {
  const codeowners =
    given.codeowners === undefined ? undefined : parseCodeowners(path('CODEOWNERS'), given.codeowners).value
  const file = parseOwnersFile(path('docs/OWNERS'), given.owners ?? '').value
  const { folders } = parseConfigFile(given.config ?? '').value
  const { resolve } = createIdentities({
    teamFile: parseTeamFile(given.team ?? '').value,
    mailmap: emptyMailmap,
    authors: [],
    names: ownersNamed(codeowners, [file], folders),
    aliases: parseOwnersAliases(path('OWNERS_ALIASES'), given.aliases ?? '').value,
    bots: { add: [], remove: [] },
  })
  const where = { kind: 'line', path: path('.understudy/team.yaml'), line: 7 } as const
  const serviceTeams = given.serviceTeam === undefined ? [] : [{ team: given.serviceTeam as TeamId, where }]
  const found = ownershipOf(path(of), stated, {
    codeowners,
    ownersFiles: new Map([[file.folder, file]]),
    folderDefaults: folders,
    serviceTeams,
    resolve,
  })
  return found.map(({ owner, source, where: at }) => `${source} ${owner.kind} ${owner.id} ${at.path}:${at.line}`)
}

describe('Ownership', () => {
  it('comes from every place that says so, front matter first', () => {
    const given: Given = {
      codeowners: '* @all\n/docs/ @ann @acme/docs\n',
      owners: 'approvers: [ann, bo]',
      config: 'folders:\n  - {path: docs, owner: "@cy"}\n  - {path: docs, owner: ann}',
      team: 'people:\n  ann: {handles: ["@ann"]}\nteams:\n  docs: {handles: ["@acme/docs"]}',
      serviceTeam: 'docs',
    }
    assert.deepEqual(owners('docs/a.md', [named('Ann', 3)], given), [
      'front-matter person ann docs/a.md:3',
      'codeowners person ann CODEOWNERS:2',
      'codeowners team docs CODEOWNERS:2',
      'owners-file person ann docs/OWNERS:1',
      'owners-file person bo docs/OWNERS:1',
      'config person ann .understudy/config.yaml:3',
      'team-file team docs .understudy/team.yaml:7',
    ])
  })

  it('is nobody where a later line of CODEOWNERS takes the owners away', () => {
    assert.deepEqual(owners('docs/a.md', [], { codeowners: '* @all\n/docs/\n' }), [])
  })

  it('is unresolved where nobody knows the name, and a team where its place says so', () => {
    assert.deepEqual(
      owners('a.md', [named('who knows'), named('infra', 2, { team: true }), named('#ops', 3, { channel: true })]),
      ['front-matter unresolved who knows a.md:1', 'front-matter team infra a.md:2', 'front-matter team #ops a.md:3'],
    )
  })

  it('lists an owner that one source names twice once', () => {
    const team = 'people:\n  ann: {name: Ann Lee}'
    assert.deepEqual(owners('a.md', [named('ann', 2), named('Ann Lee', 3)], { team }), [
      'front-matter person ann a.md:2',
    ])
  })

  it('comes from every section of a GitLab file, each owner at the line that names them', () => {
    const given: Given = {
      codeowners: '* @ann @@maintainers\n[Words] @acme/docs/words @ann\n*.md\n[Data]\n*.sql @dba\n',
    }
    assert.deepEqual(owners('a.md', [], given), [
      'codeowners person ann CODEOWNERS:1',
      'codeowners team @@maintainer CODEOWNERS:1',
      'codeowners team @acme/docs/words CODEOWNERS:3',
    ])
  })

  it('of a role is nobody until the team file says who holds it', () => {
    const codeowners = '[A]\n* @@Owners\n'
    const team = 'people:\n  ann: {}\nteams:\n  leads: {handles: ["@@owner"], members: [ann]}'
    assert.deepEqual(owners('a.md', [], { codeowners, team }), ['codeowners team leads CODEOWNERS:2'])
  })

  it('takes the names in OWNERS in any case', () => {
    const given: Given = { owners: 'approvers: [LEADS, "@Bo"]', aliases: 'aliases:\n  leads: [Ann]' }
    const team = 'people:\n  bo: {handles: ["@bO"]}'
    assert.deepEqual(owners('docs/a.md', [], { ...given, team }), [
      'owners-file team leads docs/OWNERS:1',
      'owners-file person bo docs/OWNERS:1',
    ])
  })

  it('takes the names in OWNERS for aliases or logins', () => {
    const given: Given = { owners: 'approvers: [leads, bo]', aliases: 'aliases:\n  leads: [ann]' }
    assert.deepEqual(owners('docs/a.md', [], given), [
      'owners-file team leads docs/OWNERS:1',
      'owners-file person bo docs/OWNERS:1',
    ])
    assert.deepEqual(owners('other/a.md', [], given), [])
  })
})
