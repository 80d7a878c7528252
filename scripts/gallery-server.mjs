// What `npm run screenshots` looks at: a page that shows one scene after the other.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { repositoryRoot } from './run-command.mjs';

/** Bundles the elements with their scenes into a folder. */
export async function bundleGallery(dir) {
  const bundle = await rollup({
    input: path.join(repositoryRoot, 'packages/components/dist/testing/gallery.js'),
    plugins: [nodeResolve({ browser: true, exportConditions: ['production'] })],
    onwarn: () => undefined,
  });
  await bundle.write({ dir, format: 'es' });
  await bundle.close();
}

function pageWith(sheets) {
  const links = sheets.map((sheet) => `<link rel="stylesheet" href="/themes/${sheet}.css">`).join('');
  return `<!doctype html><html lang="pt-BR"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Galeria</title><style>
  :root { color-scheme: light dark; background: var(--aa-ground, light-dark(#f5f0e7, #0f1716)) }
  body { margin: 1rem } main { max-inline-size: 60rem; margin-inline: auto }
  @media (min-width: 40rem) { body { margin: 2rem } }
</style>${links}<main></main><script type="module" src="/page.js"></script></html>`;
}

const pageScript = `import { sceneNames, showScene } from '/gallery.js';
window.content = await (await fetch('/content.json')).json();
window.gallery = { sceneNames, showScene };`;

/** The example state's profile with what it refers to, as a gateway answers it. */
async function loadProfile() {
  const { loadContent, nationalDocuments } = await import('@atendimento-ativo/content');
  const library = await loadContent([nationalDocuments]);
  const { document: profile } = library.profile('BA');
  const find = (part, kind = part) => {
    const { id, version } = profile[part];
    return library.find(kind, id, version, 'pt-BR').document;
  };
  return {
    profile,
    questionnaire: find('questionnaire'),
    catalogue: find('catalogue'),
    journeys: find('journeys'),
    guidance: find('guidance'),
    consentTerm: find('consentTerm', 'consent-term'),
    keywordIndex: find('keywordIndex', 'keyword-index'),
    anamnesis: find('anamnesis'),
  };
}

/** The page, the gallery with what it loads later, themes and content. */
export async function serveGallery(galleryFolder) {
  const content = JSON.stringify(await loadProfile());
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url, 'http://127.0.0.1');
    const send = (type, body) => response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body);
    const file = path.basename(pathname);
    if (pathname === '/') return send('text/html', pageWith(search.slice(1).split('&').filter(Boolean)));
    if (pathname === '/page.js') return send('text/javascript', pageScript);
    if (pathname.startsWith('/themes/'))
      return send('text/css', readFileSync(path.join(repositoryRoot, 'packages/components/themes', file)));
    if (pathname === '/content.json') return send('application/json', content);
    if (pathname.endsWith('.js')) return send('text/javascript', readFileSync(path.join(galleryFolder, file)));
    return response.writeHead(404).end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
