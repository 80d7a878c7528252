import { before, test } from 'node:test';
import { eitherBench } from './gateway-bench.js';

const bench = eitherBench();

before(async () => {
  await bench.start();
  bench.closeAfterwards(() => Promise.reject(new Error('does not close')));
  // Another key than the database's: the gateway refuses to start, and its fake SAS listens already.
  await bench.start({ documentDigestKey: 'another-key-than-that-of-the-database' });
});

test('never runs', () => undefined);
