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
