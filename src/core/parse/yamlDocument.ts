import { isMap, isScalar, parseDocument, type Document } from 'yaml'

/** All scalars stay text: the failsafe schema knows no numbers, dates or booleans. Undefined where nesting defeats the parser. */
export const parseYaml = (source: string): Document | undefined => {
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
