/**
 * A partner's server, as small as it can be: it serves one page and asks the gateway for session tokens.
 * The secret key stays here; the browser only ever sees a short-lived token.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';

const {
  PORT = '8080',
  HOST = '127.0.0.1',
  GATEWAY_URL = 'http://127.0.0.1:8081',
  PARTNER_SECRET_KEY,
  // A real server takes these from the agent who is signed in to it.
  AGENT_ID = 'agente-01',
  AGENT_NAME = 'Ana Souza',
  AGENT_CPF = '11144477735',
  UNIT_ID = 'UN-01',
  // … and these from somebody of its office.
  MANAGER_ID = 'gestora-01',
  MANAGER_NAME = 'Rita Lopes',
} = process.env;

const GATEWAY_TIMEOUT_MS = 10_000;
const gateway = new URL(GATEWAY_URL).origin;

/** Scripts of the elements by the page that they stand beside: visits, and the office's page. */
const scripts = {
  '/': new URL('../../packages/components/dist/cdn/', import.meta.url),
  '/gestao/': new URL('../../packages/components/dist/cdn-office/', import.meta.url),
};
const files = {
  '/': { url: new URL('index.html', import.meta.url), type: 'text/html; charset=utf-8' },
  '/gestao/': { url: new URL('office.html', import.meta.url), type: 'text/html; charset=utf-8' },
  '/page.css': { url: new URL('page.css', import.meta.url), type: 'text/css; charset=utf-8' },
  '/page.js': { url: new URL('page.js', import.meta.url), type: 'text/javascript; charset=utf-8' },
  '/icon.svg': { url: new URL('icon.svg', import.meta.url), type: 'image/svg+xml' },
};

/** What each page asks a session for. */
const sessions = {
  '/session': { agent: { id: AGENT_ID, name: AGENT_NAME, cpf: AGENT_CPF } },
  '/gestao/session': {
    agent: { id: MANAGER_ID, name: MANAGER_NAME },
    scopes: ['attendances', 'management'],
  },
};

const securityHeaders = {
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
  answer(request).then(
    ({ status, type, body }) => {
      response.writeHead(status, { ...securityHeaders, 'content-type': type });
      response.end(request.method === 'HEAD' ? undefined : body);
    },
    (error) => {
      console.error(error.message);
      response.writeHead(500, securityHeaders);
      response.end();
    },
  );
});

server.on('error', (error) => {
  console.error(
    error.code === 'EADDRINUSE'
      ? `Port ${PORT} is in use. Choose another one with PORT.`
      : `The example page did not start: ${error.message}`,
  );
  process.exit(1);
});

if (!PARTNER_SECRET_KEY) {
  console.error('PARTNER_SECRET_KEY is missing: the secret key that the gateway gave to this partner.');
  process.exit(1);
}

server.listen(Number(PORT), HOST, () => console.log(`Example page: http://localhost:${server.address().port}`));

for (const signal of ['SIGTERM', 'SIGINT']) {
  process.once(signal, () => {
    server.close();
    server.closeAllConnections();
  });
}

async function answer(request) {
  const { pathname } = new URL(request.url, 'http://page');
  if (Object.hasOwn(sessions, pathname)) {
    return request.method === 'POST' ? openSession(request, sessions[pathname]) : problem(405, 'Use POST.');
  }
  const file = Object.hasOwn(files, pathname) ? files[pathname] : elementsFile(pathname);
  if (!file) return problem(404, 'There is nothing at this address.');
  if (request.method !== 'GET' && request.method !== 'HEAD') return problem(405, 'Use GET.');
  return serve(file);
}

/** A file of the elements: the one that the page names, or one that it loads later. */
function elementsFile(pathname) {
  const [, folder, name] = /^(\/(?:gestao\/)?)([\w-]+\.js)$/.exec(pathname) ?? [];
  if (!name) return undefined;
  return { url: new URL(name, scripts[folder]), type: 'text/javascript; charset=utf-8' };
}

async function serve({ url, type }) {
  try {
    const body = await readFile(url);
    return { status: 200, type, body: type.startsWith('text/html') ? withGateway(body.toString()) : body };
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    return problem(404, `${url.pathname} does not exist yet: run "npm run build".`);
  }
}

/** The only thing about the page that depends on where it runs. */
function withGateway(page) {
  return page.replaceAll('%GATEWAY_URL%', () => gateway.replaceAll('&', '&amp;').replaceAll('"', '&quot;'));
}

/**
 * Gives a session token to whoever is signed in. This example has one agent, one manager and no sign-in: your server
 * checks its own session here, refuses when there is none, and asks for `management` only for people of the office.
 */
async function openSession(request, grant) {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return problem(403, 'Only the page itself may ask for a session.');
  try {
    const response = await fetch(`${gateway}/v1/session-tokens`, {
      method: 'POST',
      headers: { authorization: `Bearer ${PARTNER_SECRET_KEY}`, 'content-type': 'application/json' },
      body: JSON.stringify({ ...grant, unitId: UNIT_ID }),
      signal: AbortSignal.timeout(GATEWAY_TIMEOUT_MS),
    });
    const body = await response.json();
    if (!response.ok) {
      console.error(`The gateway gave no session (${response.status}): ${body.detail ?? body.title}`);
      return problem(502, 'The gateway gave no session.');
    }
    return json(200, { token: body.token, expiresAt: body.expiresAt });
  } catch (error) {
    console.error(`The gateway at ${gateway} did not answer: ${error.message}`);
    return problem(502, 'The gateway did not answer.');
  }
}

function json(status, value) {
  return { status, type: 'application/json', body: JSON.stringify(value) };
}

function problem(status, detail) {
  return json(status, { status, detail });
}
