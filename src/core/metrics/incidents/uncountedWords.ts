import type { Uncounted, UncountedReason } from './figures'

/** Why something could not be counted, behind a number: "3 state no start". */
const words: Readonly<Record<UncountedReason, readonly [one: string, many: string]>> = {
  'no-date': ['gives no day', 'give no day'],
  'no-start': ['states no start', 'state no start'],
  'no-detection': ['states no detection', 'state no detection'],
  'no-acknowledgement': ['states no acknowledgement', 'state no acknowledgement'],
  'no-mitigation': ['states no mitigation', 'state no mitigation'],
  'no-resolution': ['states no resolution', 'state no resolution'],
  'still-open': ['goes on', 'go on'],
  'day-only': ['gives days without hours', 'give days without hours'],
  'ends-before-it-begins': ['ends before it begins', 'end before they begin'],
  'no-review-date': ['does not say when it was held', 'do not say when they were held'],
  'not-due-yet': ['is not due yet', 'are not due yet'],
  'not-stated': ['does not say whether it is done', 'do not say whether they are done'],
  'closing-not-dated': ['is done without a date', 'are done without a date'],
  'earlier-lists-no-actions': [
    'has an earlier review that lists no action',
    'have earlier reviews that list no action',
  ],
  'earlier-not-stated': [
    'has an earlier review that does not say what is done',
    'have earlier reviews that do not say what is done',
  ],
  'earlier-not-dated': [
    'has an earlier review whose actions are done without a date',
    'have earlier reviews whose actions are done without a date',
  ],
  'earlier-came-later': ['names an earlier incident that came later', 'name earlier incidents that came later'],
  'no-factors': ['states no contributing factor', 'state no contributing factor'],
  'unknown-incident': ['names an earlier incident that is not here', 'name earlier incidents that are not here'],
  'no-people': ['names nobody who took part', 'name nobody who took part'],
}

/** One reason with its number, such as "3 state no start". */
export const uncountedText = ({ reason, count }: Pick<Uncounted, 'reason' | 'count'>): string =>
  `${count} ${words[reason][count === 1 ? 0 : 1]}`

/** "Not counted: 3 state no start; 1 goes on."; the empty text where all was counted. */
export const uncountedSentence = (uncounted: readonly Uncounted[]): string =>
  uncounted.length === 0 ? '' : `Not counted: ${uncounted.map(uncountedText).join('; ')}.`
