/** What a team has agreed on for new documents, in its configuration. */
export type Conventions = {
  /** Patterns such as `incidents/{year}/{date}-{slug}.md`. */
  readonly newReviewPath: string | undefined
  readonly newRunbookPath: string | undefined
  /** The scale of severities, the worst first; empty where none is given. */
  readonly severities: readonly string[]
  /** The zone in which people give times: `UTC`, an offset, or an IANA name. */
  readonly timeZone: string | undefined
}
