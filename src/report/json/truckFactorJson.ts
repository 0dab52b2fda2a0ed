import type { IsoDate } from '../../core/domain/text'
import type { Decay, FileTruckFactor } from '../../core/metrics/authorship/fileAuthors'
import { orNull } from './values'

type Asked = { readonly today: IsoDate; readonly decay: Decay; readonly asOf: IsoDate }

/** What `understudy truck-factor --json` prints; `asOf` is the day from which changes fade, null where none do. */
export const truckFactorJson = (
  { files, withAuthor, truckFactor }: FileTruckFactor,
  { today, decay, asOf }: Asked,
): object => ({
  version: 1,
  today,
  decay,
  asOf: decay === 'none' ? null : asOf,
  files,
  withAuthor,
  truckFactor: orNull(truckFactor),
})
