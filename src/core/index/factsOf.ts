import type { DocumentFacts } from '../domain/documents'
import type { ExtraKeys } from '../domain/frontMatter'
import type { DocPath } from '../domain/text'
import { parseDocument } from '../parse/document/document'
import { isTeamTemplate, templateFacts } from './templates/teamTemplate'

/** What a document's path and text alone say. */
export const factsOf = (path: DocPath, text: string, keys: ExtraKeys): DocumentFacts =>
  isTeamTemplate(path) ? templateFacts(path, text) : parseDocument(path, text, { keys })
