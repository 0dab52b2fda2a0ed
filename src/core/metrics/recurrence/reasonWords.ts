import { listed } from '../words'
import type { LikenessReason } from './reasons'

const plural = (names: readonly string[], one: string, many = `${one}s`): string =>
  `same ${names.length === 1 ? one : many} ${listed(names)}`

/** One reason in a few words, such as `both mention certificate, expired`. */
export const reasonWords = (reason: LikenessReason): string => {
  switch (reason.kind) {
    case 'service':
      return plural(reason.names, 'service')
    case 'alert':
      return plural(reason.names, 'alert')
    case 'runbook':
      return plural(reason.names, 'runbook')
    case 'factor':
      return plural(reason.names, 'factor')
    case 'words':
      return `both mention ${reason.words.join(', ')}`
    case 'recurred-while-open': {
      const [first = '', ...others] = reason.actions
      return others.length === 0
        ? `${reason.earlier}’s action “${first}” is still open`
        : `${reason.actions.length} actions of ${reason.earlier} are still open, “${first}” among them`
    }
  }
}
