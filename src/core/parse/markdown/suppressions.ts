import type { Suppression } from '../../domain/documents'
import { isCodeLine } from './codeLines'
import type { Outline } from './outline'

const comment = /<!--\s*understudy-disable(-next-line)?(?:\s+([^>]*?))?\s*-->/g

const ruleIds = (text: string | undefined): readonly string[] => {
  const ids = (text ?? '').split(/[\s,]+/).filter((id) => id !== '')
  return ids.includes('all') ? [] : ids
}

/** The line after the comment that holds something: formatters put an empty line below a comment. Lines count from 1. */
const nextLineOf = (lines: readonly string[], index: number): number => {
  const ahead = lines.slice(index + 1).findIndex((line) => line.trim() !== '')
  return index + 2 + Math.max(0, ahead)
}

/**
 * The rules that a document turns off by `<!-- understudy-disable rule-id … -->` (the whole file) or
 * `<!-- understudy-disable-next-line rule-id … -->`. No id, or `all`, stands for every rule. A comment shown as an
 * example inside a code block is none.
 */
export const readSuppressions = (text: string, outline: Outline): readonly Suppression[] => {
  if (!text.includes('understudy-disable')) return []
  const isCode = isCodeLine(outline)
  const lines = text.split(/\r\n|\n|\r/)
  return lines.flatMap((content, index) => {
    const line = index + 1
    if (isCode(line)) return []
    return [...content.matchAll(comment)].map(([, next, ids]) => ({
      rules: ruleIds(ids),
      onlyLine: next === undefined ? undefined : nextLineOf(lines, index),
    }))
  })
}
