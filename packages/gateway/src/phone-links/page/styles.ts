/** Readable in the sun, usable with a thumb: system fonts, strong contrast, targets of 48 px. */
export const PAGE_STYLES = `
:root { --text: #14213d; --soft: #46536b; --line: #6b7890; --faint: #d5dce8; --page: #eef2f8; --card: #fff; --accent: #0b4fa8; --on-accent: #fff; --tint: #dbe7f8; --good: #116149; --good-tint: #d7efe5; --bad: #a1121f; }
@media (prefers-color-scheme: dark) {
  :root { --text: #f1f4fa; --soft: #c3cbda; --line: #93a0b8; --faint: #34405a; --page: #10151f; --card: #1b2331; --accent: #9cc3ff; --on-accent: #0a1a33; --tint: #24395c; --good: #8fe0bf; --good-tint: #163f33; --bad: #ffb3b8; }
}
* { box-sizing: border-box; }
body { margin: 0; border-top: .375rem solid var(--accent); background: var(--page); color: var(--text); font: 1.0625rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
main { max-width: 36rem; margin: 0 auto; padding: 1.25rem 1rem 3rem; }
h1 { font-size: 1.625rem; line-height: 1.2; margin: 0 0 .75rem; text-wrap: balance; }
h2 { font-size: 1.1875rem; line-height: 1.3; margin: 2rem 0 .75rem; text-wrap: balance; }
p { margin: 0 0 .75rem; white-space: pre-line; }
.eyebrow { margin: 0 0 .375rem; color: var(--soft); font-size: .9375rem; }
.lead { font-size: 1.125rem; text-wrap: pretty; }
.soft { color: var(--soft); }
.card { margin: 0 0 .75rem; padding: 1rem .875rem; border: 1px solid var(--faint); border-radius: 1rem; background: var(--card); min-width: 0; }
.card h2 { margin-top: 0; }
.card > :last-child, .card p:last-child { margin-bottom: 0; }
fieldset { min-width: 0; margin: 0; padding: 0; border: 0; }
legend { float: left; width: 100%; margin-bottom: .375rem; padding: 0; font-weight: 700; line-height: 1.3; }
legend + * { clear: both; }
.options { display: grid; grid-template-columns: 1fr 1fr; gap: .5rem; }
.option { display: flex; align-items: center; gap: .5rem; min-height: 3.25rem; padding: .5rem; border: 2px solid var(--line); border-radius: .75rem; background: var(--card); cursor: pointer; }
.option:has(:checked) { border-color: var(--accent); background: var(--tint); font-weight: 600; }
.option.wide { gap: .75rem; padding: .75rem; }
input { width: 1.5rem; height: 1.5rem; margin: 0; flex: none; accent-color: var(--accent); }
.question { margin-bottom: 1rem; font-size: 1.25rem; text-wrap: pretty; }
.scores { display: grid; grid-template-columns: repeat(6, minmax(0, 1fr)); gap: .25rem; }
.score { position: relative; display: grid; place-items: center; min-height: 3.5rem; border: 2px solid var(--line); border-radius: .75rem; background: var(--card); font-size: 1.25rem; font-variant-numeric: tabular-nums; cursor: pointer; }
.score input { position: absolute; inset: 0; width: 100%; height: 100%; opacity: 0; cursor: pointer; }
.score:has(:checked) { border-color: var(--accent); background: var(--accent); color: var(--on-accent); font-weight: 700; }
.score:has(:focus-visible) { outline: 3px solid var(--accent); outline-offset: 2px; z-index: 1; }
.end { margin: .25rem 0; color: var(--soft); font-size: .9375rem; }
.end.highest { text-align: end; }
.field { display: block; margin: 1.25rem 0 .375rem; font-weight: 600; }
.field span { color: var(--soft); font-weight: 400; }
textarea { display: block; width: 100%; min-height: 4.75rem; padding: .75rem; border: 2px solid var(--line); border-radius: .75rem; background: var(--card); color: inherit; font: inherit; resize: vertical; }
details { border-top: 1px solid var(--faint); }
summary { display: flex; align-items: center; min-height: 3rem; cursor: pointer; font-weight: 600; }
summary::before { content: '+'; flex: none; width: 1.5rem; color: var(--accent); font-size: 1.25rem; line-height: 1; }
[open] > summary::before { content: '–'; }
.about { margin: 1.5rem 0; border-bottom: 1px solid var(--faint); }
.actions { display: flex; flex-wrap: wrap; gap: .75rem; margin-top: 1.25rem; }
button { flex: 1 1 14rem; min-height: 3.5rem; padding: .5rem 1rem; border: 2px solid var(--accent); border-radius: .75rem; background: var(--card); color: var(--accent); font: inherit; font-weight: 700; cursor: pointer; }
button.primary { background: var(--accent); color: var(--on-accent); }
.symbol { display: block; width: 4.5rem; height: 4.5rem; margin: 10vh auto 1.5rem; padding: 1.125rem; border-radius: 50%; background: var(--tint); color: var(--accent); fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
.symbol.done { background: var(--good-tint); color: var(--good); }
.symbol ~ * { text-align: center; text-wrap: balance; }
[role="alert"]:not(:empty) { margin-top: 1rem; padding: .75rem 1rem; border: 2px solid var(--bad); border-radius: .75rem; background: var(--card); color: var(--bad); font-weight: 600; }
[role="alert"] ul { margin: 0; padding-left: 1.25rem; font-weight: 400; }
[role="alert"] p { margin: 0; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
h1:focus, #missing:focus { outline: none; }
@media (min-width: 36rem) {
  main { padding-top: 3rem; }
  .card { padding: 1.25rem; }
  .scores { grid-template-columns: repeat(11, minmax(0, 1fr)); }
}
/* Six targets of 44 px beside each other, a scrollbar among them. */
@media (max-width: 20rem) {
  main { padding-inline: .75rem; }
  .scores { gap: .1875rem; }
  .options { grid-template-columns: 1fr; }
}
@media (forced-colors: active) {
  .score:has(:checked), .option:has(:checked) { forced-color-adjust: none; border-color: Highlight; background: Highlight; color: HighlightText; }
}
`;
