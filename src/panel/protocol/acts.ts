import type { ActionName } from './page'

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
  | { readonly kind: 'draft-handover' | 'what-if-text'; readonly people: readonly string[] }
  | { readonly kind: 'suggest-successors'; readonly path: string }
