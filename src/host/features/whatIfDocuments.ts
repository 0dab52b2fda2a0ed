import type { Feature } from '../context'
import { serveTexts } from '../readOnlyTexts'
import { leaversOf, whatIfScheme } from '../whatIfUri'
import { whatIfText } from '../words/whatIfText'

/** What changes when people leave, as a read-only text whose documents can be opened; fresh as the snapshot. */
export const whatIfDocuments: Feature = ({ knowledge }) =>
  serveTexts(
    knowledge,
    whatIfScheme,
    (uri) => {
      const leavers = leaversOf(uri)
      const ready = knowledge.ready().find(({ folder }) => folder.uri.toString() === leavers?.root.toString())
      if (leavers === undefined || ready === undefined) return undefined
      return { root: leavers.root, ...whatIfText(ready, leavers.people) }
    },
    { wraps: false },
  )
