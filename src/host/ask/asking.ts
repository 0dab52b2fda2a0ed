/** What is being asked just now, as a person sees it. */
export type Asking = {
  readonly title: string
  readonly step: number
  readonly says: string
  readonly wrong: boolean
  /** The lines to pick from, where the question is a list of ready answers; `chosen`: ticked, or under the cursor. */
  readonly choices?: readonly { readonly text: string; readonly chosen: boolean }[]
}

/** What a person was told last by a command, with the buttons beneath it. */
export type Said = { readonly text: string; readonly offers: readonly string[] }
