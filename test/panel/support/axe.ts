import axe from 'axe-core'
import type { Frame } from 'playwright-core'

/** Two colours whose contrast is too low, and what it is. */
export type Contrast = {
  readonly foreground: string
  readonly background: string
  readonly ratio: number
  readonly wanted: number
}

export type Violation = {
  readonly rule: string
  readonly help: string
  /** The element's own tag, shortened. */
  readonly element: string
  readonly contrast: Contrast | undefined
}

type ContrastResult = { fgColor: string; bgColor: string; contrastRatio: number; expectedContrastRatio: string }
type Result = { id: string; help: string; nodes: { html: string; any: { id: string; data: unknown }[] }[] }

/** What axe-core finds wrong in the page, element by element, by all its rules but those that are still tried out. */
export const violationsIn = async (panel: Frame): Promise<readonly Violation[]> => {
  const present = await panel.evaluate<boolean>("typeof axe === 'object'")
  // The tests put it there past the policy, which stays in force for all that the page itself does.
  if (!present) await panel.evaluate(`${axe.source}; undefined`)
  const results = await panel.evaluate<Result[]>(
    "axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations)",
  )
  return results.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => ({
      rule: id,
      help,
      element: node.html.slice(0, 160),
      contrast: id === 'color-contrast' ? contrastOf(node.any) : undefined,
    })),
  )
}

const contrastOf = (checks: Result['nodes'][number]['any']): Contrast | undefined => {
  const data = checks.find(({ id }) => id === 'color-contrast')?.data as ContrastResult | undefined
  if (data === undefined) return undefined
  return {
    foreground: data.fgColor,
    background: data.bgColor,
    ratio: data.contrastRatio,
    wanted: parseFloat(data.expectedContrastRatio),
  }
}
