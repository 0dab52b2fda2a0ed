import type { JSX } from 'preact'
import { levelText } from '../controls/levelSign'
import { MenuButton, type MenuItem } from '../controls/menuButton'
import { pngOf } from '../controls/pngOf'
import { lightPalette } from '../../picture/palette'
import { matrixPicture } from '../../picture/matrixPicture'
import type { Picture } from '../../picture/picture'
import { svgText } from '../../picture/svgText'
import { shownDrawing } from '../matrix/shownDrawing'
import { shownMatrix } from '../matrix/shownMatrix'
import type { ExportFormat } from '../protocol/exports'
import type { MatrixCell } from '../protocol/matrix'
import type { View } from '../state/view'

const formats: readonly ExportFormat[] = ['html', 'csv', 'csv-people', 'markdown', 'json']

/** Longer than this no canvas is, and what is scaled down cannot be read. */
const longest = 16_000

/** The report as a file, and the shown rows as a picture. */
export const ExportMenu = ({ view }: { readonly view: View }): JSX.Element => (
  <MenuButton label={view.words.exports.menu} items={() => [...reportItems(view), ...pictureItems(view)]} />
)

const reportItems = ({ words, act }: View): readonly MenuItem[] =>
  formats.map((format) => ({
    key: format,
    label: words.exports.formats[format],
    press: () => {
      act({ kind: 'export', format })
    },
  }))

const pictureItems = (view: View): readonly MenuItem[] => {
  const { words, act, memory } = view
  if (memory.tab !== 'matrix') return []
  const picture = pictureOfRows(view)
  const { svgOfRows, pngOfRows, noRows, tooLarge } = words.exports
  const isTooLarge = picture !== undefined && Math.max(picture.width, picture.height) > longest
  const unavailable = picture === undefined ? noRows : undefined
  return [
    {
      key: 'svg',
      label: svgOfRows,
      begins: true,
      unavailable,
      press: () => {
        if (picture === undefined) return
        act({ kind: 'save-picture', name: 'matrix', format: 'svg', text: svgText(picture, lightPalette) })
      },
    },
    {
      key: 'png',
      label: pngOfRows,
      unavailable: isTooLarge ? tooLarge : unavailable,
      press: () => {
        const base64 = picture && pngOf(picture, lightPalette)
        if (base64 !== undefined) act({ kind: 'save-picture', name: 'matrix', format: 'png', base64 })
      },
    },
  ]
}

/** What the matrix shows just now; undefined where no row is shown. */
const pictureOfRows = ({ tabs, memory, words, page }: View): Picture | undefined => {
  if (tabs.matrix === undefined) return undefined
  const shown = shownMatrix(tabs.matrix, memory)
  if (shown.groups.length === 0) return undefined
  const say = (cell: MatrixCell) => levelText(cell, words.matrix)
  return matrixPicture(shownDrawing(tabs.matrix, shown, { words, about: page.subtitle, say }))
}
