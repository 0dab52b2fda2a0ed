/** Brings the focus to where the keys stand in the matrix; false where there is none on the page. */
export const enterGrid = (): boolean => {
  const stop = document.querySelector<HTMLElement>('.matrix [tabindex="0"]')
  stop?.focus()
  return stop !== null
}
