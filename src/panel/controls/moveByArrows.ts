/** Up and down move among the lines of a list (`data-line`), Home and End to its ends; Tab goes through all as ever. */
export const moveByArrows = (event: KeyboardEvent, list: HTMLElement): void => {
  const lines = [...list.querySelectorAll<HTMLElement>('[data-line]')]
  const at = lines.findIndex((line) => line === event.target)
  const next = at < 0 ? undefined : lineAfter(lines, at, event.key)
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}

const lineAfter = (lines: readonly HTMLElement[], at: number, key: string): HTMLElement | undefined => {
  switch (key) {
    case 'ArrowDown':
      return lines[at + 1]
    case 'ArrowUp':
      return at === 0 ? undefined : lines[at - 1]
    case 'Home':
      return lines[0]
    case 'End':
      return lines.at(-1)
  }
  return undefined
}
