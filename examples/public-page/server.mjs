/** Serves the page's own files under a strict Content Security Policy. Any web server does: nothing here is secret. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';

const { PORT = '8082', HOST = '127.0.0.1', GATEWAY_URL = 'http://127.0.0.1:8081', PUBLISHABLE_KEY } = process.env;

if (!PUBLISHABLE_KEY) {
  console.error('PUBLISHABLE_KEY is missing: partners rotate --id ID --kind publishable gives one.');
  process.exit(1);
}

const gateway = new URL(GATEWAY_URL).origin;
const own = new URL('./', import.meta.url);
const scripts = new URL('../../packages/components/dist/cdn/', import.meta.url);
const types = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};
const placeholders = { '%GATEWAY_URL%': gateway, '%PUBLISHABLE_KEY%': PUBLISHABLE_KEY };

const headers = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    `connect-src 'self' ${gateway}`,
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'cache-control': 'no-cache',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

const server = createServer((request, response) => {
  fileOf(new URL(request.url, 'http://page').pathname).then(
    ({ type, body }) => response.writeHead(200, { ...headers, 'content-type': type }).end(body),
    () => response.writeHead(404, headers).end(),
  );
});

server.on('error', ({ code, message }) => {
  console.error(code === 'EADDRINUSE' ? `Port ${PORT} is in use. Choose another one with PORT.` : message);
  process.exit(1);
});
server.listen(Number(PORT), HOST, () => console.log(`Public page: http://localhost:${server.address().port}`));

for (const signal of ['SIGTERM', 'SIGINT']) {
  process.once(signal, () => {
    server.close();
    server.closeAllConnections();
  });
}

/** One of the page's own files, or a script of the elements. Throws for anything else. */
async function fileOf(pathname) {
  const name = pathname === '/' ? 'index.html' : pathname.slice(1);
  const ending = /^[\w-]+\.(html|css|js|svg)$/.exec(name)?.[1];
  if (!ending) throw new Error('There is nothing at this address.');
  const body = await readFile(new URL(name, own)).catch(() => readFile(new URL(name, scripts)));
  return { type: types[ending], body: ending === 'html' ? filled(body.toString()) : body };
}

function filled(page) {
  return page.replace(/%\w+%/g, (name) => placeholders[name].replaceAll('&', '&amp;').replaceAll('"', '&quot;'));
}
