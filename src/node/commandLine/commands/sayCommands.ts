import type { KnowledgeBase } from '../../../core/domain/knowledgeBase'
import type { EditOutcome } from '../../../core/domain/edits'
import type { PersonId } from '../../../core/domain/people'
import type { IsoDate } from '../../../core/domain/text'
import { samePersonIn } from '../../../core/edit/personName'
import { acceptRisk, canRunThis, noLonger } from '../../../core/edit/runbookEdits'
import { readUntil } from '../../../core/parse/text/untilPhrase'
import { printable } from '../../../report/printable'
import { carryOut, dryRunOption } from '../carryOut'
import { defineCommand, failure, type Invocation } from '../command'
import { personNamed, runbookNamed } from '../runbookNamed'

type Say = (text: string, person: PersonId, today: IsoDate, base: KnowledgeBase) => EditOutcome

/** A command that writes into one runbook what is said of one person. */
const sayOf = (name: string, summary: string, idle: string, say: Say) =>
  defineCommand({
    name,
    words: '<runbook>',
    least: 1,
    most: 1,
    summary,
    options: [
      { name: 'person', takes: 'NAME', summary: 'Of whom it is said: an id, handle, address or name' },
      dryRunOption,
    ],
    run: async (invocation) => {
      const runbook = await runbookNamed(invocation)
      if (!runbook.ok) return failure(runbook.message)
      const { base, path, today } = runbook.value
      const person = personNamed(invocation.values('person')[0], base)
      if (!person.ok) return failure(person.message)
      const decide = (text = '') => say(text, person.value, today, base)
      return carryOut(invocation, runbook.value, [{ path, decide, says: person.value }], idle)
    },
  })

export const canRunCommand = sayOf(
  'can-run',
  'Writes into a runbook that somebody can run it, as of today',
  'nothing to write: the runbook says so today already.',
  (text, person, today, base) => canRunThis(text, person, today, samePersonIn(base)),
)

export const noLongerCommand = sayOf(
  'no-longer',
  'Writes into a runbook that somebody can no longer run it',
  'nothing to write: the runbook does not say that they can run it.',
  (text, person, _today, base) => noLonger(text, person, samePersonIn(base)),
)

const accept = async (invocation: Invocation) => {
  const [reason] = invocation.values('reason')
  if (reason === undefined || reason.trim() === '') return failure('a risk is accepted for a reason: --reason TEXT.')
  const runbook = await runbookNamed(invocation)
  if (!runbook.ok) return failure(runbook.message)
  const { base, path, today } = runbook.value
  const [until] = invocation.values('until')
  const day = until === undefined ? undefined : readUntil(until, today)
  if (until !== undefined && day === undefined) {
    return failure(`${printable(until)} is no day: give a date such as 2027-03-31, or a time such as "6 months".`)
  }
  const [name] = invocation.values('by')
  const by = name === undefined ? undefined : personNamed(name, base)
  if (by?.ok === false) return failure(by.message)
  const decide = (text = '') => acceptRisk(text, { reason, until: day, by: by?.value })
  return carryOut(
    invocation,
    runbook.value,
    [{ path, decide, says: 'risk accepted' }],
    'nothing to write: it says so already.',
  )
}

export const acceptRiskCommand = defineCommand({
  name: 'accept-risk',
  words: '<runbook>',
  least: 1,
  most: 1,
  summary: 'Writes into a runbook why its risk is borne, and until when',
  options: [
    { name: 'reason', takes: 'TEXT', summary: 'Why; it stands in the runbook for all to read' },
    { name: 'until', takes: 'DAY', summary: 'A date, or a time from now such as "6 months"; without it, for good' },
    { name: 'by', takes: 'NAME', summary: 'Who says so' },
    dryRunOption,
  ],
  run: accept,
})
