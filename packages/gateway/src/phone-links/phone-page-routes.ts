import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import type { RequestEnvironment } from '../http/request-identity.js';
import { RequestProblem } from '../http/request-problem.js';
import { PAGE_DOCUMENT } from './page/document.js';
import { PAGE_STYLES } from './page/styles.js';

/** Nothing but the gateway's own files, asked of the gateway alone, and no text ever taken for a program. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** The page's modules, in a project of its own since it runs in browsers (`page/`). */
const MODULES: ReadonlySet<string> = new Set(
  ['page', 'phone-page', 'consent-form', 'survey-form', 'element', 'symbol', 'gateway', 'words'].map(
    (name) => `${name}.js`,
  ),
);

/** `GET /p/`: the page that a client opens on their own phone. Whoever opens it without a link's token sees nothing. */
export function phonePageRoutes() {
  return (
    new Hono<RequestEnvironment>()
      // The files are found beside a folder, not beside a name.
      .get('/p', (context) => context.redirect('p/', 308))
      .get('/p/', (context) => {
        return context.body(PAGE_DOCUMENT, 200, {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy': POLICY,
        });
      })
      .get('/p/page.css', (context) => context.body(PAGE_STYLES, 200, { 'content-type': 'text/css; charset=utf-8' }))
      .get('/p/:module', async (context) => {
        const name = context.req.param('module');
        if (!MODULES.has(name)) throw new RequestProblem('route_unknown');
        const script = await readFile(new URL(`page/${name}`, import.meta.url), 'utf8');
        return context.body(script.replace(/^\/\/# sourceMappingURL=.*$/m, ''), 200, {
          'content-type': 'text/javascript; charset=utf-8',
        });
      })
  );
}
