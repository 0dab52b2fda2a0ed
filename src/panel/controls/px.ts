/** A length for `style`, which takes no bare numbers. */
export const px = (length: number): string => `${length}px`
