import type { ExtraKeys } from '../domain/frontMatter'
import { noExtraKeys } from '../parse/frontMatter/extraKeys'
import type { DiscoveryOptions } from './discovery/discovery'

/** What the editor's settings say; the repository's own `.understudy/config.yaml` is read on top of it. */
export type IndexSettings = {
  readonly discovery: Partial<DiscoveryOptions>
  /** Globs of files that are runbooks, and of those that are incident reviews, whatever else speaks for or against. */
  readonly runbooks: readonly string[]
  readonly reviews: readonly string[]
  /** Further names of front-matter keys. */
  readonly keys: ExtraKeys
}

/** What holds where nothing is set. */
export const defaultIndexSettings: IndexSettings = { discovery: {}, runbooks: [], reviews: [], keys: noExtraKeys }
