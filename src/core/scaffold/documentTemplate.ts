import type { DocPath, Problem } from '../domain/text'
import type { ScaffoldKind } from './documentPath'

/** Something that new documents are made of. */
export type DocumentTemplate = {
  /** What it is asked for by: a shipped one's name, a team's file name without its ending. */
  readonly name: string
  readonly label: string
  readonly description: string
  readonly kind: ScaffoldKind
  /** The severities that it is for; none: all. */
  readonly severities: readonly string[]
  /** In snippet syntax, without the keys that are about the template itself. */
  readonly text: string
  /** The team's file; undefined for those that ship. */
  readonly path: DocPath | undefined
  /** What keeps it from being used; undefined where it can be. */
  readonly broken: Problem | undefined
}

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase()

/** Whether it may be used at a severity; one that is not known yet forbids none. */
export const isFor = ({ severities }: DocumentTemplate, severity: string | undefined): boolean =>
  severity === undefined || severities.length === 0 || severities.some((each) => same(each, severity))

/**
 * The templates that make this kind and may be used at this severity, the likeliest first: the team's that name the
 * severity, the team's for all, those that ship, and those for a severity while none is known.
 */
export const fitting = (
  templates: readonly DocumentTemplate[],
  kind: ScaffoldKind,
  severity: string | undefined,
): readonly DocumentTemplate[] => {
  const rank = ({ path, severities }: DocumentTemplate) => {
    if (severities.length > 0) return severity === undefined ? 3 : 0
    return path === undefined ? 2 : 1
  }
  return templates
    .filter((template) => template.kind === kind && isFor(template, severity))
    .sort((a, b) => rank(a) - rank(b))
}

/** The template that somebody named, by name, file or label; the team's go first. */
export const templateNamed = (
  templates: readonly DocumentTemplate[],
  kind: ScaffoldKind,
  name: string,
): DocumentTemplate | undefined => {
  const ofKind = templates.filter((template) => template.kind === kind)
  const plain = name.replace(/\.md$/i, '')
  return (
    ofKind.find((template) => same(template.name, plain)) ??
    ofKind.find(({ label, path }) => same(label, name) || (path !== undefined && same(path, name)))
  )
}

/** A template to make a document of, and the one that somebody would have got had it not been broken. */
export type ChosenTemplate = { readonly template: DocumentTemplate; readonly instead: DocumentTemplate | undefined }

/** The template to use: the wanted one, else the first that fits. A broken one gives way to the first that ships. */
export const chooseTemplate = (
  templates: readonly DocumentTemplate[],
  shipped: DocumentTemplate,
  severity: string | undefined,
  wanted: DocumentTemplate | undefined,
): ChosenTemplate => {
  const first = wanted ?? fitting(templates, shipped.kind, severity)[0] ?? shipped
  return first.broken === undefined ? { template: first, instead: undefined } : { template: shipped, instead: first }
}
