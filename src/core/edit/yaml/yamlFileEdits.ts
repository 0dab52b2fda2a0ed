import type { DocumentKind } from '../../domain/documents'
import type { EditOutcome } from '../../domain/edits'
import type { FieldValue } from '../../domain/frontMatter'
import type { Criticality } from '../../domain/people'
import { parseConfigFile } from '../../parse/understudy/configFile'
import { textField } from '../../parse/frontMatter/fields'
import { applyEdits } from '../applyEdits'
import { addToRecords, changeRecord } from './records'
import { recordKeys } from './spellings'
import type { WrittenRecord } from './writtenValue'
import { openYamlFile, refused } from './yamlHome'
import type { KeyPlan } from './yamlPairs'

/** What is to hold for the documents below a folder that say nothing themselves. */
export type FolderSettings = {
  /** A folder such as `runbooks/db`, or a glob such as `runbooks/db/**`. */
  readonly path: string
  readonly kind?: DocumentKind
  readonly service?: string
  readonly criticality?: Criticality
  /** A person or team: an id, or a handle with its `@`. */
  readonly owner?: string
}

/** At the end of the file: put in before the first key, it would part that key from the comment above it. */
const folders: KeyPlan = { key: 'folders', keys: ['folders'], order: [] }

/** A folder, with a slash behind it or without, and the glob of all that is in it are one. */
const plainPath = (path: string): string =>
  path
    .trim()
    .replace(/^\.\//, '')
    .replace(/\/+(?:\*\*)?\/*$/, '')

const pathOf = (entry: FieldValue): string | undefined => {
  const [names = []] = recordKeys('folders')
  return entry.kind === 'map' ? textField(entry.fields, ...names)?.value : undefined
}

/** The record's fields that are to be set; those not given stay as they are. */
const given = ({ kind, service, criticality, owner }: FolderSettings): WrittenRecord => ({
  ...(kind === undefined ? {} : { kind }),
  ...(service === undefined ? {} : { service }),
  ...(criticality === undefined ? {} : { criticality }),
  ...(owner === undefined ? {} : { owner }),
})

/**
 * Writes a folder's defaults into the text of `.understudy/config.yaml` (undefined: there is no such file yet). The entry
 * for the same folder is updated; else one is added at the end, as the last that fits a document counts.
 */
export const addFolderDefaults = (text: string | undefined, settings: FolderSettings): EditOutcome => {
  const home = openYamlFile(text ?? '')
  if ('kind' in home) return home
  const path = settings.path.trim()
  const isSame = (entry: FieldValue): boolean => plainPath(pathOf(entry) ?? '') === plainPath(path)
  const isThere = parseConfigFile(home.text).value.folders.some((folder) => plainPath(folder.path) === plainPath(path))
  const outcome = isThere
    ? changeRecord(home, folders, isSame, given(settings))
    : addToRecords(home, folders, { path, ...given(settings) }, undefined)
  if (outcome.kind === 'refused') return outcome
  const { value, problems } = parseConfigFile(applyEdits(home.text, outcome.edits))
  const isRead = value.folders.some((folder) => plainPath(folder.path) === plainPath(path))
  return isRead
    ? outcome
    : refused(problems.at(-1)?.message ?? `\`${path}\` cannot stand for a folder: give its path from the root.`)
}
