/** A document as a person read it: one entry of a truth file. */
export type TruthDocument = {
  readonly repo: string
  readonly path: string
  readonly title: string
  readonly id?: string
  readonly kind: string
  readonly kind_note?: string
  readonly status?: string
  readonly severity: string | null
  readonly owner: { readonly stated: boolean; readonly value?: string }
  readonly codeowners?: { readonly owners: readonly string[] }
  readonly dates: Readonly<Record<string, unknown>>
  readonly action_items: { readonly total: number; readonly done_marked: number; readonly note?: string }
}

/** A document as `index --json` tells it, as far as it is compared. */
export type Indexed = {
  readonly path: string
  readonly kind: string
  readonly kindReason: string
  readonly title: string
  readonly id: string | null
  readonly status: string | null
  readonly severity: string | null
  readonly owners: readonly { readonly id: string; readonly source: string }[]
  readonly dates: Readonly<
    Record<
      'detectedAt' | 'declaredAt' | 'mitigatedAt' | 'resolvedAt' | 'incidentDate' | 'incidentDateSource',
      string | null
    >
  >
  readonly review: { readonly lastReviewedOn: string | null; readonly reviewBy: string | null }
  readonly actionItems: readonly { readonly status: string }[]
  readonly actionItemsStated: string
}

/** One comparison and how it went. */
export type Expected = {
  readonly what: string
  readonly passes: boolean
  readonly expected: string
  readonly found: string
}

/** Readings that a note grants beside the first: “accept runbook or other”, “Accept 8 or 15”. */
export const allows = (note: string | undefined): readonly string[] | undefined => {
  const match = /\baccept\s+([\w-]+(?:(?:,\s*|\s+or\s+)[\w-]+)*)/i.exec(note ?? '')
  return match?.[1]?.split(/,\s*|\s+or\s+/)
}

/** The day of a date or moment; nothing for nothing. */
export const dayOf = (moment: string | null): string => moment?.slice(0, 10) ?? 'nothing'
