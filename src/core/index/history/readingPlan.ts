import type { DocPath } from '../../domain/text'
import { noConfig, parseConfigFile } from '../../parse/understudy/configFile'
import { decodeText } from '../../parse/text/decode'
import type { ExtraKeys } from '../../domain/frontMatter'
import { unitedKeys } from '../../parse/frontMatter/extraKeys'
import { defaultDiscoveryOptions, type DiscoveryOptions } from '../discovery/discovery'
import type { FileTree } from '../ports'
import type { IndexSettings } from '../settings'

const parsed = (config: string | undefined) => (config === undefined ? noConfig : parseConfigFile(config).value)

/** What is looked for: lists of the repository's configuration add to the settings', its single values go before. */
export const discoveryOptions = (settings: IndexSettings, config: string | undefined): DiscoveryOptions => {
  const { exclude, extensions, sizeLimit } = parsed(config)
  const base = { ...defaultDiscoveryOptions, ...settings.discovery }
  return {
    ...base,
    exclude: [...base.exclude, ...exclude],
    extensions: [...new Set([...base.extensions, ...extensions])],
    sizeLimit: sizeLimit ?? base.sizeLimit,
  }
}

/** The further names of keys; the very value of before where they are the same, so that facts read with it still hold. */
export const keysOf = ({ keys }: IndexSettings, config: string | undefined, before: ExtraKeys): ExtraKeys => {
  const now = unitedKeys(parsed(config).keys, keys)
  return JSON.stringify([...now]) === JSON.stringify([...before]) ? before : now
}

/** Whether a file, or a folder above it, is among those that were changed. */
export const isTouched = (paths: readonly string[]): ((path: string) => boolean) => {
  const changed = new Set(paths)
  const within = (path: string): boolean => {
    if (changed.has(path)) return true
    const end = path.lastIndexOf('/')
    return end < 0 ? path !== '' && changed.has('') : within(path.slice(0, end))
  }
  return within
}

/** A tree that is not asked how long those files are that were short enough the last time. */
export const remembering = (tree: FileTree, isKnown: (path: string) => boolean): FileTree => ({
  ...tree,
  size: (path) => (isKnown(path) ? Promise.resolve(0) : tree.size(path)),
})

/**
 * A draft's text or the file's; undefined where there is neither.
 * @param limit In bytes: a longer file is not read either.
 */
export const readText = async (
  tree: FileTree,
  path: DocPath,
  drafts: ReadonlyMap<DocPath, string>,
  limit = Number.POSITIVE_INFINITY,
): Promise<string | undefined> => {
  const draft = drafts.get(path)
  if (draft !== undefined) return draft
  const bytes = await tree.read(path)
  return bytes === undefined || bytes.length > limit ? undefined : decodeText(bytes)
}
