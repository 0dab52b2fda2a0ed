import type { ExportReport, SavePicture } from './exports'
import type { ActionName } from './page'
import type { PlanChoices } from './plan'
import type { RemedyIntent } from './risks'

/** What may be done about a row or a cell; the host runs the command for it. */
export type TrainingIntent = 'assign' | 'step' | 'sign-off'

/** What a person asks for in the page; the host does it, where the snapshot still allows it. */
export type PanelAct =
  | { readonly kind: 'action'; readonly action: ActionName }
  | { readonly kind: 'open'; readonly path: string; readonly line: number | undefined }
  | { readonly kind: 'show-why'; readonly path: string }
  | {
      readonly kind: 'train'
      readonly intent: TrainingIntent
      readonly path: string
      readonly person: string | undefined
    }
  | ExportReport
  | SavePicture
  | RecurrenceVerdict
  /** `key`: of a line, or of a sort, of the list of risks. */
  | { readonly kind: 'remedy'; readonly intent: RemedyIntent; readonly key: string }
  /** `steps`: keys of the plan for these choices that was shown. */
  | { readonly kind: 'accept-plan'; readonly choices: PlanChoices; readonly steps: readonly string[] }
  | { readonly kind: 'draft-handover' | 'what-if-text'; readonly people: readonly string[] }
  | { readonly kind: 'suggest-successors'; readonly path: string }

/** What a person makes of two reviews that look alike. */
export type RecurrenceVerdict = {
  readonly kind: 'recurrence'
  readonly verdict: 'confirmed' | 'dismissed'
  readonly review: string
  readonly other: string
}
