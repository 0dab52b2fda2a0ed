import type { DocumentFacts } from '../../../src/core/domain/documents'
import type { DocPath } from '../../../src/core/domain/text'
import { parseDocument } from '../../../src/core/parse/document/document'

/** The facts of a document with these lines. */
export const facts = (lines: readonly string[], path = 'notes/page.md'): DocumentFacts =>
  parseDocument(path as DocPath, lines.join('\n'))

/** The facts of a document that has this front matter alone. */
export const withFields = (...fields: readonly string[]): DocumentFacts =>
  facts(['---', ...fields, '---', '', '# Page'])

/** A document's problems, each as its line and code. */
export const troubles = ({ problems }: DocumentFacts): readonly string[] =>
  problems.map(({ code, range }) => `${range.start.line} ${code}`)
