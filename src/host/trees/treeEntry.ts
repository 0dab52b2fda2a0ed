import type { Risk } from '../../core/domain/coverage'
import type { DocPath } from '../../core/domain/text'
import type { RunbookCoverage } from '../../core/metrics/coverageReport/coverageReport'
import type { Tone } from '../../panel/protocol/page'

/** One line of a tree, as plain data; where a tree is drawn it becomes a `TreeItem`. */
export type TreeEntry = {
  /** Stable over snapshots, so that what is open stays open. */
  readonly key: string
  readonly label: string
  readonly description: string
  /** Plain text lines; shown as Markdown with everything escaped. */
  readonly tooltip: readonly string[]
  /** The whole of it in one sentence, for a screen reader. */
  readonly spoken: string
  /** A codicon's name; none for a plain reason. */
  readonly icon: string | undefined
  readonly tone: Tone
  /** Opens this document at this line. */
  readonly opens: { readonly path: DocPath; readonly line: number } | undefined
  /** A command that a click runs, where it opens no document. */
  readonly runs?: { readonly command: string; readonly arguments: readonly unknown[] }
  /** The document it stands for, for menus. */
  readonly path: DocPath | undefined
  readonly is: 'group' | 'runbook' | 'review' | 'action' | 'reason' | 'step' | 'person' | 'assignment' | 'similar'
  /** What commands called on it are given beside the document, such as the trainee of an assignment. */
  readonly gives?: Readonly<Record<string, unknown>>
  /** What menus ask for beside that, such as `inferred`. */
  readonly marks?: readonly string[]
  /** The review it looks like, and the one it stands for. */
  readonly pair?: { readonly review: DocPath; readonly other: DocPath }
  readonly open: boolean
  /** What all that it gathers has in common, in a sentence. */
  readonly meaning?: string
  /** It gathers what raises no voice: what is inferred, unknown or accepted. */
  readonly quiet?: true
  /** What the report says of the runbook whose risk it is. */
  readonly coverage?: RunbookCoverage
  /** There is something beneath it, worked out where it is opened. */
  readonly holds?: true
  readonly children: readonly TreeEntry[]
}

type GroupParts = Pick<TreeEntry, 'key' | 'label' | 'description' | 'children'> & Partial<TreeEntry>

/** A line that only gathers others: folded unless said otherwise, and quiet. */
export const groupEntry = ({ key, label, description, children, ...more }: GroupParts): TreeEntry => ({
  key,
  label,
  description,
  tooltip: [label, description],
  spoken: description === '' ? label : `${label}, ${description}`,
  icon: undefined,
  tone: 'calm',
  opens: undefined,
  path: undefined,
  is: 'group',
  // What can be done to one of them can be done to all.
  marks: children.some(({ marks }) => marks?.includes('inferred') === true) ? ['inferred'] : [],
  open: false,
  children,
  ...more,
})

/** A line that says something of the one above it. */
export const reasonEntry = (key: string, text: string, more: Partial<TreeEntry> = {}): TreeEntry => ({
  key,
  label: text,
  description: '',
  tooltip: [text, ...(more.description === undefined ? [] : [more.description])],
  spoken: more.description === undefined ? text : `${text}, ${more.description}`,
  icon: undefined,
  tone: 'fine',
  opens: undefined,
  path: undefined,
  is: 'reason',
  open: false,
  children: [],
  ...more,
})

/** Codicons, always beside the word. */
export const riskIcons: Readonly<Record<Risk, string>> = {
  unknown: 'question',
  uncovered: 'circle-slash',
  'single-point': 'person',
  'below-policy': 'warning',
  'no-trainer': 'mortar-board',
  covered: 'pass',
}

/** Markdown's own signs made harmless, so that a title can neither link nor hide. */
export const escapeMarkdown = (text: string): string =>
  text.replace(/[\\`*_{}[\]()#+\-.!|<>~$&:@]/g, (sign) => `\\${sign}`).replace(/\s*\n\s*/g, ' ')
