import type { JSX } from 'preact'
import { Button } from '../controls/button'
import { useSaid } from '../controls/useSaid'
import type { View } from '../state/view'

/** As long as people are taken for gone, every tab says so; their own tab does it at length. */
export const WhatIfBanner = ({ view }: { readonly view: View }): JSX.Element | undefined => {
  const { whatIf, words, memory, remember } = view
  useSpoken(view)
  if (whatIf === undefined || memory.tab === 'what-if') return undefined
  return (
    <p class="note what-if-banner">
      <b>{words.page.whatIfActive}</b> {whatIf.title}
      <Button
        kind="link"
        press={() => {
          remember({ tab: 'what-if' })
        }}
      >
        {words.whatIf.showChanges}
      </Button>
      <Button
        kind="link"
        press={() => {
          remember({ gone: [], whatIf: { ...memory.whatIf, dropped: undefined } })
        }}
      >
        {words.page.endWhatIf}
      </Button>
    </p>
  )
}

/** Says what changes; at length, as whoever ticks is elsewhere on the page. */
const useSpoken = ({ whatIf, memory: { gone }, words, say }: View): void => {
  const text = gone.length === 0 ? '' : [whatIf?.title ?? '', ...(whatIf?.sentences ?? [])].join(' ')
  useSaid(say, text, words.whatIf.ended)
}
