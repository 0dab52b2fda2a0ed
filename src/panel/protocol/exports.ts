/** Forms of the coverage report, by the names that the command line knows them by. */
export type ExportFormat = 'html' | 'csv' | 'csv-people' | 'markdown' | 'json'

/** Writes the coverage report of the shown folder as a file; the host asks where it is to lie. */
export type ExportReport = { readonly kind: 'export'; readonly format: ExportFormat }

/** A drawing as a file; the host asks where it is to lie. `name` has no folder and no ending. */
export type SavePicture = { readonly kind: 'save-picture'; readonly name: string } & (
  { readonly format: 'svg'; readonly text: string } | { readonly format: 'png'; readonly base64: string }
)

export type ExportWords = {
  readonly menu: string
  readonly formats: Readonly<Record<ExportFormat, string>>
  readonly svgOfRows: string
  readonly pngOfRows: string
  /** Beside a picture that cannot be made. */
  readonly tooLarge: string
  readonly noRows: string
  /** Of the picture; `{0}` is the folder with its day and counts. */
  readonly pictureTitle: string
  /** `{0}` runbooks, `{1}` people. */
  readonly pictureDescription: string
}
