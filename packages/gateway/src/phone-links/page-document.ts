/** The page behind a link, before its script has asked for anything: no word of anybody. */
export const PAGE_DOCUMENT = `<!doctype html>
<html lang="pt-BR">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <meta name="color-scheme" content="light dark" />
    <title>Atendimento</title>
    <link rel="stylesheet" href="page.css" />
    <script type="module" src="page.js"></script>
  </head>
  <body>
    <main><p role="status">Carregando…</p></main>
    <noscript><p>Ative o JavaScript do navegador para responder.</p></noscript>
  </body>
</html>
`;

/** Readable in the sun, usable with a thumb: system fonts, strong contrast, targets of 48 px. */
export const PAGE_STYLES = `
:root { --text: #14213d; --soft: #46536b; --line: #6b7890; --ground: #fff; --raised: #f2f5fa; --accent: #0b4fa8; --on-accent: #fff; --bad: #a1121f; }
@media (prefers-color-scheme: dark) {
  :root { --text: #f1f4fa; --soft: #c3cbda; --line: #93a0b8; --ground: #10151f; --raised: #1b2331; --accent: #9cc3ff; --on-accent: #0a1a33; --bad: #ffb3b8; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); font: 1.0625rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
main { max-width: 36rem; margin: 0 auto; padding: 1rem 1rem 3rem; }
h1 { font-size: 1.375rem; line-height: 1.25; margin: .5rem 0 1rem; }
h2 { font-size: 1.125rem; line-height: 1.3; margin: 1.75rem 0 .5rem; }
p { margin: 0 0 .75rem; white-space: pre-line; }
.lead { font-size: 1.125rem; }
.soft { color: var(--soft); }
section, fieldset { background: var(--raised); border: 1px solid var(--line); border-radius: .75rem; margin: 0 0 1rem; padding: 1rem; min-width: 0; }
section h2 { margin-top: 0; }
legend { font-weight: 700; padding: 0 .25rem; }
.options { display: grid; grid-template-columns: 1fr 1fr; gap: .75rem; }
.option { display: flex; align-items: center; gap: .75rem; min-height: 3rem; padding: .5rem .75rem; border: 2px solid var(--line); border-radius: .75rem; background: var(--ground); cursor: pointer; }
.option:has(:checked) { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); }
input { width: 1.5rem; height: 1.5rem; margin: 0; flex: none; accent-color: var(--accent); }
details { border-top: 1px solid var(--line); }
summary { display: flex; align-items: center; min-height: 3rem; cursor: pointer; font-weight: 600; }
.about { margin: 1.5rem 0; border-bottom: 1px solid var(--line); }
button { width: 100%; min-height: 3.25rem; margin-top: 1rem; padding: .5rem 1rem; border: 0; border-radius: .75rem; background: var(--accent); color: var(--on-accent); font: inherit; font-weight: 700; cursor: pointer; }
[role="alert"]:not(:empty) { margin-top: 1rem; padding: .75rem 1rem; border: 2px solid var(--bad); border-radius: .75rem; color: var(--bad); }
[role="alert"] ul { margin: 0; padding-left: 1.25rem; }
[role="alert"] p { margin: 0; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
h1:focus, #missing:focus { outline: none; }
@media (max-width: 20rem) { .options { grid-template-columns: 1fr; } }
`;
