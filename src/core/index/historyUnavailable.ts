/** Why a history cannot be had. Expected, and told to the person by `message`: one sentence with what to do. */
export class HistoryUnavailable extends Error {
  constructor(
    readonly reason: 'no-git' | 'not-a-repository' | 'no-commits' | 'untrusted-owner' | 'cancelled' | 'failed',
    message: string,
  ) {
    super(message)
    this.name = 'HistoryUnavailable'
  }
}
