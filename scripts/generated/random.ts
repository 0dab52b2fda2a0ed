/** The same numbers in the same order every time: the generator of S. K. Park and K. W. Miller, 1988. Answers whole numbers from 0 to below its limit. */
export const createRandom = (seed: number): ((below: number) => number) => {
  let state = seed
  return (below) => {
    state = (state * 48271) % 2147483647
    return state % below
  }
}
