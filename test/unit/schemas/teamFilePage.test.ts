import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { defaultPolicy } from '../../../src/core/domain/policy'
import { teamFields } from '../../../src/core/domain/teamFields'
import type { ValueForm } from '../../../src/core/domain/fieldCatalogue'
import { parseTeamFile } from '../../../src/core/parse/understudy/teamFile'

const page = readFileSync(new URL('../../../docs/team-file.md', import.meta.url), 'utf8')
const example = /```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? ''

const keysIn = (form: ValueForm): readonly string[] => {
  switch (form.kind) {
    case 'scalar':
    case 'name':
    case 'word':
      return []
    case 'list':
    case 'entries':
      return keysIn(form.of)
    case 'record':
      return form.fields.flatMap(({ name, form: inner }) => [name, ...keysIn(inner)])
    case 'either':
      return form.forms.flatMap(keysIn)
  }
}

describe('The page on the team file', () => {
  it('has an example that is read without a problem, and shows every key', () => {
    const { value, problems } = parseTeamFile(example)
    assert.deepEqual(problems, [])
    assert.equal(value.people.length, 4)
    const keys = teamFields.flatMap(({ name, form }) => [name, ...keysIn(form)])
    assert.deepEqual(
      keys.filter((key) => !new RegExp(`\\b${key}:`).test(example)),
      [],
    )
  })

  it('shows the policy that ships, and hours a week, of which nothing ships', () => {
    assert.deepEqual(parseTeamFile(example).value.policy, { ...defaultPolicy, hoursPerWeek: 40 })
  })
})
