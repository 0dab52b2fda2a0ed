/** Puts the box under the place it speaks of, inside of what can be seen. Positions are in pixels of the window. */
export const placeBeside = (box: HTMLElement, at: HTMLElement): void => {
  const cell = at.getBoundingClientRect()
  const width = Math.min(380, document.documentElement.clientWidth - 24)
  const left = Math.max(12, Math.min(cell.left, document.documentElement.clientWidth - width - 12))
  box.style.width = `${width}px`
  box.style.left = `${left}px`
  const below = cell.bottom + 4
  const fits = below + box.offsetHeight < window.innerHeight || cell.top < box.offsetHeight
  box.style.top = `${fits ? below : cell.top - box.offsetHeight - 4}px`
}
