import { useEffect, useRef } from 'preact/hooks'
import { fill } from '../controls/fill'
import type { MatrixModel } from '../protocol/matrix'
import type { View } from '../state/view'
import type { ShownMatrix } from './shownMatrix'

/** In milliseconds: typing is not to be talked into. */
const quiet = 400

/** Lets a screen reader say what has come of a filter, a sorting or a grouping; nothing as long as nobody changed any. */
export const useSpoken = (view: View, { rows }: MatrixModel, { matching, grouping }: ShownMatrix): void => {
  const words = view.words.matrix
  const { filter, figure, matrix } = view.memory
  const how = [fill(words.groupedBy, words.groupings[grouping]), fill(words.sortedBy, words.sorts[matrix.sort])]
  const count = matching === 0 ? view.words.page.nothingMatches : fill(words.shownRows, matching, rows.length)
  const asked = JSON.stringify([filter, figure, matrix.changedOnly])
  const before = useRef({ asked, how })
  useEffect(() => {
    const { asked: was, how: wasHow } = before.current
    const news = [...how.filter((each) => !wasHow.includes(each)), ...(asked === was ? [] : [count])]
    if (news.length === 0) return undefined
    const timer = setTimeout(() => {
      before.current = { asked, how }
      view.say(news.join(' '))
    }, quiet)
    return () => {
      clearTimeout(timer)
    }
  }, [asked, how.join(), count])
}
