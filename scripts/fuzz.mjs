// npm run fuzz -- --requests N --seed S: the long run of the test that is part of every `npm test`.
import { parseArgs } from 'node:util';
import { compile } from './build.mjs';
import { runScript } from './run-command.mjs';

const { values } = parseArgs({
  options: { requests: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } },
});

await compile();
const env = { FUZZ_REQUESTS: values.requests, FUZZ_SEED: values.seed };
const { succeeded } = await runScript('packages/gateway/dist/testing/fuzz/fuzz.test.js', [], { env });
process.exitCode = succeeded ? 0 : 1;
