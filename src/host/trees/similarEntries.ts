import type { DocPath } from '../../core/domain/text'
import type { SimilarReview } from '../../core/metrics/recurrence/recurrence'
import type { L10n } from '../l10n'
import { likenessWords, reasonsWords, similarFacts } from '../words/similarWords'
import { groupEntry, reasonEntry, type TreeEntry } from './treeEntry'

/** Look-alikes under a review; more would be a list of all. Confirmed ones stand first and are always there. */
const SHOWN = 5

/** The look-alikes of one review, each with its reasons; nothing where there are none. Dismissed ones are left out. */
export const similarEntries = (
  review: DocPath,
  similar: readonly SimilarReview[],
  language: string,
  l10n: L10n,
): readonly TreeEntry[] => {
  const shown = similar.filter(({ standing }) => standing !== 'dismissed').slice(0, SHOWN)
  if (shown.length === 0) return []
  const confirmed = shown.filter(({ standing }) => standing === 'confirmed').length
  const key = `review/${review}/similar`
  return [
    groupEntry({
      key,
      label: l10n.t('Similar'),
      description: confirmed === 0 ? String(shown.length) : l10n.t('{0}, {1} confirmed', shown.length, confirmed),
      tooltip: [
        l10n.t('Other incidents that look like this one. Confirm or dismiss each, and it is written into the review.'),
      ],
      icon: 'git-compare',
      tone: 'fine',
      children: shown.map((each) => similarEntry(review, each, key, language, l10n)),
    }),
  ]
}

const similarEntry = (
  review: DocPath,
  similar: SimilarReview,
  above: string,
  language: string,
  l10n: L10n,
): TreeEntry => {
  const { path, title, standing, reasons } = similar
  const description = similarFacts(similar, language, l10n)
  const key = `${above}/${path}`
  const isConfirmed = standing === 'confirmed'
  return {
    ...reasonEntry(key, title, { description, path, is: 'similar' }),
    tooltip: [title, description, reasonsWords(similar, l10n), path],
    spoken: `${title}, ${description}. ${reasonsWords(similar, l10n)}`,
    icon: isConfirmed ? 'pass-filled' : 'question',
    opens: { path, line: 1 },
    marks: [standing],
    pair: { review, other: path },
    children: reasons.map((reason, at) => reasonEntry(`${key}/${at}`, likenessWords(reason, l10n))),
  }
}
