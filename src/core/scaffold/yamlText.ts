/** Where a value is put: a line's whole value, an entry of `[…]` or `{…}`, within quotes, or anywhere else. */
export type YamlPlace = 'block' | 'flow' | 'double-quoted' | 'single-quoted' | 'elsewhere'

const dateOrInstant = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}Z)?$/
const surelyText = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} _./()+'-]*[\p{L}\p{M}\p{N}_./()+'-])?$/u
/** What other readers of YAML take for something else than a text. */
const otherThanText = /^(?:true|false|yes|no|on|off|y|n|null|nan|inf|0x[\da-f]+|0o[0-7]+|[\d_.+-]+(?:e[\d+-]+)?)$/i

const quoted = (text: string): string => (/["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`)

/** One line of text as a YAML scalar that is read as this text, quoted only where it must be. */
export const yamlText = (text: string, place: YamlPlace): string => {
  switch (place) {
    case 'block':
    case 'flow':
      if (dateOrInstant.test(text)) return text
      return surelyText.test(text) && !otherThanText.test(text) ? text : quoted(text)
    case 'double-quoted':
      return text.replace(/["\\]/g, '\\$&')
    case 'single-quoted':
      return text.replaceAll("'", "''")
    case 'elsewhere':
      return text
  }
}

/** Where in a line of YAML one stands behind `before`, its text so far. */
export const yamlPlace = (before: string): YamlPlace => {
  const withoutKey = before.replace(/^\s*(?:- +)?(?:[\w-]+:(?: +|$))?/, '')
  if (withoutKey === '') return 'block'
  let quote = ''
  let depth = 0
  for (const sign of withoutKey) {
    if (quote !== '') quote = sign === quote ? '' : quote
    else if (sign === '"' || sign === "'") quote = sign
    else if (sign === '[' || sign === '{') depth += 1
    else if (sign === ']' || sign === '}') depth -= 1
  }
  if (quote !== '') return quote === '"' ? 'double-quoted' : 'single-quoted'
  return depth > 0 && /[[{,:]\s*$/.test(withoutKey) ? 'flow' : 'elsewhere'
}
