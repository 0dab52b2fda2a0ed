type Attributes = Readonly<Record<string, string | number | boolean | undefined>>

/** An element with attributes and children; text goes in as text and never as HTML. False and undefined leave out. */
export const element = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly (Node | string | undefined)[]
): HTMLElementTagNameMap[Tag] => {
  const made = document.createElement(tag)
  setAttributes(made, attributes)
  for (const child of children) if (child !== undefined) made.append(child)
  return made
}

const svgNamespace = 'http://www.w3.org/2000/svg'

export const svgElement = (tag: string, attributes: Attributes, ...children: readonly Node[]): SVGElement => {
  const made = document.createElementNS(svgNamespace, tag)
  setAttributes(made, attributes)
  made.append(...children)
  return made
}

const setAttributes = (made: Element, attributes: Attributes): void => {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue
    made.setAttribute(name, value === true ? '' : String(value))
  }
}

/** A button that says what it does and does it. */
export const button = (label: string, className: string, press: () => void): HTMLButtonElement => {
  const made = element('button', { type: 'button', class: className }, label)
  made.addEventListener('click', press)
  return made
}

/** Fills `{0}`, `{1}` of a text that the host translated. */
export const fill = (text: string, ...values: readonly (string | number)[]): string =>
  text.replace(/\{(\d+)\}/g, (whole, place) => String(values[Number(place)] ?? whole))
