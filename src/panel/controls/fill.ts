/** Fills `{0}`, `{1}` of a text that the host translated. */
export const fill = (text: string, ...values: readonly (string | number)[]): string =>
  text.replace(/\{(\d+)\}/g, (whole, place) => String(values[Number(place)] ?? whole))
