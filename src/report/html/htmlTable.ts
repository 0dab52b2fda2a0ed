import { markup, type Html } from './markup'

export type HtmlColumn = { readonly title: string; readonly align?: 'number' }

/** A plain table; the first cell of each row heads it. */
export const htmlTable = (columns: readonly HtmlColumn[], rows: readonly (readonly Html[])[]): Html => {
  const side = (index: number) => (columns[index]?.align === 'number' ? markup` class="number"` : markup``)
  const cell = (content: Html, index: number) =>
    index === 0 ? markup`<th scope="row">${content}</th>` : markup`<td${side(index)}>${content}</td>`
  return markup`<div class="scroller"><table>
<thead><tr>${columns.map(({ title }, index) => markup`<th scope="col"${side(index)}>${title}</th>`)}</tr></thead>
<tbody>
${rows.map(
  (cells) => markup`<tr>${cells.map(cell)}</tr>
`,
)}</tbody></table></div>
`
}
