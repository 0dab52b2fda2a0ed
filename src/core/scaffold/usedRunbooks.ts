import { markdownLine } from './markdownLine'
import { oneLine } from './oneLine'
import type { UsedRunbook } from './values'
import { yamlText } from './yamlText'

/** On one line, and otherwise letter for letter: what is composed and what is decomposed are two files. */
const pathLine = (path: string): string => path.replace(/[\p{Cc}\p{Cs}]+/gu, ' ')

/** Steps upwards need no quotes, unlike most that begins with a dot. */
const yamlPath = (path: string): string =>
  /^(?:\.\.\/)+[\p{L}\p{N}_][\p{L}\p{N}_./-]*$/u.test(path) ? path : yamlText(path, 'flow')

/** `{path: ../runbooks/tls.md, verdict: missing-step}` */
export const usedInYaml = ({ path, verdict }: UsedRunbook): string => {
  const parts = [`path: ${yamlPath(pathLine(path))}`, ...(verdict === undefined ? [] : [`verdict: ${verdict}`])]
  return `{${parts.join(', ')}}`
}

/** `[Renew certificates](../runbooks/tls.md) (missing-step)` */
export const usedInMarkdown = ({ path, title, verdict }: UsedRunbook): string => {
  const name = markdownLine(oneLine(title ?? path))
  const link = title === undefined ? name : `[${name.replace(/[[\]]/g, '\\$&')}](${linkTarget(pathLine(path))})`
  return verdict === undefined ? link : `${link} (${verdict})`
}

const linkTarget = (path: string): string => (/[\s()<>]/.test(path) ? `<${path.replace(/[<>]/g, '\\$&')}>` : path)
