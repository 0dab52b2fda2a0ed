import { isMap, isScalar, parseDocument, type Document } from 'yaml'

const maxOpenBrackets = 200

/** Brackets opened by the thousand cost the parser seconds before they exhaust its stack. */
const opensTooMany = (source: string): boolean => {
  let open = 0
  for (const [bracket] of source.matchAll(/[[{\]}]/g)) {
    open += bracket === '[' || bracket === '{' ? 1 : -1
    if (open > maxOpenBrackets) return true
  }
  return false
}

/** All scalars stay text: the failsafe schema knows no numbers, dates or booleans. Undefined where the nesting is too deep. */
export const parseYaml = (source: string): Document | undefined => {
  if (opensTooMany(source)) return undefined
  try {
    return parseDocument(source, { uniqueKeys: false, schema: 'failsafe', prettyErrors: false, logLevel: 'silent' })
  } catch {
    return undefined
  }
}

/** Whether the text is YAML without errors whose top is a map with at least one plain key. */
export const readsAsYamlMap = (source: string): boolean => {
  const document = parseYaml(source)
  return (
    document?.errors.length === 0 &&
    isMap(document.contents) &&
    document.contents.items.some((item) => isScalar(item.key))
  )
}
