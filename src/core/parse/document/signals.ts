import type { KindSignals } from '../../domain/documents'
import type { BodyLabel } from '../incident/bodyLabels'
import type { Block, ListItem } from '../markdown/outline'
import { plainTitle, type Section } from '../markdown/sections'
import { isActionTitle } from '../incident/actionWords'

/** Headings as in a runbook, one pattern for each sort, in several languages. */
const runbookTopics: readonly RegExp[] = [
  /^(?:meaning|what does (?:this|it) mean|alert (?:meaning|description|details)|含义|描述|说明|bedeutung|signification|significado)$/,
  /^(?:diagnos(?:is|tics?|e)|investigation(?: steps)?|how to (?:investigate|diagnose|check|debug)|initial checks?|triage|诊断|排查|診断|diagnose|diagnostic|diagnóstico)\b/,
  /^(?:mitigation(?: steps)?|mitigate|how to (?:mitigate|fix|resolve|repair)|fix(?:es)?|(?:current|recommended|possible) fix|procedure to fix|resolution steps|remediation steps|缓解|处理(?:方法|步骤)?|解决(?:方法|方案|办法)?|緩和|behebung|mitigación|résolution)\b/,
  /^(?:symptoms?|症状|现象|symptome?s?|síntomas)\b/,
  /^(?:(?!next |action |future )[\p{L} -]{0,24} )?(?:steps?|procedures?|instructions)(?: to .*)?$|^(?:runbook|playbook|actions to take|操作步骤|步骤|手順|vorgehen|schritte|procédure|étapes|pasos|procedimiento)$/u,
  /^(?:roll ?back|rolling back|roll-back|back ?out|undo|revert(?:ing)?|回滚)\b/,
  /^(?:escalat(?:ion|e)|escalation (?:path|policy|contacts?)|who to (?:call|contact)|升级)\b/,
  /^(?:trouble ?shooting|trouble-shooting|common (?:issues|problems|errors)|known issues|故障排查|故障排除|fehlerbehebung|dépannage)\b/,
  /^(?:pre-?requisites?|before you (?:begin|start)|requirements|前提条件|voraussetzungen|prérequis)$/,
  /^(?:verification|verify|validation|validate|confirm|checks? afterwards|post[- ]?checks?|验证|确认)\b/,
  /^(?:alerts?|alert name|triggers?|when to use(?: this)?)$/,
]

/** Headings and labels as in an incident review. */
const reviewTopics: readonly RegExp[] = [
  /^(?:(?:incident|detailed|event) )?(?:timeline|chronology|key events|sequence of events|时间线|时间轴|事件经过|zeitleiste|zeitlicher ablauf|chronologie|cronología|タイムライン)\b|^(?:时间线|时间轴|事件经过)/,
  /^(?:(?:the |technical )?root[- ]causes?(?: analysis)?|causes?(?: of (?:the )?(?:incident|outage))?|five whys|5 whys|根因|根本原因|原因分析|ursachen?|grundursache|cause racine|causa raíz)\b|^(?:根因|根本原因|原因分析|故障原因)/,
  /^(?:contributing (?:factors?|causes?)|影响因素|促成因素)\b/,
  /^(?:lessons?(?: (?:we |to be )?learn(?:ed|t))?|learnings?|what (?:went|did we|could|can|have we)\b.*|where we got lucky|经验教训|教训|复盘|lessons learned|erkenntnisse|leçons|lecciones)\b/,
  /^(?:incident (?:summary|details|overview|description|report|impact)|post-?mortem|customer impact|user impact|事故(?:概述|摘要|描述))\b/,
  /^(?:(?:first |incident )?(?:detected|declared|resolved|repaired|mitigated)|time to (?:detect(?:ion)?|repair|resolve|recover(?:y)?|restore|acknowledge|mitigate)|detection|identified|attendees|participants|time (?:detected|started|resolved)|team aware)\b/,
]

const impact = /^(?:impact|business impact|影响|影響|auswirkung(?:en)?|impacto?)\b|^影响/

/** How many sorts of headings are there; *Impact* is one of either kind, but alone it is none. */
const countTopics = (titles: readonly string[], topics: readonly RegExp[]): number => {
  const found = topics.filter((topic) => titles.some((title) => topic.test(title))).length
  return found > 0 && titles.some((title) => impact.test(title)) ? found + 1 : found
}

const shell = /^(?:sh|bash|shell|console|zsh|fish|terminal|shell-?session|sh-session|powershell|pwsh|ps1|bat|cmd|sql)$/i
const command =
  /^\s*(?:\$ |# ?(?=kubectl|sudo)|>\s)?(?:sudo |kubectl |oc |helm |aws |az |gcloud |terraform |docker |git |curl |ssh |systemctl |journalctl |psql |mysql |redis-cli |ansible|make |npm |brew |cd |export |etcdctl |vault |consul |nomad )/m

const isShell = (block: Block) =>
  block.kind === 'code' &&
  (block.language === undefined ? command.test(block.text) || withOption.test(block.text) : shell.test(block.language))

/** A line with an option behind its first word, as in `fly -t ci set-pipeline`. */
const withOption = /^\s*(?:\$ )?[a-z][\w./-]{1,30}(?: [^\s=]{1,60}){0,6} --?[a-z]/m

const doing =
  /^(?:(?:then|next|finally|first|once done),? )?(?:log ?in|login|sign in|select|click|run|re-?run|check|go|open|create|delete|remove|add|wait|find|copy|contact|restart|start|stop|scale|verify|confirm|ensure|make sure|navigate|choose|enter|update|set|edit|apply|merge|raise|use|press|type|paste|download|upload|disable|enable|drain|cordon|connect|switch|identify|notify|follow|look|search|review|test|deploy|roll ?back|revert)\b/i

const textOfEntry = ({ blocks: [first] }: ListItem) => (first?.kind === 'paragraph' ? first.text.plain.trim() : '')

/** A numbered list, or bullets most of which tell somebody to do something. */
const isSteps = (block: Block) => {
  if (block.kind !== 'list' || block.items.length < 2) return false
  return (
    block.ordered || block.items.filter((item) => doing.test(textOfEntry(item))).length * 3 >= block.items.length * 2
  )
}

const stepTitle = /^\s*(?:step\s*\d|\d+[.)]\s|步骤)/i
const callsItselfRunbook = /\bthis (?:run ?book|play ?book|sop)\b/i

const holdsProcedure = (blocks: readonly Block[], sections: readonly Section[]): boolean =>
  sections.filter(({ title }) => stepTitle.test(title)).length >= 2 ||
  blocks.some((block) => isSteps(block) || isShell(block)) ||
  blocks.some((block) => block.kind === 'paragraph' && callsItselfRunbook.test(block.text.plain))

/** What the text says for one kind or another. `blocks` are all of the document's, nested ones included. */
export const readSignals = (
  blocks: readonly Block[],
  sections: readonly Section[],
  labels: readonly BodyLabel[],
  placeholders: boolean,
): KindSignals => {
  const headed = sections.map(({ title }) => plainTitle(title))
  const labelled = labels.filter(({ value }) => value !== '').map(({ label }) => label)
  const ofReview = countTopics([...headed, ...labelled], reviewTopics)
  return {
    placeholders,
    runbookHeadings: countTopics(headed, runbookTopics),
    reviewHeadings: ofReview > 0 && sections.some(({ title }) => isActionTitle(title)) ? ofReview + 1 : ofReview,
    procedure: holdsProcedure(blocks, sections),
  }
}
