import type { Link } from '../domain/documents'
import type { DocPath } from '../domain/text'
import { targetPath } from '../parse/markdown/linkTargets'

const DOCUMENT = /\.(?:md|markdown|mdx|qmd|md\.erb|html\.md|html\.md\.erb)$/i

/**
 * The links of a document to Markdown files that are not there. Only targets with a document's ending are judged:
 * whether `guide/` or `guide.html` is there depends on how a site is made of the repository.
 */
export const brokenLinks = (
  from: DocPath,
  links: readonly Link[],
  exists: (path: string) => boolean,
): readonly Link[] =>
  links.filter(({ target }) => {
    const path = targetPath(from, target)
    return path !== undefined && DOCUMENT.test(path) && !exists(path)
  })
