import type { LineCounts, TouchedFile } from '../../domain/history'
import { withTextsOf } from './blobTexts'
import { pause } from '../pause'
import type { Course, GitSource } from '../ports'
import { movesReviewDateOnly, slightChange, smallChangeLines, type SlightChange } from './smallChange'

type Touch = TouchedFile & { readonly lines: LineCounts | undefined }
type TouchingCommit = { readonly sweep: boolean; readonly touches: readonly Touch[] }

/** What the texts behind a touch tell of it. */
export type Looked = { readonly slight: SlightChange | undefined; readonly reviewDateOnly: boolean }

/**
 * Looks into the texts where they decide something: which small changes touched front matter or white space alone, and
 * which changes, those of mass edits too, moved a review date and nothing else. Other touches have no entry.
 */
export const lookInto = async (
  git: GitSource,
  commits: readonly TouchingCommit[],
  course: Course,
): Promise<ReadonlyMap<TouchedFile, Looked>> => {
  const looked = new Map<TouchedFile, Looked>()
  await compare(
    git,
    commits.flatMap(({ touches }) => touches.filter(isSmall)),
    course,
    (touch, before, after) => {
      const slight = slightChange(before, after)
      const reviewDateOnly = slight === 'front-matter-only' && movesReviewDateOnly(before, after)
      if (slight !== undefined) looked.set(touch, { slight, reviewDateOnly })
    },
  )
  const moves = (touch: Touch, before: string, after: string): void => {
    if (movesReviewDateOnly(before, after)) looked.set(touch, { slight: undefined, reviewDateOnly: true })
  }
  const sweeps = commits.filter(({ sweep }) => sweep).map(({ touches }) => touches.filter(changesInPlace))
  await compare(git, sweeps.flatMap(samplesOf), course, moves)
  const suspected = sweeps.filter((touches) => samplesOf(touches).some((touch) => looked.has(touch)))
  const rest = suspected.flatMap((touches) => touches.filter((touch) => !samplesOf(touches).includes(touch)))
  await compare(git, rest, course, moves)
  return looked
}

const changesInPlace = ({ status, oldBlob, newBlob }: Touch): boolean => status === 'modified' && oldBlob !== newBlob

const isSmall = ({ status, lines }: Touch): boolean =>
  (status === 'modified' || status === 'renamed') &&
  lines !== undefined &&
  lines.added + lines.deleted <= smallChangeLines

/**
 * The first, the middle and the last: where none of them moved a review date alone, the mass edit is of another sort,
 * and its thousands of texts need not be read.
 */
const samplesOf = (touches: readonly Touch[]): readonly Touch[] => {
  const places = new Set([0, Math.floor(touches.length / 2), touches.length - 1])
  return [...places].flatMap((place) => touches[place] ?? [])
}

/** Texts that a partial clone lacks are passed over. */
const compare = async (
  git: GitSource,
  touches: readonly Touch[],
  course: Course,
  tell: (touch: Touch, before: string, after: string) => void,
): Promise<void> => {
  for await (const { some, texts } of withTextsOf(git, touches))
    for (const touch of some) {
      await pause(course)
      const before = texts.get(touch.oldBlob)
      const after = texts.get(touch.newBlob)
      if (before !== undefined && after !== undefined) tell(touch, before, after)
    }
}
