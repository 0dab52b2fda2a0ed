import type { DocPath } from '../../domain/text'

const SCHEME = /^[a-z][a-z0-9+.-]*:/i

/**
 * The file of the repository that a link's target means, from the document that holds it; undefined for one that
 * leads elsewhere: another site, a place in the same document, out of the repository, or what cannot be decoded.
 */
export const targetPath = (from: DocPath, target: string): string | undefined => {
  if (target === '' || target.startsWith('#') || target.startsWith('//') || SCHEME.test(target)) return undefined
  const end = target.search(/[?#]/)
  const path = decoded(end < 0 ? target : target.slice(0, end))
  if (path === undefined || path === '') return undefined
  return path.startsWith('/') ? joined([], path) : joined(from.split('/').slice(0, -1), path)
}

const decoded = (text: string): string | undefined => {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

const joined = (parts: string[], path: string): string | undefined => {
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined
    } else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}

/** The runbook or review that a stated path means: relative to the document that names it, else to the root. */
export const documentNamed = (
  from: DocPath,
  stated: string,
  exists: (path: string) => boolean,
): DocPath | undefined => {
  const relative = targetPath(from, stated)
  if (relative !== undefined && exists(relative)) return relative as DocPath
  const fromRoot = targetPath('' as DocPath, stated)
  return fromRoot !== undefined && exists(fromRoot) ? (fromRoot as DocPath) : undefined
}
