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

/** Whether it makes this kind, and is for this severity; one that is not known fits all. */
export const fits = (
  { kind, severities }: DocumentTemplate,
  wanted: DocumentTemplate['kind'],
  severity: string | undefined,
): boolean =>
  kind === wanted &&
  (severity === undefined || severities.length === 0 || severities.some((each) => same(each, severity)))

/** The template that somebody named, by name, file or label; the team's go first. */
export const templateNamed = (
  templates: readonly DocumentTemplate[],
  kind: DocumentTemplate['kind'],
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

/**
 * The template to use: the wanted one, else the first that fits, a team's before those that ship. A broken one gives
 * way to the first one that ships.
 */
export const chooseTemplate = (
  templates: readonly DocumentTemplate[],
  shipped: DocumentTemplate,
  severity: string | undefined,
  wanted: DocumentTemplate | undefined,
): ChosenTemplate => {
  const first = wanted ?? templates.find((template) => fits(template, shipped.kind, severity)) ?? shipped
  return first.broken === undefined ? { template: first, instead: undefined } : { template: shipped, instead: first }
}
