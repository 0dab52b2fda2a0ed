import type { Field, FieldValue } from '../../domain/frontMatter'
import type { Range } from '../../domain/text'

type Table = Map<string, { readonly keyRange: Range; readonly node: Table | Table[] | FieldValue }>

/** The tables of a TOML text while they are filled, statement by statement. */
export type TomlTree = {
  /** Goes on in the table that a heading such as `[a.b]` or `[[a]]` names. */
  readonly open: (heading: { readonly path: readonly string[]; readonly list: boolean }, range: Range) => void
  /** Sets a value in the open table; false where there is one already. */
  readonly set: (path: readonly string[], field: Omit<Field, 'key'>) => boolean
  readonly value: (range: Range) => FieldValue
}

const below = (table: Table, name: string, keyRange: Range): Table => {
  const node = table.get(name)?.node
  if (node instanceof Map) return node
  const last = Array.isArray(node) ? node.at(-1) : undefined
  if (last !== undefined) return last
  const added: Table = new Map()
  if (node === undefined) table.set(name, { keyRange, node: added })
  return added
}

const toValue = (node: Table | Table[] | FieldValue, range: Range): FieldValue => {
  if (Array.isArray(node)) return { kind: 'list', items: node.map((item) => toValue(item, range)), range }
  if (!(node instanceof Map)) return node
  const fields = [...node].map(([key, { keyRange, node: value }]) => ({
    key,
    keyRange,
    value: toValue(value, keyRange),
  }))
  return { kind: 'map', fields, range }
}

export const createTomlTree = (): TomlTree => {
  const root: Table = new Map()
  let current = root
  return {
    open: ({ path, list }, range) => {
      const parent = path.slice(0, -1).reduce((table, name) => below(table, name, range), root)
      const name = path.at(-1) ?? ''
      const node = parent.get(name)?.node
      if (!list) {
        current = below(parent, name, range)
        return
      }
      current = new Map()
      if (Array.isArray(node)) node.push(current)
      else if (node === undefined) parent.set(name, { keyRange: range, node: [current] })
    },
    set: (path, { keyRange, value }) => {
      const table = path.slice(0, -1).reduce((parent, name) => below(parent, name, keyRange), current)
      const name = path.at(-1) ?? ''
      if (table.has(name)) return false
      table.set(name, { keyRange, node: value })
      return true
    },
    value: (range) => toValue(root, range),
  }
}
