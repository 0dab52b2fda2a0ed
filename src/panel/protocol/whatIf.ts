import type { Risk } from '../../core/domain/coverage'
import type { PersonId } from '../../core/domain/people'
import type { DocPath } from '../../core/domain/text'
import type { FigureKey, Tone } from './page'

/** A runbook that fewer people could run or teach. */
export type WhatIfRow = {
  readonly path: DocPath
  readonly title: string
  readonly canRun: { readonly before: number; readonly after: number }
  readonly required: number
  readonly risk: { readonly before: Risk; readonly after: Risk }
  /** Of the risk afterwards. */
  readonly tone: Tone
  /** The risk afterwards in a sentence. */
  readonly why: string
}

/** What would be, were some people gone: it lies over the figures and the matrix on every tab. */
export type WhatIfModel = {
  readonly gone: readonly { readonly id: PersonId; readonly name: string }[]
  /** Such as "Were Alice Moreau and Bob Tran gone". */
  readonly title: string
  /** Of every figure on top, as it would be. */
  readonly figures: Readonly<Partial<Record<FigureKey, string>>>
  /** The most urgent afterwards first. */
  readonly rows: readonly WhatIfRow[]
}

/** The tab: who can be taken for gone. */
export type WhatIfTabModel = {
  readonly people: readonly {
    readonly id: PersonId
    readonly name: string
    readonly team: string | undefined
    readonly note: string | undefined
  }[]
}

export type WhatIfWords = { readonly choose: string }
