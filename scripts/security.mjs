// npm run security: the tests that docs/security.md rests on, with the figures that they found. Takes a quarter of an
// hour, most of it for 50,000 fuzzed requests; FUZZ_REQUESTS asks for fewer.
import path from 'node:path';
import { run } from 'node:test';
import { compile } from './build.mjs';
import { repositoryRoot, runScript } from './run-command.mjs';

const files = [
  'http/authorisation',
  'http/leaks',
  'http/client-address',
  'partners/partner-administration',
  'sessions/session-routes',
  'sessions/token-exchange',
  'self-service/self-service',
  'phone-links/phone-links',
  'phone-links/phone-survey',
  'clients/client-routes',
  'store/row-security',
  'store/owner',
  'subjects/subjects',
  'subjects/subject-corrections',
  'subjects/former-events',
  'subjects/retention',
  'subjects/personal-fields',
  'testing/fuzz/fuzz',
].map((name) => path.join(repositoryRoot, `packages/gateway/dist/${name}.test.js`));

process.env.FUZZ_REQUESTS ??= '50000';
process.env.FUZZ_SEED ??= '7';
if (!(await compile())) throw new Error('The build failed; see above.');
const figures = [];
let passed = 0;
let failed = 0;
for await (const { type, data } of run({ files, concurrency: 2, timeout: 3_600_000 })) {
  if (type === 'test:diagnostic' && /^figure: |^\d+ requests, /.test(data.message)) figures.push(data.message);
  // A suite fails with its tests, which are counted, or alone with its preparation.
  const isSuite = data.details?.type === 'suite';
  if (isSuite && (type !== 'test:fail' || data.details.error?.failureType === 'subtestsFailed')) continue;
  if (type === 'test:pass' && data.skip === undefined) passed += 1;
  if (type !== 'test:fail') continue;
  failed += 1;
  console.log(`✖ ${data.name}\n${data.details.error?.cause?.stack ?? data.details.error}`);
}
for (const figure of figures) console.log(figure.replace('figure: ', ''));
// In Chromium, which has Trusted Types and a strict policy for it.
const hostile = 'packages/components/dist/hostile-content/hostile-content.browser.test.js';
const wtr = ['--files', hostile];
const inBrowser = await runScript('node_modules/@web/test-runner/dist/bin.js', wtr, { env: { ENGINES: 'chromium' } });
if (inBrowser.succeeded)
  console.log('300 hostile texts in 7 places and 300 hostile addresses: nothing ran, nothing was markup');
else failed += 1;
console.log(`${passed} security tests passed, ${failed} failed.`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
