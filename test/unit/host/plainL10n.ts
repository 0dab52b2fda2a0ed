import type { L10n } from '../../../src/host/l10n'

/** English as it is written, with its places filled. */
export const plainL10n: L10n = {
  t: (message, ...args) => message.replace(/\{(\d+)\}/g, (whole, place) => String(args[Number(place)] ?? whole)),
}
