/** The one stylesheet of the exported page; the page's policy names it by its hash. */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --ink: #1f2328; --muted: #59636e; --line: #d8dde3; --surface: #ffffff; --raised: #f6f8fa;
  --accent: #0b5fb8; --alarm: #b3261e; --warn: #8a5300; --fine: #1a7f37;
  --accent-soft: #cfe2f5; --second: #8a4b08; --third: #116329; --fourth: #7b3fb5; --quiet: #eceef1;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e6e6e6; --muted: #a3abb4; --line: #3a3f45; --surface: #1c1e21; --raised: #25282c;
    --accent: #6cb0f5; --alarm: #ff8f85; --warn: #e3b25c; --fine: #6cc783;
    --accent-soft: #2b4a6b; --second: #e0a361; --third: #7fd39a; --fourth: #c9a2f0; --quiet: #2f3338;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 28px 32px 48px; max-width: 1400px; background: var(--surface); color: var(--ink);
  font: 14px/1.5 system-ui, -apple-system, 'Segoe UI', 'Noto Sans', sans-serif; overflow-wrap: anywhere;
}
h1 { margin: 0; font-size: 24px; line-height: 1.3; }
h2 { margin: 36px 0 10px; font-size: 17px; line-height: 1.3; }
header p, p { margin: 6px 0; }
a { color: inherit; text-decoration-color: var(--line); text-underline-offset: 3px; }
a:hover { text-decoration-color: currentColor; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
code { color: var(--muted); font: 12px/1.5 ui-monospace, Consolas, 'Liberation Mono', monospace; }
em, i { font-style: normal; }
.muted { color: var(--muted); }
.said {
  position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
.symbols { position: absolute; }

.figures {
  display: grid; grid-template-columns: repeat(auto-fill, minmax(220px, 1fr)); margin: 20px 0 10px; overflow: hidden;
  border: 1px solid var(--line); border-radius: 8px;
}
.figures div { margin: 0 -1px -1px 0; padding: 12px 16px; border: solid var(--line); border-width: 0 1px 1px 0; }
.figures dt { color: var(--muted); }
.figures dd { margin: 0; }
.figures b { display: block; font-size: 24px; font-weight: 600; line-height: 1.25; font-variant-numeric: tabular-nums; }
.figures span { color: var(--muted); font-size: 12px; }

.scroller { position: relative; overflow: auto; max-height: 88vh; }
table { border-collapse: separate; border-spacing: 0; }
th, td {
  max-width: 560px; padding: 5px 14px 5px 0; border-bottom: 1px solid var(--line); font-weight: 400; text-align: left;
  vertical-align: top; unicode-bidi: isolate;
}
thead th { color: var(--muted); font-size: 12.5px; vertical-align: bottom; white-space: nowrap; }
thead { position: sticky; top: 0; z-index: 2; }
thead th, thead td { background: var(--surface); }
tbody th { min-width: 220px; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.risk { white-space: nowrap; }
.risk.calm { color: var(--muted); }
.alarm { color: var(--alarm); }
.warn { color: var(--warn); }
.learning { color: var(--fine); }
.glyph { display: inline-block; min-width: 1.1em; text-align: center; }

.legend { display: flex; flex-wrap: wrap; gap: 4px 18px; margin: 0 0 10px; padding: 0; color: var(--muted); font-size: 12.5px; list-style: none; }
.legend li { display: inline-flex; align-items: center; gap: 6px; }
.matrix th.title, .matrix td.title {
  position: sticky; left: 0; z-index: 1; width: 300px; min-width: 200px; max-width: 340px; background: var(--surface);
}
.matrix th, .matrix td { padding: 5px 8px; vertical-align: middle; }
.matrix thead th { vertical-align: bottom; }
.matrix tbody th.title a { display: -webkit-box; overflow: hidden; -webkit-box-orient: vertical; -webkit-line-clamp: 3; text-decoration: none; }
.matrix tbody th.title a:hover { text-decoration: underline; }
.matrix .teams > * { border: 0; color: var(--muted); font-size: 11.5px; letter-spacing: 0.04em; }
.matrix .teams th {
  max-width: 120px; overflow: hidden; border-left: 1px solid var(--line); text-align: center; text-overflow: ellipsis;
}
.matrix .person { min-width: 52px; max-width: 84px; padding: 4px 6px; color: var(--ink); text-align: center; white-space: normal; line-height: 1.25; overflow-wrap: break-word; }
.matrix .person > span { display: -webkit-box; overflow: hidden; -webkit-box-orient: vertical; -webkit-line-clamp: 6; }
.matrix .person em span { white-space: nowrap; }
.matrix .person em { display: block; color: var(--warn); font-size: 11px; }
.matrix td { white-space: nowrap; }
.matrix tbody td:nth-child(n + 4) { text-align: center; }
.matrix tbody td:empty::before { content: '·'; color: var(--line); }
.matrix .group th { position: static; padding: 16px 8px 5px; max-width: none; }
.matrix .group th > span { position: sticky; left: 8px; }
.matrix .group b { font-weight: 600; }
.matrix tbody tr:not(.group):hover > * { background: var(--raised); }
.criticality { padding: 0 8px; border: 1px solid var(--line); border-radius: 9px; color: var(--muted); font-size: 12px; }
.number b { font-weight: 600; }
.level { display: inline-flex; align-items: center; gap: 3px; color: var(--muted); font-size: 12px; }
.level svg { width: 16px; height: 16px; }
.level i { align-self: flex-start; font-size: 11px; line-height: 1; }
.level .warn { color: var(--warn); }
.ring { fill: none; stroke: var(--ring, var(--muted)); stroke-width: 1.2; stroke-dasharray: var(--dash, none); }
.wedge { fill: var(--accent); opacity: var(--share, 1); }
.part { --share: 0.65; }
.inferred { --ring: var(--accent); --dash: 1.9 1.9; --share: 0.6; }
.faded svg { opacity: 0.5; }

figure { margin: 18px 0 6px; }
figcaption { margin-bottom: 8px; font-weight: 600; }
figure svg { display: block; max-width: 100%; height: auto; }
figure details { border: 0; color: var(--muted); }

details { padding: 6px 0; border-bottom: 1px solid var(--line); }
summary { cursor: pointer; }
details p, details ul { margin: 6px 0 6px 20px; }
details ul { padding-left: 16px; }
:target { background: var(--raised); }

@media print {
  @page { margin: 12mm; size: landscape; }
  :root {
    --ink: #000000; --muted: #444444; --line: #bbbbbb; --surface: #ffffff; --raised: #ffffff;
    --accent: #0b5fb8; --alarm: #9b1c14; --warn: #6f4300; --fine: #14632b;
    --accent-soft: #cfe2f5; --second: #8a4b08; --third: #116329; --fourth: #7b3fb5; --quiet: #eceef1;
  }
  body { padding: 0; max-width: none; font-size: 10.5pt; print-color-adjust: exact; }
  .scroller { overflow: visible; max-height: none; }
  thead, .matrix th.title, .matrix td.title, .matrix .group th > span { position: static; }
  .matrix th, .matrix td { padding: 4px 3px; }
  .matrix th.title, .matrix td.title { width: 210px; min-width: 160px; max-width: 240px; }
  .matrix .person { min-width: 42px; max-width: 62px; font-size: 8.5pt; }
  .matrix tbody td:nth-child(3) { min-width: 150px; white-space: normal; overflow-wrap: normal; }
  .matrix .risk { white-space: normal; }
  tr, .figures div { break-inside: avoid; }
  h2, .group { break-after: avoid; }
  a { text-decoration: none; }
  figure details { display: none; }
}
@media (forced-colors: active) {
  .ring, .wedge { forced-color-adjust: none; }
}
`
