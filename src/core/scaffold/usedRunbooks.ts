import { markdownLine } from './markdownLine'
import { oneLine } from './oneLine'
import type { UsedRunbook } from './values'
import { yamlText } from './yamlText'

/** On one line, and otherwise letter for letter: what is composed and what is decomposed are two files. */
const pathLine = (path: string): string => path.replace(/[\p{Cc}\p{Cs}]+/gu, ' ')

/** `{path: ../runbooks/tls.md, verdict: missing-step}` */
export const usedInYaml = ({ path, verdict }: UsedRunbook): string => {
  const parts = [`path: ${yamlText(pathLine(path), 'flow')}`, ...(verdict === undefined ? [] : [`verdict: ${verdict}`])]
  return `{${parts.join(', ')}}`
}

/** `[Renew certificates](../runbooks/tls.md) (missing-step)` */
export const usedInMarkdown = ({ path, title, verdict }: UsedRunbook): string => {
  const name = markdownLine(oneLine(title ?? path))
  const link = title === undefined ? name : `[${name.replace(/[[\]]/g, '\\$&')}](${linkTarget(pathLine(path))})`
  return verdict === undefined ? link : `${link} (${verdict})`
}

const linkTarget = (path: string): string => (/[\s()<>]/.test(path) ? `<${path.replace(/[<>]/g, '\\$&')}>` : path)
