import type { ActionItem } from '../../domain/documents'
import type { Link } from '../../domain/documents'
import { plainTitle } from '../markdown/sections'

const before =
  '(?:(?:post[- ]?(?:incident|mortem)|incident|review|agreed|open|outstanding|short[- ]term|long[- ]term|medium[- ]term|future|further|corrective|preventi(?:ve|tative)|preventative|remedial|remediation|follow[- ]?up|recommended|proposed|required|key|next|planned|improvement|list of|the|our|and|&|/|,)\\s*)*'
const noun =
  '(?:action(?: items?| points?| plan| list)?s?|ai|follow[- ]?ups?|remediations?(?: items?| plan| steps?)?|next steps?|to[- ]?dos?(?: items?| list)?|(?:corrective|preventi(?:ve|tative)|preventative) (?:actions?|measures?)|(?:remediation|follow[- ]?up|corrective) (?:tasks?|tickets?|work|items?|actions?)|action log|recommendations)'
const english = new RegExp(
  `^${before}${noun}(?: (?:and|&|/) ${before}(?:${noun}|owners?|recommendations|prevention))*(?: \\(.*\\))?$`,
)
const others =
  /^(?:行动项目?|行动计划|改进措施|后续行动|后续措施|后续改进|整改措施|待办(?:事项)?|改善措施|maßnahmen|folgemaßnahmen|korrekturmaßnahmen|aktionspunkte|nächste schritte|actions? correctives?|plan d'actions?|actions à mener|prochaines étapes|suites? à donner|acciones(?: correctivas| a tomar| de seguimiento)?|elementos de acción|próximos pasos|ações(?: corretivas)?|itens de ação|próximos passos|azioni(?: correttive)?|prossimi passi|actiepunten|vervolgacties|アクションアイテム|再発防止策|今後の対応|対応策)(?:\s.*)?$/

/** Is a section with this title a list of what is to be done? Not *Actions taken*, which tells what was. */
export const isActionTitle = (title: string): boolean => {
  const plain = plainTitle(title)
  return english.test(plain) || others.test(plain)
}

const doneWords =
  "done|closed|completed?|resolved|fixed|finished|implemented|shipped|merged|delivered|deployed|cancell?ed|won'?t (?:do|fix)|wontfix|obsolete|已完成|完成|完了|erledigt|fait|terminé|hecho|feito|fatto"
const openWords =
  'open|to[- ]?do|in[- ]progress|ongoing|wip|pending|planned|not started|not done|blocked|backlog|new|started|under way|underway|in review|未完成|进行中|待办|offen|à faire|en cours|pendiente|pendente'

const wholly = (words: string) => new RegExp(`^[\\s\\p{P}\\p{S}]*(?:${words})[\\s\\p{P}\\p{S}]*$`, 'iu')
const wholeDone = wholly(doneWords)
const wholeOpen = wholly(openWords)

/** The status that a cell, a bracket or a field holds and nothing else. */
export const statusOfWord = (text: string): Exclude<ActionItem['status'], 'not-stated'> | undefined => {
  const mark = /[✅☑✔🟢]|:(?:white_check_mark|heavy_check_mark|ballot_box_with_check):/u.test(text)
  if (wholeDone.test(text) || mark) return 'done'
  if (wholeOpen.test(text) || /[⬜🔲🟡🔴]|:construction:/u.test(text)) return 'open'
  return new RegExp(`^(?:${doneWords})\\b[\\s,(]+(?:on |in )?[\\d#(]`, 'iu').test(text.trim()) ? 'done' : undefined
}

/** The places of all words that can say a status, wherever they stand; whether they do is told by reading the whole. */
export const statusWordsIn = (
  text: string,
): readonly { readonly start: number; readonly word: string; readonly status: 'open' | 'done' }[] =>
  [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])(?:${both})(?![\\p{L}\\p{N}])`, 'giu'))].flatMap(
    ({ index, 0: word }) => {
      const status = statusOfWord(word)
      return status === undefined ? [] : [{ start: index, word, status }]
    },
  )

const both = `${openWords}|${doneWords}`
const atStart = new RegExp(
  `^\\s*(?:[\\[(]\\s*(${both})\\s*[\\])]\\s*[-–—:]?|(${both})\\s*(?:[:：]|\\s[-–—]\\s))\\s*`,
  'iu',
)
const inBrackets = new RegExp(`\\s*[\\[(（]\\s*(${both})\\s*[\\])）]`, 'iu')
/** Behind a status word at the end there may be where or when: “done in #12”. */
const whereOrWhen = '(?:\\s+(?:in|by|on|via|with)\\s+[^.]{0,20}[#\\d][^.]{0,30})?'
const atEnd = new RegExp(
  `\\s*(?:\\s[-–—]+\\s*|[:：;|]\\s*|→\\s*|(?<=[.!])\\s+|,\\s+)(${both})${whereOrWhen}\\s*[.!]?\\s*$`,
  'iu',
)
/** A sign that says done, with the blanks around it. */
export const tick = /\s*(?:[✅☑✔]\uFE0F?|:(?:white_check_mark|heavy_check_mark|ballot_box_with_check):)\s*/gu

/** The status that a text says in form, and the text without it. Words inside a sentence say nothing. */
export const takeStatus = (text: string): { readonly text: string; readonly status: ActionItem['status'] } => {
  if (text.search(tick) >= 0) return { text: text.replace(tick, ' ').trim(), status: 'done' }
  for (const pattern of [atStart, inBrackets, atEnd]) {
    const match = pattern.exec(text)
    const word = match?.[1] ?? match?.[2]
    if (match === null || word === undefined) continue
    const rest = (text.slice(0, match.index) + ' ' + text.slice(match.index + match[0].length)).trim()
    return { text: rest, status: statusOfWord(word) ?? 'not-stated' }
  }
  return { text, status: 'not-stated' }
}

const noTickets =
  /^(?:UTF|SHA|ISO|RFC|CVE|TLS|SSL|AES|HTTP|HTTPS|IPV|BASE|RSA|MD|UTC|GMT|SEV|PM|P|COVID|GPT|EC|HTML|OAUTH)-/
const keyPattern = /(?<![\w/-])([A-Z][A-Z0-9]{1,9}-\d{1,6})(?![\w-])/g
const hashPattern = /(?<![\w/#&])((?:[\w.-]+\/[\w.-]+)?#\d{1,6})(?!\w)/

/** A ticket's key in a text, such as `OPS-12`, `#12` or `org/repo#12`. */
export const ticketKey = (text: string): string | undefined => {
  const key = [...text.matchAll(keyPattern)]
    .map((match) => match[1] ?? '')
    .find((candidate) => !noTickets.test(candidate))
  return key ?? hashPattern.exec(text)?.[1]
}

const ticketPath =
  /\/(?:issues?|pull|pulls|pull-requests|merge_requests|browse|tickets?|tasks?|stor(?:y|ies)|work_?items?|_workitems|c|t|card|cards|bug|show_bug)\b[/.?=#\w-]*\d|\/browse\/|atlassian\.net\/|linear\.app\/|trello\.com\/c\/|app\.asana\.com\/|youtrack|jira|pivotaltracker/i

/** The first link that leads to a ticket, by its address or by a key as its text. */
export const ticketLink = (links: readonly Link[]): string | undefined =>
  links.find(({ image, target, text }) => !image && (ticketPath.test(target) || ticketKey(text.trim()) === text.trim()))
    ?.target

const commonWords =
  /^(?:short|long|medium|term|high|low|priority|prevent|prevention|detect|detection|mitigate|mitigation|improve|improvements?|monitoring|alerting|alerts?|process|processes|documentation|docs?|team|teams|testing|tests?|tooling|tools|action|actions|items?|owner|owners|status|root|cause|next|steps?|follow|up|ups|the|and|or|for|to|in|of|on|a|an|all|communication|training|security|platform|infrastructure|engineering|operations|support|product|add|create|update|remove|fix|make|review|document|implement|investigate|write|ensure|check|set|use|immediate|future|other|general|completed|done|open|todo|technical|customer|service|services|incident|response|management)$/i

/** Two or three capitalised words that are no usual heading, or a handle: somebody's name. */
export const looksLikeName = (text: string): boolean => {
  const bare = text
    .trim()
    .replace(/[:：]$/, '')
    .trim()
  if (/^@[\w./-]+$/.test(bare)) return true
  const words = bare.split(/\s+/)
  return (
    words.length >= 2 &&
    words.length <= 3 &&
    words.every((word) => /^\p{Lu}[\p{L}'’.-]*$/u.test(word) && !commonWords.test(word))
  )
}
