import type { JSX } from 'preact'
import { Choice } from '../controls/choice'
import type { View } from '../state/view'
import { ExportMenu } from './exportMenu'

/** The title, what is looked at, the search, the exports, and the folder where there are several. */
export const Header = ({ view }: { readonly view: View }): JSX.Element => {
  const { page, words, memory, remember } = view
  return (
    <header>
      <h1>{words.page.title}</h1>
      <span class="muted subtitle">{page.subtitle}</span>
      {page.folders.length > 1 && (
        <Choice
          label={words.page.folder}
          value={String(page.folder)}
          options={page.folders.map((label, index) => ({ value: String(index), label }))}
          choose={(folder) => {
            remember({ folder: Number(folder), open: undefined })
          }}
        />
      )}
      <input
        type="search"
        placeholder={words.page.filter}
        aria-label={words.page.filter}
        value={memory.filter}
        onInput={({ currentTarget }) => {
          remember({ filter: currentTarget.value, open: undefined })
        }}
      />
      <ExportMenu view={view} />
    </header>
  )
}
