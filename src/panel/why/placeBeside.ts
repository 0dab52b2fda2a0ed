/** Puts the box under the place it speaks of, or above it, inside of what can be seen. Positions are in pixels of the window. */
export const placeBeside = (box: HTMLElement, at: DOMRect): void => {
  const { clientWidth, clientHeight } = document.documentElement
  const width = Math.min(400, clientWidth - 24)
  const left = Math.max(12, Math.min(at.left, clientWidth - width - 12))
  box.style.width = `${width}px`
  box.style.left = `${left}px`
  const below = clientHeight - at.bottom - 12
  const above = at.top - 12
  const isBelow = box.scrollHeight <= below || below >= above
  const height = Math.max(120, isBelow ? below : above)
  box.style.maxHeight = `${height}px`
  const top = isBelow ? at.bottom + 4 : at.top - Math.min(box.scrollHeight + 2, height) - 4
  box.style.top = `${Math.max(8, Math.min(top, clientHeight - 128))}px`
}

/** Whether anything of it can be seen. */
export const isInSight = (at: DOMRect, sight: Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>): boolean =>
  at.bottom > sight.top + 4 && at.top < sight.bottom - 4 && at.right > sight.left + 4 && at.left < sight.right - 4
