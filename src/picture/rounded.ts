/** To a hundredth of a pixel; what is no number becomes 0, so that a drawing never breaks. */
export const rounded = (length: number): number => (Number.isFinite(length) ? Math.round(length * 100) / 100 : 0)
