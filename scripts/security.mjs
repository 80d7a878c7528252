// npm run security: the tests that docs/security.md rests on, with the figures that they found.
import path from 'node:path';
import { run } from 'node:test';
import { compile } from './build.mjs';
import { repositoryRoot } from './run-command.mjs';

const files = [
  'http/authorisation',
  'http/leaks',
  'http/client-address',
  'partners/partner-administration',
  'sessions/session-routes',
  'sessions/token-exchange',
  'self-service/self-service',
  'clients/client-routes',
  'store/row-security',
  'subjects/subjects',
  'subjects/personal-fields',
  'testing/fuzz/fuzz',
].map((name) => path.join(repositoryRoot, `packages/gateway/dist/${name}.test.js`));

if (!(await compile())) throw new Error('The build failed; see above.');
const figures = [];
let passed = 0;
let failed = 0;
for await (const { type, data } of run({ files, concurrency: 2, timeout: 600_000 })) {
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
console.log(`${passed} security tests passed, ${failed} failed.`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
