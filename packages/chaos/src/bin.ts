import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runStorm } from './run.js';
import { complaints, summarise } from './verdict.js';

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => stopping.abort(new Error(`Stopped by ${signal}.`)));
}

const { values } = parseArgs({
  options: {
    records: { type: 'string', default: '1000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    database: { type: 'string', default: 'embedded' },
  },
});

/** Prints what became of the records; the exit code says whether every promise was kept. */
async function main(): Promise<void> {
  const records = readCount('records', values.records);
  const seed = readCount('seed', values.seed);
  const { database } = values;
  if (database !== 'embedded' && database !== 'postgresql') {
    throw new Error(`--database takes embedded or postgresql, not "${database}".`);
  }
  const { CHROME_PATH: executablePath } = process.env;
  if (!executablePath) throw new Error('CHROME_PATH names no Chromium.');
  console.log(`chaos: ${records} records, seed ${seed}, gateway on the ${database} database`);

  const folder = await mkdtemp(path.join(tmpdir(), 'chaos-'));
  const started = performance.now();
  const verdict = await runStorm({
    records,
    seed,
    database,
    executablePath,
    folder,
    say: console.log,
    signal: stopping.signal,
  });
  const against = complaints(verdict);
  for (const complaint of against) console.error(complaint);
  for (const line of summarise(verdict, seed)) console.log(line);
  console.log(`${((performance.now() - started) / 1000).toFixed(0)} s`);
  if (against.length === 0) return rm(folder, { recursive: true });
  console.error(`What was seen and kept is in ${folder}.`);
  process.exitCode = 1;
}

function readCount(name: string, text: string): number {
  const count = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(count)) return count;
  throw new Error(`--${name} takes a whole number, not "${text}".`);
}

await main();
