import { plainTitle } from '../markdown/sections'
import { isActionTitle } from './actionWords'

/** What every incident review tells, whatever its template calls it. */
export type ReviewTopic = 'summary' | 'impact' | 'timeline' | 'causes' | 'actions'

const patterns: readonly (readonly [Exclude<ReviewTopic, 'actions'>, RegExp])[] = [
  [
    'timeline',
    /^(?:(?:incident|detailed|event|full|the)\s)*(?:time ?line|chronology|sequence of events|events?|key events|incident log|what happened|zeitleiste|zeitlicher ablauf|zeitachse|chronologie|cronología|cronologia|línea de tiempo|linha do tempo)\b|^(?:时间线|时间轴|事件经过|タイムライン|経緯|時系列|處理時間線)/,
  ],
  [
    'causes',
    /(?:^|\s)(?:root[- ])?causes?\b|^(?:contributing|causal) (?:factors?|conditions?)|\bcontributing factors?\b|^(?:the )?(?:five|5)[- ]whys?\b|^why(?: did)? (?:it|this) happen|^cause analysis|^(?:hauptursache|grund)?ursachen?\b|^causes? racines?|^causa raíz|^causa raiz|^(?:根因|根本原因|原因分析|故障原因|原因)/,
  ],
  [
    'summary',
    /^(?:(?:executive|incident|short|brief|the)\s)*(?:summary|overview|abstract|synopsis|tl;?dr|description|what was it|background|issue summary|zusammenfassung|überblick|résumé|resumen|resumo|riepilogo)\b|^(?:概述|摘要|概要|总结|事故概述|サマリー)/,
  ],
  [
    'impact',
    /^(?:(?:customer|user|business|service|the|incident)\s)*impact\b|^(?:who|what) was affected|^(?:affected|damage|consequences?)\b|^(?:auswirkung(?:en)?|folgen|impacto?|conséquences?|effets?)\b|^(?:影响|影響)/,
  ],
]

/** What a heading or label of a review is about, in the many words that are in use; undefined where none of these. */
export const topicOf = (title: string): ReviewTopic | undefined => {
  if (isActionTitle(title)) return 'actions'
  const plain = plainTitle(title)
  return patterns.find(([, pattern]) => pattern.test(plain))?.[0]
}
