import type { StatedHandover, Task } from '../../domain/documents'
import type { FrontMatter } from '../../domain/frontMatter'
import type { IsoDate, Problem } from '../../domain/text'
import { fieldNamed, fieldsOf, textField } from '../frontMatter/fields'
import { findDate } from '../text/dates'
import { namesOf } from '../text/names'
import { dateField } from '../text/statedDates'

/** The last one said: a title that the step names may hold another. */
const dueIn = (text: string): IsoDate | undefined => {
  const written = [...text.matchAll(/\bdue:\s*([^,)]+)/gi)].at(-1)?.[1]
  return written === undefined ? undefined : findDate(written)?.date
}

/** A handover is told by `kind: handover` alone; its steps are all check boxes of the document. Undefined for others. */
export const readHandover = (
  frontMatter: FrontMatter | undefined,
  tasks: readonly Task[],
  problems: Problem[],
): StatedHandover | undefined => {
  const fields = fieldsOf(frontMatter)
  if (textField(fields, 'kind')?.value.trim().toLowerCase() !== 'handover') return undefined
  return {
    people: namesOf(fieldNamed(fields, 'people', 'person')?.value),
    lastDay: dateField(fields, ['last_day', 'until'], problems)?.value,
    steps: tasks.map((task) => ({ ...task, due: dueIn(task.text) })),
  }
}
