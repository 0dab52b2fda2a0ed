import type { Document } from '../../domain/documents'
import type { Located } from '../../domain/text'
import { blamedPeople, type Blamed } from '../blamedPeople'
import { reviewHeldToForm } from '../heldToForm'
import { defineRule, editing, type Report } from '../rule'

/** Words that end the search for causes at a person. */
const verdicts =
  /\b(?:human|operator|user|pilot|personnel|manual) (?:error|mistake|failure)s?\b|\b(?:engineer|operator|developer|admin(?:istrator)?|employee|staff|person|somebody|someone)(?:['’]s)? (?:error|mistake|fault|negligence|carelessness)\b|\bcareless(?:ly|ness)?\b|\bnegligen(?:t|ce|tly)\b|\bshould have (?:been more careful|known better|paid (?:more )?attention|been paying attention|been careful|double[- ]checked|checked|noticed|realised|realized)\b|\b(?:was|were|being|be) (?:not careful|inattentive|sloppy|lazy|complacent)\b|\b(?:not|n['’]t) (?:careful enough|pay(?:ing)? attention)\b|\bforgot(?:ten)? to\b|\bfailed to (?:follow|read|adhere to|comply with) (?:the |our |a )?(?:\w+ )?(?:process|procedure|runbook|playbook|instructions?|documentation|steps?|checklist)\b|\black of (?:attention|care|diligence|discipline)\b|\b(?:blunder(?:ed)?|incompeten(?:t|ce)|screwed up|messed up)\b|\bmenschliche[sr]? (?:versagen|fehler)\b|\berreur humaine\b|\berror humano\b|\berro humano\b|人为(?:错误|失误|操作失误|原因)|人為的?ミス|ヒューマンエラー/giu

/** A word of each of them, for a quick look: hardly any line has one. */
const stems =
  /error|mistake|fail|fault|careless|careful|negligen|should have|inattentive|sloppy|lazy|complacent|attention|forgot|lack of|blunder|incompeten|screwed|messed|versagen|fehler|human|人|ヒューマン/i

const ask = 'Ask what made it look right at the time, and what let it through.'

const verdictsIn = ({ value, range }: Located<string>): readonly Report[] =>
  (stems.test(value) ? [...value.matchAll(verdicts)] : []).map(({ 0: words, index }) => ({
    range: {
      start: { line: range.start.line, column: range.start.column + index },
      end: { line: range.start.line, column: range.start.column + index + words.length },
    },
    message: `“${words}” is no cause. ${ask}`,
  }))

const reportPerson = ({ written, role }: Blamed): Report => ({
  range: written.range,
  message: `${written.value} is named among the causes. Say what the role saw and knew. ${ask}`,
  ...(role === undefined ? {} : { fixes: [editing(`Say “${role}”`, { range: written.range, text: role }, written)] }),
})

/** The one summary of a factor, at the factor's place. */
const summariesOf = ({ facts }: Document): readonly Located<string>[] =>
  facts.stated.contributingFactors.flatMap(({ summary, range, type }) =>
    summary === undefined || type === 'knowledge-gap' ? [] : [{ value: summary, range }],
  )

export const blame = defineRule({
  id: 'blame',
  severity: 'hint',
  summary: 'Causes are told without blame: neither “human error” nor somebody’s name is one.',
  *check(context) {
    const document = reviewHeldToForm(context)
    if (document === undefined) return
    for (const line of document.facts.body?.causes ?? []) {
      yield* verdictsIn(line)
      for (const blamed of blamedPeople(context.base, document, line)) yield reportPerson(blamed)
    }
    for (const summary of summariesOf(document)) {
      // Within a record of front matter the words' own place is not known.
      for (const { message } of verdictsIn(summary)) yield { range: summary.range, message }
      for (const { written } of blamedPeople(context.base, document, summary))
        yield { range: summary.range, message: reportPerson({ written, role: undefined }).message }
    }
  },
})
