import type { DocPath } from '../../core/domain/text'
import type { Finding, Severity } from '../../core/lint/rule'
import { counted } from '../../core/metrics/words'
import { printable } from '../printable'
import type { Layout } from './layout'
import type { Style } from './style'

const paint = (style: Style, severity: Severity): ((text: string) => string) => {
  switch (severity) {
    case 'error':
      return style.red
    case 'warning':
      return style.yellow
    case 'hint':
      return style.dim
  }
}

/** Findings as `path:line:column severity message rule`, which editors and terminals make clickable, and their count. */
export const findingLines = (findings: ReadonlyMap<DocPath, readonly Finding[]>, { style }: Layout): string[] => {
  const lines = [...findings].flatMap(([path, found]) =>
    found.map(({ ruleId, severity, message, range: { start } }) => {
      const place = `${printable(path)}:${start.line}:${start.column}`
      return `${style.bold(place)} ${paint(style, severity)(severity)} ${printable(message)} ${style.dim(ruleId)}`
    }),
  )
  const all = [...findings.values()].flat()
  const count = (severity: Severity) => counted(all.filter((finding) => finding.severity === severity).length, severity)
  if (all.length === 0) return ['Nothing found.']
  return [...lines, '', `${counted(all.length, 'finding')}: ${count('error')}, ${count('warning')}, ${count('hint')}`]
}
