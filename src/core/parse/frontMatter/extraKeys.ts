import type { ExtraKeys, Field, FrontMatter } from '../../domain/frontMatter'
import { plainKey } from './fields'

export const noExtraKeys: ExtraKeys = new Map()

/** Several sources of further names as one; each name once, the earlier source's first. */
export const unitedKeys = (...sources: readonly ExtraKeys[]): ExtraKeys => {
  const united = new Map<string, readonly string[]>()
  for (const [own, names] of sources.flatMap((source) => [...source])) {
    const key = plainKey(own)
    united.set(key, [...new Set([...(united.get(key) ?? []), ...names.map(plainKey)])])
  }
  return united
}

/**
 * Front matter in which a field under a further name stands under the key's own. Where the own name has a value, that
 * one counts and the field keeps its name; of several further names, the first that is listed and has a value.
 */
export const withOwnKeys = (frontMatter: FrontMatter | undefined, extra: ExtraKeys): FrontMatter | undefined => {
  if (frontMatter === undefined || extra.size === 0) return frontMatter
  const renamed = new Map<Field, string>()
  for (const [own, names] of extra) {
    const filled = (key: string) =>
      frontMatter.fields.find((field) => plainKey(field.key) === key && field.value.kind !== 'empty')
    if (filled(own) !== undefined) continue
    const found = names.map(filled).find((field) => field !== undefined)
    if (found !== undefined) renamed.set(found, own)
  }
  if (renamed.size === 0) return frontMatter
  const fields = frontMatter.fields.map((field) => ({ ...field, key: renamed.get(field) ?? field.key }))
  return { ...frontMatter, fields }
}
