import type { Feature } from '../context'
import { serveTexts } from '../readOnlyTexts'
import { documentOfWhy, whyScheme } from '../whyUri'
import { whyText } from '../words/whyText'

/** The reasons for what is said of a document, as a read-only text whose sources can be opened; fresh as the snapshot. */
export const whyDocuments: Feature = ({ knowledge }) =>
  serveTexts(
    knowledge,
    whyScheme,
    (uri) => {
      const document = documentOfWhy(uri)
      const ready = knowledge.ready().find(({ folder }) => folder.uri.toString() === document?.root.toString())
      if (document === undefined || ready === undefined) return undefined
      return { root: document.root, ...whyText(ready.base, ready.report, document.path) }
    },
    { wraps: true },
  )
