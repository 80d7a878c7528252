import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runStorm, type RunOptions } from './run.js';
import { complaints, summarise } from './verdict.js';

/** Prints what became of the records. @returns whether every promise was kept */
async function run(): Promise<boolean> {
  const { records, seed, database, executablePath } = readSettings();
  const folder = await mkdtemp(path.join(tmpdir(), 'chaos-'));
  console.log(`chaos: ${records} records, seed ${seed}, gateway on the ${database} database, traces in ${folder}`);
  const started = performance.now();
  const verdict = await runStorm({
    records,
    seed,
    database,
    executablePath,
    folder,
    say: console.log,
    signal: stopSignal(),
  });
  const against = complaints(verdict);
  for (const line of [...against, ...summarise(verdict)]) console.log(line);
  const { lost, duplicated, reordered } = verdict.records;
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(
    `lost ${lost.length}, duplicated ${duplicated.length}, reordered ${reordered.length} (seed ${seed}, ${seconds} s)`,
  );
  // What is needed to understand a broken promise stays.
  if (against.length === 0) await rm(folder, { recursive: true });
  return against.length === 0;
}

function readSettings(): Pick<RunOptions, 'records' | 'seed' | 'database' | 'executablePath'> {
  const { values } = parseArgs({
    options: {
      records: { type: 'string', default: '1000' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      database: { type: 'string', default: 'embedded' },
    },
  });
  const { database } = values;
  if (database !== 'embedded' && database !== 'postgresql') {
    throw new Error(`--database takes embedded or postgresql, not "${database}".`);
  }
  const { CHROME_PATH: executablePath } = process.env;
  if (!executablePath) throw new Error('CHROME_PATH names no Chromium.');
  return {
    records: readCount('records', values.records),
    seed: readCount('seed', values.seed),
    database,
    executablePath,
  };
}

function readCount(name: string, text: string): number {
  const count = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(count)) return count;
  throw new Error(`--${name} takes a whole number, not "${text}".`);
}

function stopSignal(): AbortSignal {
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => stopping.abort(new Error(`Stopped by ${signal}.`)));
  }
  return stopping.signal;
}

run().then(
  (isKept) => process.exit(isKept ? 0 : 1),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
