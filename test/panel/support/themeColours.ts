import type { Frame } from 'playwright-core'

type Colour = readonly [red: number, green: number, blue: number, alpha: number]

/** The theme's colours in the page by their variables' names, such as `--vscode-foreground`. */
export type ThemeColours = Readonly<Record<string, Colour>>

/** As the page resolves them; a variable that is no colour is left out. */
export const themeColours = (panel: Frame): Promise<ThemeColours> =>
  panel.evaluate<Record<string, Colour>>(`(() => {
    const brush = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
    const colourOf = (value) => {
      brush.clearRect(0, 0, 1, 1)
      brush.fillStyle = value
      brush.fillRect(0, 0, 1, 1)
      const [red, green, blue, alpha] = brush.getImageData(0, 0, 1, 1).data
      return [red, green, blue, alpha / 255]
    }
    const { style } = document.documentElement
    const names = [...style].filter((name) => name.startsWith('--vscode-') && CSS.supports('color', style.getPropertyValue(name).trim()))
    return Object.fromEntries(names.map((name) => [name, colourOf(style.getPropertyValue(name).trim())]))
  })()`)

/** Whether a variable's colour is the measured one, where it is laid over the measured background if it is translucent. */
export const isColour = (colour: Colour | undefined, measured: string, over: string): boolean => {
  if (colour === undefined) return false
  const [red, green, blue, alpha] = colour
  const below = channels(over)
  return channels(measured).every((channel, at) => {
    const own = [red, green, blue][at] ?? 0
    return Math.abs(own * alpha + (below[at] ?? 0) * (1 - alpha) - channel) <= 2
  })
}

/** Of `#rrggbb`. */
const channels = (hex: string): readonly number[] => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16))
