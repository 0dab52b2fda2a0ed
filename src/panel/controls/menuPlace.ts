/** Where a key leads from a place in a menu: arrows go round, a letter goes to the next item that begins with it. */
export const menuPlace = (labels: readonly string[], at: number, key: string): number | undefined => {
  const count = labels.length
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count
    case 'ArrowUp':
      return (at + count - 1) % count
    case 'Home':
      return 0
    case 'End':
      return count - 1
  }
  if (key.length !== 1 || key === ' ') return undefined
  const round = labels.map((_, step) => (at + 1 + step) % count)
  return round.find((index) => labels[index]?.toLowerCase().startsWith(key.toLowerCase()))
}
