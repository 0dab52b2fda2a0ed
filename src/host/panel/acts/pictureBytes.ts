import type { SavePicture } from '../../../panel/protocol/exports'

/** No drawing of ours is longer; more would be something else. */
const mostBytes = 64 * 1024 * 1024

const pngBegins = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** What is to be written for a drawing that the page sends; undefined for what is no such drawing. */
export const pictureBytes = (act: SavePicture): Uint8Array | undefined => {
  const bytes = act.format === 'svg' ? svgBytes(act.text) : pngBytes(act.base64)
  return bytes === undefined || bytes.length > mostBytes ? undefined : bytes
}

const svgBytes = (text: string): Uint8Array | undefined =>
  text.startsWith('<svg ') && text.length <= mostBytes ? new TextEncoder().encode(text) : undefined

const pngBytes = (base64: string): Uint8Array | undefined => {
  if (base64.length > (mostBytes / 3) * 4 || !/^[A-Za-z0-9+/]*={0,2}$/.test(base64) || base64.length % 4 !== 0) {
    return undefined
  }
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  return pngBegins.every((byte, index) => bytes[index] === byte) ? bytes : undefined
}

/** A file's name without ending, out of a drawing's: small letters, digits and hyphens. */
export const pictureName = ({ name }: Pick<SavePicture, 'name'>): string =>
  name.replace(/[^a-z0-9-]/g, '').slice(0, 60) || 'picture'
