import { documentExtensions } from '../../core/index/discovery/discovery'
import { furtherExtensions } from '../../core/parse/understudy/configFileReading'

/**
 * What a file that came, went or changed may mean. `perhaps`: a document where the settings say so; `folder`: nothing,
 * unless it is a folder.
 */
export type Bearing = 'head' | 'file' | 'perhaps' | 'folder' | 'none'

const control = /(?:^|\/)(?:CODEOWNERS|OWNERS|OWNERS_ALIASES|\.gitignore)$|^\.mailmap$|^\.understudy(?:\/|$)|^$/
const head = /^\.git(?:\/(?:HEAD|logs\/HEAD|packed-refs|refs\/heads\/.+))?$/
const foreign = /(?:^|\/)(?:\.git|\.hg|\.svn|\.jj|node_modules)(?:\/|$)/

/** By a path relative to the workspace folder; '' is the folder itself. */
export const bearingOf = (path: string): Bearing => {
  if (path === '.git/info/exclude') return 'file'
  if (head.test(path)) return path.endsWith('.lock') ? 'none' : 'head'
  if (foreign.test(path)) return 'none'
  if (control.test(path)) return 'file'
  const lower = path.toLowerCase()
  const endsWith = (extension: string) => lower.endsWith(extension)
  if (documentExtensions.some(endsWith)) return 'file'
  return furtherExtensions.some(endsWith) ? 'perhaps' : 'folder'
}

/** Names of folders seldom have an ending. What is neither document nor control file and has one is a file. */
export const looksLikeFolder = (path: string): boolean => !/[^/]\.[^/]*$/.test(path)
