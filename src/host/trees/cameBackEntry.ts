import type { KnowledgeBase } from '../../core/domain/knowledgeBase'
import type { CameBack } from '../../core/metrics/reviews/incidentReviews'
import { similarReviews } from '../../core/metrics/recurrence/recurrence'
import type { L10n } from '../l10n'
import { likenessWords } from '../words/similarWords'
import { capital, dateWords } from '../words/words'
import { actionEntry } from './actionEntry'
import { reasonEntry, type TreeEntry } from './treeEntry'

type Question = { readonly base: KnowledgeBase; readonly language: string }

/** An incident that came back, with why, what was left open, and the way to its review. */
export const cameBackEntry = ({ base, language }: Question, came: CameBack, l10n: L10n): TreeEntry => {
  const { later, earlier, unfinished } = came
  const { t } = l10n
  const open = unfinished.filter(({ item }) => item.status === 'open').length
  const name = earlier.id ?? earlier.title
  const description =
    open > 0
      ? t('{0} of {1} actions of {2} still open', open, earlier.actions.length, name)
      : t('{0} of {1} actions of {2} not said to be done', unfinished.length, earlier.actions.length, name)
  const key = `risk/came-back/${later.path}/${earlier.path}`
  return {
    ...reasonEntry(key, later.title, { description, icon: 'sync', path: later.path, is: 'review' }),
    tooltip: [later.title, t('It is an earlier incident come back: {0}.', earlier.title), description, later.path],
    spoken: `${later.title}, ${description}`,
    children: [
      reasonEntry(`${key}/later`, t('Open its review'), {
        icon: 'go-to-file',
        opens: { path: later.path, line: 1 },
      }),
      ...reasonsOf(base, came, language, l10n).map((text, at) =>
        reasonEntry(`${key}/why/${at}`, text, { icon: 'info' }),
      ),
      ...unfinished.map((action, at) => actionEntry(`${key}/${at}`, action, { review: earlier.path, language, l10n })),
    ],
  }
}

/** What was open when it happened again, and what makes the two alike. */
const reasonsOf = (
  base: KnowledgeBase,
  { later, earlier, openThen }: CameBack,
  language: string,
  l10n: L10n,
): readonly string[] => {
  const { t } = l10n
  const day = later.date === undefined ? '' : dateWords(later.date, language)
  const alike = similarReviews(base, later.path).find(({ path }) => path === earlier.path)
  const words = (alike?.reasons ?? [])
    .filter(({ kind }) => kind !== 'recurred-while-open')
    .map((reason) => likenessWords(reason, l10n))
    .join('; ')
  return [
    openThen.length === 1 && t('1 action was open when it happened again on {0}', day),
    openThen.length > 1 && t('{0} actions were open when it happened again on {1}', openThen.length, day),
    words !== '' && capital(words),
  ].filter((text) => text !== false)
}
