import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eitherBench } from '../gateway-bench.js';
import { fuzz } from './fuzz.js';

/** `npm run fuzz` sets it; the short run is part of every test. */
const requests = Number(process.env['FUZZ_REQUESTS'] ?? 400);
const seed = Number(process.env['FUZZ_SEED'] ?? 17);

const bench = eitherBench();

test('no request breaks the gateway or leaves garbage behind', async (context) => {
  const gateway = await bench.start({ limits: { agentLookups: 1e9, partnerLookups: 1e9 } });
  const report = await fuzz(gateway, requests, seed);
  context.diagnostic(
    `${report.requests} requests, seed ${seed}: ${JSON.stringify(report.statuses)}, ${report.storedEvents} events stored`,
  );
  assert.deepEqual(report.faults, []);
  // Requests that are all refused, or all accepted, would have shown nothing.
  for (const status of [200, 401, 404, 422]) assert.ok((report.statuses[status] ?? 0) > 0, `never ${status}`);
  assert.ok(report.storedEvents > 0);
});
