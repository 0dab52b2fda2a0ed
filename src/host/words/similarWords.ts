import type { SimilarReview } from '../../core/metrics/recurrence/recurrence'
import type { LikenessReason } from '../../core/metrics/recurrence/reasons'
import type { L10n } from '../l10n'
import { dateWords } from './words'

/** One reason in a few words, such as "both mention certificate, expired". */
export const likenessWords = (reason: LikenessReason, { t }: L10n): string => {
  switch (reason.kind) {
    case 'service':
      return reason.names.length === 1
        ? t('same service {0}', named(reason.names))
        : t('same services {0}', named(reason.names))
    case 'alert':
      return reason.names.length === 1
        ? t('same alert {0}', named(reason.names))
        : t('same alerts {0}', named(reason.names))
    case 'runbook':
      return reason.names.length === 1
        ? t('same runbook {0}', named(reason.names))
        : t('same runbooks {0}', named(reason.names))
    case 'factor':
      return reason.names.length === 1
        ? t('same factor {0}', named(reason.names))
        : t('same factors {0}', named(reason.names))
    case 'words':
      return t('both mention {0}', named(reason.words))
    case 'recurred-while-open': {
      const [first = '', ...others] = reason.actions
      return others.length === 0
        ? t('{0}’s action “{1}” is still open', reason.earlier, first)
        : t('{0} actions of {1} are still open, “{2}” among them', reason.actions.length, reason.earlier, first)
    }
  }
}

const named = (names: readonly string[]): string => names.join(', ')

/** All reasons in one line. */
export const reasonsWords = ({ reasons }: SimilarReview, l10n: L10n): string =>
  reasons.map((reason) => likenessWords(reason, l10n)).join('; ')

/** Its id, day, whether before or after, and what people said of it: "INC-101 · 3 Jan 2026 · earlier · came back". */
export const similarFacts = ({ id, date, when, standing }: SimilarReview, language: string, { t }: L10n): string =>
  [
    standing === 'confirmed' ? t('confirmed') : standing === 'dismissed' ? t('dismissed') : undefined,
    id,
    date === undefined ? undefined : dateWords(date, language),
    when === 'earlier' ? t('earlier') : when === 'later' ? t('later') : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(' · ')

/** "2 earlier incidents look alike", "Recurrence of INC-101"; undefined where there is nothing to say. */
export const similarHeadline = (similar: readonly SimilarReview[], { t }: L10n): string | undefined => {
  const confirmed = similar.filter(({ standing, when }) => standing === 'confirmed' && when !== 'later')
  const open = similar.filter(({ standing }) => standing === 'open')
  const earlier = open.filter(({ when }) => when === 'earlier').length
  const others = earlier > 0 ? 0 : open.length
  const later = others > 0 && open.every(({ when }) => when === 'later')
  const parts = [
    confirmed.length > 0 && t('Recurrence of {0}', named(confirmed.map(({ id, title }) => id ?? title))),
    earlier === 1 && t('1 earlier incident looks alike'),
    earlier > 1 && t('{0} earlier incidents look alike', earlier),
    later && (others === 1 ? t('1 later incident looks alike') : t('{0} later incidents look alike', others)),
    !later && others === 1 && t('1 other incident looks alike'),
    !later && others > 1 && t('{0} other incidents look alike', others),
  ]
  return parts.filter((part) => part !== false).join(' · ') || undefined
}
