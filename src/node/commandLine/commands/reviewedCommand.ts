import { join } from 'node:path'
import { createReviewedSearch, pastBodyBeneath } from '../../../core/assist/pastText'
import { addInterval } from '../../../core/domain/calendar'
import type { Document } from '../../../core/domain/documents'
import { recordReview } from '../../../core/edit/reviewedEdits'
import { HistoryUnavailable } from '../../../core/index/history/historyUnavailable'
import { differenceLines } from '../../../report/text/difference'
import { readPastVersions, type PastVersion } from '../../git/pastVersions'
import { carryOut, dryRunOption } from '../carryOut'
import { defineCommand, failure, type Invocation, type Outcome } from '../command'
import { dayGiven, personOrMe, runbooksNamed, type Runbooks } from '../runbookNamed'

/** The text as it was when it was last reviewed, beneath today's front matter; undefined where git does not tell. */
const textThen = async (root: string, { path, review }: Document, now: string): Promise<string | undefined> => {
  if (review.lastReviewedOn === undefined) return undefined
  const wanted = createReviewedSearch<PastVersion>(review.lastReviewedOn)
  try {
    for await (const version of readPastVersions({ root }, path)) if (wanted.take(version)) break
  } catch (error) {
    if (error instanceof HistoryUnavailable) return undefined
    throw error
  }
  const found = wanted.found()
  return found && pastBodyBeneath(now, found.text)
}

/** `isChanged`: undefined where git does not tell. */
const sinceText = (since: string | undefined, isChanged: boolean | undefined): string => {
  if (since === undefined) return 'it was never reviewed before'
  if (isChanged === undefined) return `what has changed since ${since} is not known`
  return isChanged ? `this has changed since ${since}` : `the text is as it was on ${since}`
}

/** A review needs to have looked at something: what has changed since the last one is shown. */
const wantsChecked = async ({ desk, layout }: Invocation, { root }: Runbooks, document: Document): Promise<Outcome> => {
  const text = await desk.readText(join(root, document.path))
  const now = text === undefined || text === 'not-utf-8' ? '' : text.text
  const then = await textThen(root, document, now)
  const lines =
    then === undefined ? [] : differenceLines(document.path, `${then.trimEnd()}\n`, `${now.trimEnd()}\n`, layout.style)
  const what = sinceText(document.review.lastReviewedOn, then === undefined ? undefined : lines.length > 0)
  const outcome = failure(`say what was checked: --checked TEXT; ${what}.`)
  return { ...outcome, stdout: lines.map((line) => `${line}\n`).join('') }
}

const reviewed = async (invocation: Invocation): Promise<Outcome> => {
  const runbooks = await runbooksNamed(invocation)
  if (!runbooks.ok) return failure(runbooks.message)
  const { base, today, documents } = runbooks.value
  const [document] = documents
  if (document === undefined) return failure('name a runbook.')
  const checked = invocation.value('checked')?.trim() ?? ''
  if (checked === '') return wantsChecked(invocation, runbooks.value, document)
  const on = dayGiven(invocation, today)
  if (!on.ok) return failure(on.message)
  const by = await personOrMe(invocation, 'by', runbooks.value)
  if (!by.ok && invocation.has('by')) return failure(by.message)
  const { reviewBy, reviewIn } = document.facts.stated
  // A stated day of the next review with no interval beside it moves on by the policy's.
  const next =
    reviewBy === undefined || reviewIn !== undefined ? {} : { next: addInterval(on.value, base.policy.reviewIn) }
  const review = { on: on.value, checked, by: by.ok ? by.value.written : undefined, ...next }
  const change = {
    path: document.path,
    decide: (text = '') => recordReview(text, review),
    says: `reviewed: ${checked}`,
  }
  return carryOut(invocation, runbooks.value, [change], 'nothing to write: it says so already.')
}

export const reviewedCommand = defineCommand({
  name: 'reviewed',
  words: '<runbook>',
  least: 1,
  most: 1,
  summary: 'Writes that a runbook was reviewed, and what was checked; without that, shows what has changed',
  options: [
    { name: 'checked', takes: 'TEXT', summary: 'What was checked, such as "tried its commands"' },
    { name: 'by', takes: 'NAME', summary: 'Who checked it; else you, as git knows you' },
    { name: 'on', takes: 'DAY', summary: 'Another day than today: a date, yesterday, Friday' },
    dryRunOption,
  ],
  run: reviewed,
})
