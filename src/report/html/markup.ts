import { printable } from '../printable'

/** Markup of our own. It is made by `markup` alone, so whatever is a text becomes a text of the page. */
export type Html = { readonly html: string }

type Part = Html | string | number | readonly Html[]

const special = /[&<>"'`]/g

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
}

/** A text for an element or an attribute in double quotes: nothing in it is markup, and nothing is invisible. */
export const escapedHtml = (text: string): string => printable(text).replace(special, (sign) => entities[sign] ?? sign)

const markupOf = (part: Part): string => {
  if (typeof part === 'number') return String(part)
  if (typeof part === 'string') return escapedHtml(part)
  return 'html' in part ? part.html : part.map(({ html }) => html).join('')
}

/** The one door to HTML: the template is markup, every text put into it is escaped. Attributes stand in double quotes. */
export const markup = (template: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  html: template.reduce((before, text, index) => before + markupOf(parts[index - 1] ?? '') + text),
})

export const nothing: Html = { html: '' }
