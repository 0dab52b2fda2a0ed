/**
 * The people of the example's history, as their commits name them; several go by more than one address.
 * @typedef {{ readonly name: string, readonly email: string, readonly zone: string }} Author
 */

const at = (/** @type {string} */ name, /** @type {string} */ email, /** @type {string} */ zone) => ({
  name,
  email,
  zone,
})

export const arjun = at('Arjun Pillai', 'arjun@fennmark.example', '+0530')
export const ines = at('Inês Carvalho', 'ines@fennmark.example', '+0000')
/** Inês where she edits on the forge's web page. */
export const inesOnline = at('Inês Carvalho', '40718233+inescarv@users.noreply.github.com', '+0000')
export const kofi = at('Kofi Mensah', 'kofi@fennmark.example', '+0000')
/** Kofi while he was a contractor. */
export const kofiEarlier = at('Kofi Mensah', 'kmensah@northquay.example', '+0000')
export const lucien = at('Lucien Faure', 'lucien@fennmark.example', '+0100')
export const marisol = at('Marisol Quispe', 'mquispe@ratebridge.example', '-0500')
export const noor = at('Noor Haddad', 'noor@fennmark.example', '+0100')
/** Noor on a laptop whose git had never been set up. */
export const noorLaptop = at('nhaddad', 'nhaddad@laptop-7.fennmark.example', '+0100')
export const radu = at('Radu Ionescu', 'radu@fennmark.example', '+0200')
export const sunniva = at('Sunniva Berg', 'sunniva@fennmark.example', '+0100')
export const tomasz = at('Tomasz Wilk', 'tomasz@fennmark.example', '+0100')
export const yuki = at('Yuki Tanabe', 'yuki@fennmark.example', '+0900')

export const importBot = at('docs-import[bot]', 'docs-import[bot]@users.noreply.github.com', '+0000')
export const linkBot = at('link-check[bot]', 'link-check[bot]@users.noreply.github.com', '+0000')
