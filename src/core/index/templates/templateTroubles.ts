import type { Problem } from '../../domain/text'
import { readTemplate, type TemplateNode, type TemplateTrouble } from '../../scaffold/template'
import { variableNames } from '../../scaffold/values'

type Variable = Extract<TemplateNode, { kind: 'variable' }>

const variablesIn = (nodes: readonly TemplateNode[]): readonly Variable[] =>
  nodes.flatMap((node): readonly Variable[] => {
    if (node.kind === 'tab-stop') return variablesIn(node.children)
    return node.kind === 'variable' ? [node, ...variablesIn(node.fallback ?? [])] : []
  })

type Spot = Pick<TemplateTrouble, 'source' | 'line' | 'column'>

const problemAt = (
  { source, line, column }: Spot,
  inFile: (line: number) => number,
  code: string,
  severity: Problem['severity'],
  message: string,
): Problem => {
  const [first = ''] = source.split('\n')
  const start = { line: inFile(line), column }
  return { code, severity, message, range: { start, end: { ...start, column: column + first.length } } }
}

/** One that differs in a letter or two, or begins alike. */
const meant = (name: string): string | undefined => {
  const wanted = name.toUpperCase()
  const plain = (text: string) => text.replace(/_/g, '')
  return variableNames.find(
    (known) =>
      known === wanted ||
      plain(known) === plain(wanted) ||
      differsInOne(known, wanted) ||
      (wanted.length > 3 && (known.startsWith(wanted) || wanted.startsWith(known))),
  )
}

const differsInOne = (a: string, b: string): boolean => {
  if (Math.abs(a.length - b.length) > 1) return false
  let front = 0
  while (front < Math.min(a.length, b.length) && a[front] === b[front]) front += 1
  let back = 0
  while (back < Math.min(a.length, b.length) - front && a.at(-1 - back) === b.at(-1 - back)) back += 1
  const [ofA, ofB] = [a.slice(front, a.length - back), b.slice(front, b.length - back)]
  return Math.max(ofA.length, ofB.length) <= 1 || (ofA.length === 2 && ofA === `${ofB.slice(1)}${ofB.slice(0, 1)}`)
}

const unknownVariable = ({ name }: Variable): string => {
  const near = meant(name)
  return `No variable is called ${name}, so it stays as text.${near === undefined ? '' : ` Is ${near} meant?`} A dollar sign that is meant as one is written \\$.`
}

/**
 * What a template's own syntax has wrong: places that are never closed (an error), forms that are not understood, and
 * variables that nobody knows, which stay text. `inFile` gives a line's number in the file.
 */
export const templateTroubles = (template: string, inFile: (line: number) => number): readonly Problem[] => {
  const { nodes, troubles } = readTemplate(template)
  return [
    ...troubles.map((trouble) =>
      trouble.kind === 'unclosed'
        ? problemAt(trouble, inFile, 'template-syntax', 'error', `${trouble.source} is never closed: add its }.`)
        : problemAt(
            trouble,
            inFile,
            'template-syntax',
            'warning',
            `${trouble.source} is not understood, so it stays as text. Write \${1:text}, \${1|one,two|} or \${NAME:text}; there are no transforms.`,
          ),
    ),
    ...variablesIn(nodes)
      .filter(({ name }) => !variableNames.includes(name))
      .map((variable) => problemAt(variable, inFile, 'template-variable', 'warning', unknownVariable(variable))),
  ]
}
