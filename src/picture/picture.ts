/**
 * A drawing as plain data, so that one description becomes a picture in the page, an SVG file, a part of an HTML report and
 * the pixels of a PNG. Lengths are in CSS pixels of the picture's own box.
 */
export type Picture = {
  readonly width: number
  readonly height: number
  /** What is drawn, in a few words; a screen reader's name for it. */
  readonly title: string
  /** What there is to see, in a sentence or two, with the figures that matter. */
  readonly description: string
  readonly shapes: readonly Shape[]
}

/** What a colour says; each output has colours of its own for it. */
export type Paint =
  | 'ink'
  | 'muted'
  | 'line'
  | 'surface'
  | 'accent'
  | 'accent-soft'
  | 'second'
  | 'third'
  | 'fourth'
  | 'alarm'
  | 'warn'
  | 'fine'
  | 'quiet'

type Drawn = {
  readonly fill?: Paint | undefined
  readonly stroke?: Paint | undefined
  /** 1 where left out. */
  readonly strokeWidth?: number | undefined
  /** Lengths of dashes and gaps, such as `2 2`. */
  readonly dash?: string | undefined
  /** Said when the pointer rests on it. */
  readonly hint?: string | undefined
  /** What it stands for, so that a page can tell what was clicked; in no file. */
  readonly mark?: string | undefined
}

export type Rectangle = Drawn & {
  readonly kind: 'rectangle'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly radius?: number | undefined
}

export type Circle = Drawn & {
  readonly kind: 'circle'
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** `d` in the words of SVG's path data. */
export type Path = Drawn & { readonly kind: 'path'; readonly d: string }

export type Text = {
  readonly kind: 'text'
  readonly x: number
  /** Of the baseline. */
  readonly y: number
  readonly text: string
  readonly anchor: 'start' | 'middle' | 'end'
  /** In pixels. */
  readonly size: number
  readonly bold?: boolean | undefined
  readonly fill: Paint
}

/** Shapes moved together. */
export type Group = {
  readonly kind: 'group'
  readonly x: number
  readonly y: number
  readonly shapes: readonly Shape[]
}

export type Shape = Rectangle | Circle | Path | Text | Group
