/**
 * The value below which a share `p` (0–1) of a sample lies, between two of its values where it must be: with the values
 * in order, the one at place `(n − 1)·p` from 0, in a straight line between its neighbours. Definition 7 of R. J. Hyndman
 * and Y. Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50 (1996), which spreadsheets and R
 * use; `p` = 0.5 gives the usual median. In the values' unit; undefined for none.
 */
export const percentile = (values: readonly number[], p: number): number | undefined => {
  const sorted = [...values].sort((a, b) => a - b)
  const place = (sorted.length - 1) * p
  const below = sorted[Math.floor(place)]
  const above = sorted[Math.ceil(place)]
  return below === undefined || above === undefined ? undefined : below + (above - below) * (place - Math.floor(place))
}
