import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { markup, type Html } from './markup'
import { levelSymbols } from './levelSign'
import { pageStyle } from './pageStyle'

const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes))

/** Nothing is loaded, run, sent or framed; the page's one style element is named by its hash. */
const policy = `default-src 'none'; style-src 'sha256-${base64(sha256(utf8ToBytes(pageStyle)))}'; base-uri 'none'; form-action 'none'`

/** A whole page around `body`, complete in itself. */
export const htmlPage = (title: string, body: Html): string =>
  markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${{ html: policy }}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${{ html: pageStyle }}</style>
</head>
<body>
${levelSymbols}
${body}
</body>
</html>
`.html
