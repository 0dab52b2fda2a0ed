import { button, element, fill } from './dom'
import { basisBar, figures } from './figures'
import { moveByKeys } from './keys'
import { legend } from './level'
import { matrix } from './matrix'
import type { PanelModel, PanelNote, PanelState, PanelWords, PanelWhy, ToPanel } from './messages'
import { placeBeside, reasons } from './reasons'
import { type Selection, select } from './select'
import { post, recall, remember, ROWS_AT_ONCE } from './state'

type Content = { readonly model: PanelModel; readonly words: PanelWords }

let content: Content | undefined
const page = document.querySelector('main') ?? document.body

const receive = (message: ToPanel): void => {
  switch (message.type) {
    case 'model':
      content = message
      draw(message)
      return
    case 'notice':
      content = undefined
      notice(message)
      return
    case 'why':
      if (content) openReasons(message.why, content.words)
      return
  }
}

const tell = (state: PanelState, selection?: Selection): void => {
  document.body.dataset.state = state
  const shown = content?.model.figures.map(({ key, value }) => [key, value] as const) ?? []
  post({
    type: 'shown',
    shown: {
      state,
      figures: Object.fromEntries(shown),
      rows: selection?.shown ?? 0,
      people: selection?.people.length ?? 0,
    },
  })
}

const notice = ({ state, title, text, details, actions }: Extract<ToPanel, { type: 'notice' }>): void => {
  page.replaceChildren(
    element(
      'section',
      { class: 'notice', role: state === 'error' ? 'alert' : 'status' },
      element('h1', {}, title),
      element('p', {}, text),
      details.length === 0 ? undefined : element('ul', {}, ...details.map((detail) => element('li', {}, detail))),
      element(
        'div',
        { class: 'buttons' },
        ...actions.map(({ action, label }, index) =>
          button(label, index === 0 ? 'primary' : 'secondary', () => {
            post({ type: 'action', action })
          }),
        ),
      ),
    ),
  )
  tell(state)
}

/** The whole page anew: what is kept is in the memory, so nothing is lost by it. */
const draw = ({ model, words }: Content): void => {
  const { open, scroll } = recall()
  const wasFiltering = document.activeElement instanceof HTMLInputElement
  const results = element('div', { class: 'results' })
  page.replaceChildren(
    header(model, words, () => {
      drawResults(results)
    }),
    ...model.notes.map(noteElement),
    results,
  )
  drawResults(results)
  page.querySelector('.scroller')?.scrollTo({ top: scroll })
  if (wasFiltering) page.querySelector('input')?.focus()
  if (open === undefined) return
  remember({ open })
  post({ type: 'why', ...open })
}

const header = (model: PanelModel, words: PanelWords, redraw: () => void): HTMLElement => {
  const filter = element('input', { type: 'search', placeholder: words.filter, 'aria-label': words.filter })
  filter.value = recall().filter
  filter.addEventListener('input', () => {
    remember({ filter: filter.value, rows: ROWS_AT_ONCE, open: undefined })
    redraw()
  })
  return element(
    'header',
    {},
    element('h1', {}, words.title),
    element('span', { class: 'muted subtitle' }, model.subtitle),
    model.folders.length > 1 ? folderChoice(model, words) : undefined,
    filter,
  )
}

const folderChoice = ({ folders, folder }: PanelModel, words: PanelWords): HTMLElement => {
  const choice = element('select', { 'aria-label': words.folder })
  choice.append(...folders.map((name, index) => element('option', { value: index, selected: index === folder }, name)))
  choice.addEventListener('change', () => {
    remember({ folder: choice.selectedIndex, open: undefined })
    post({ type: 'folder', folder: choice.selectedIndex })
  })
  return choice
}

const noteElement = ({ text, action }: PanelNote): HTMLElement =>
  element(
    'p',
    { class: 'note', role: 'status' },
    text,
    action &&
      button(action.label, 'link', () => {
        post({ type: 'action', action: action.action })
      }),
  )

const drawResults = (results: HTMLElement): void => {
  if (!content) return
  const { model, words } = content
  const memory = recall()
  const selection = select(model, memory)
  const redraw = () => {
    drawResults(results)
  }
  closeReasons()
  const table = matrix({
    model,
    selection,
    words,
    folded: memory.folded,
    actions: {
      why: (path, person) => {
        toggleReasons(path, person)
      },
      fold: (key) => {
        const folded = memory.folded.includes(key)
          ? memory.folded.filter((each) => each !== key)
          : [...memory.folded, key]
        remember({ folded })
        redraw()
      },
    },
  })
  moveByKeys(table, closeReasons)
  results.replaceChildren(
    figures(model, words, memory.figure, (figure) => {
      remember({ figure, rows: ROWS_AT_ONCE, open: undefined })
      redraw()
    }),
    basisBar(model),
    tools(selection, words, redraw),
    selection.matching === 0 ? nothing(words, results) : table,
    more(selection, words, redraw),
  )
  tell('ready', selection)
}

const tools = ({ morePeople }: Selection, words: PanelWords, redraw: () => void): HTMLElement => {
  const { allPeople } = recall()
  const label = allPeople ? words.fewerPeople : fill(words.morePeople, morePeople)
  const people = button(label, 'link', () => {
    remember({ allPeople: !allPeople })
    redraw()
  })
  return element('div', { class: 'tools' }, morePeople > 0 || allPeople ? people : undefined, legend(words))
}

const nothing = (words: PanelWords, results: HTMLElement): HTMLElement =>
  element(
    'p',
    { class: 'nothing', role: 'status' },
    words.nothingMatches,
    ' ',
    button(words.clearFilter, 'link', () => {
      remember({ filter: '', figure: undefined })
      const filter = page.querySelector('input')
      if (filter) filter.value = ''
      drawResults(results)
    }),
  )

const more = ({ matching, shown }: Selection, words: PanelWords, redraw: () => void): HTMLElement => {
  const foot = element('p', { class: 'more', role: 'status' }, fill(words.shownRows, shown, matching))
  if (shown === matching) return foot
  foot.append(
    ' ',
    button(fill(words.moreRows, Math.min(ROWS_AT_ONCE, matching - shown)), 'link', () => {
      remember({ rows: recall().rows + ROWS_AT_ONCE })
      redraw()
    }),
  )
  return foot
}

const toggleReasons = (path: string, person: string | undefined): void => {
  const { open } = recall()
  if (open?.path === path && open.person === person && page.querySelector('.reasons')) {
    closeReasons()
    return
  }
  remember({ open: { path, person } })
  post({ type: 'why', path, person })
}

const cellOf = ({ path, person }: Pick<PanelWhy, 'path' | 'person'>): HTMLElement | undefined => {
  const row = [...page.querySelectorAll<HTMLElement>('tr.runbook')].find(({ dataset }) => dataset.path === path)
  const cells = [...(row?.querySelectorAll<HTMLElement>('td.cell') ?? [])]
  if (person !== undefined) return cells.find(({ dataset }) => dataset.person === person)
  return row?.querySelector<HTMLElement>('th.title') ?? undefined
}

const openReasons = (why: PanelWhy, words: PanelWords): void => {
  page.querySelector('.reasons')?.remove()
  page.querySelector('.chosen')?.classList.remove('chosen')
  const at = cellOf({ path: why.path, person: recall().open?.person as PanelWhy['person'] })
  if (at === undefined) return
  const box = reasons(why, words, closeReasons)
  at.classList.add('chosen')
  page.append(box)
  placeBeside(box, at)
  box.focus({ preventScroll: true })
}

const closeReasons = (): void => {
  const box = page.querySelector('.reasons')
  const at = page.querySelector<HTMLElement>('.chosen')
  at?.classList.remove('chosen')
  if (box === null) return
  box.remove()
  remember({ open: undefined })
  at?.focus({ preventScroll: true })
}

const followScroll = ({ target }: Event): void => {
  if (!(target instanceof HTMLElement) || !target.matches('.scroller')) return
  remember({ scroll: target.scrollTop })
  const box = page.querySelector<HTMLElement>('.reasons')
  const at = page.querySelector<HTMLElement>('.chosen')
  if (box && at) placeBeside(box, at)
}

window.addEventListener('message', ({ data }: MessageEvent<ToPanel>) => {
  receive(data)
})
// Scrolling does not bubble, so it is caught on its way down.
window.addEventListener('scroll', followScroll, { capture: true, passive: true })
window.addEventListener('resize', closeReasons)
if (recall().folder > 0) post({ type: 'folder', folder: recall().folder })
post({ type: 'hello' })
