import type { HistoryMissing } from '../../domain/history'

/** Why a history cannot be had. Expected, and told to the person by `message`: one sentence with what to do. */
export class HistoryUnavailable extends Error {
  constructor(
    readonly reason: HistoryMissing | 'cancelled',
    message: string,
  ) {
    super(message)
    this.name = 'HistoryUnavailable'
  }
}
