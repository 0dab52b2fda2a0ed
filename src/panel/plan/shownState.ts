import type { PlanModel, PlanWords } from '../protocol/plan'

/** What stands in a plan's place while there is none. */
export type ShownState = {
  readonly role: 'status' | 'alert'
  readonly text: string
  /** How far it is; empty where nothing is to be told. */
  readonly more: string
  readonly button:
    { readonly text: string; readonly isMain: boolean; readonly does: 'stop' | 'again' | 'log' } | undefined
}

export type WithoutPlan = Exclude<PlanModel['state'], { readonly is: 'ready' }>

/** What a plan that is being worked out, was stopped or could not be worked out looks like. */
export const shownState = (
  state: WithoutPlan,
  isStopped: boolean,
  words: Pick<PlanWords, 'working' | 'stop' | 'again' | 'showLog'> & { readonly loading: string },
): ShownState => {
  switch (state.is) {
    case 'working':
      return {
        role: 'status',
        text: words.working,
        more: state.text,
        button: { text: words.stop, isMain: false, does: 'stop' },
      }
    case 'stopped':
      // Asked for again, and not answered yet.
      return isStopped
        ? { role: 'status', text: state.text, more: '', button: { text: words.again, isMain: true, does: 'again' } }
        : { role: 'status', text: words.loading, more: '', button: undefined }
    case 'failed':
      return {
        role: 'alert',
        text: state.text,
        more: '',
        button: { text: words.showLog, isMain: true, does: 'log' },
      }
  }
}
