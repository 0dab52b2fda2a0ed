import type { Level } from '../../domain/documents'
import type { Field, FieldValue } from '../../domain/frontMatter'
import type { LevelLabels } from '../../domain/levels'
import type { RoleId, StatedName } from '../../domain/people'
import type { Problem } from '../../domain/text'
import { entriesOf, fieldNamed, mapOf, plainKey, textField, textOf } from '../frontMatter/fields'
import { namesOf } from '../text/names'
import { warning } from '../text/problemOf'

/** A role's entry; its people are names still to be resolved. */
export type TeamFileRole = {
  readonly id: RoleId
  readonly line: number
  readonly name: string | undefined
  readonly holders: readonly StatedName[]
  readonly candidates: readonly { readonly person: StatedName; readonly ready: string | undefined }[]
}

/** `{person: carol, ready: next-year}`, a plain name, or `carol: next-year`. */
const readCandidates = (value: FieldValue | undefined, problems: Problem[]): TeamFileRole['candidates'] =>
  entriesOf(value).flatMap((entry): TeamFileRole['candidates'] => {
    if (entry.kind === 'text') return namesOf(entry).map((person) => ({ person, ready: undefined }))
    const fields = mapOf(entry)
    const person = textField(fields, 'person', 'name', 'who')
    if (person !== undefined) return [{ person, ready: textField(fields, 'ready')?.value }]
    const byName = fields.filter(({ key }) => plainKey(key) !== 'ready')
    if (byName.length === 0) {
      const message = 'A candidate needs a person: {person: carol, ready: next-year}.'
      problems.push(warning('team-file-role', message, entry.range))
    }
    return byName.map(({ key, keyRange, value: ready }) => ({
      person: { value: key.trim(), range: keyRange },
      ready: textOf(ready)?.value,
    }))
  })

/** A role's entry; a plain name or list under its key is its holders. */
export const readRole = ({ key, keyRange, value }: Field, problems: Problem[]): TeamFileRole => {
  const fields = mapOf(value)
  return {
    id: key as RoleId,
    line: keyRange.start.line,
    name: textField(fields, 'name')?.value,
    holders: namesOf(value.kind === 'map' ? fieldNamed(fields, 'holders', 'holder')?.value : value),
    candidates: readCandidates(fieldNamed(fields, 'candidates', 'candidate')?.value, problems),
  }
}

const levels: readonly Level[] = ['none', 'read', 'shadowed', 'performed', 'teaches']

/** The words a team shows for its levels; a level that does not exist is reported, and so is a label that is no word. */
export const readLevelLabels = (value: FieldValue | undefined, problems: Problem[]): LevelLabels => {
  if (value !== undefined && value.kind !== 'map' && value.kind !== 'empty') {
    const message = '"levels" should hold a label for each level: {read: I, shadowed: L, performed: U, teaches: O}.'
    problems.push(warning('team-file-level', message, value.range))
  }
  const labels: Partial<Record<Level, string>> = {}
  for (const { key, keyRange, value: label } of mapOf(value)) {
    const level = levels.find((known) => known === plainKey(key))
    if (level === undefined) {
      const message = `"${key}" is no level: read, shadowed, performed and teaches are known.`
      problems.push(warning('team-file-level', message, keyRange))
    } else if (label.kind === 'list' || label.kind === 'map') {
      problems.push(warning('team-file-level', 'A label is a letter or a word.', label.range))
    } else {
      const text = textOf(label)?.value
      if (text !== undefined) labels[level] = text
    }
  }
  return labels
}
