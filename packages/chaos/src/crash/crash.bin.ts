import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runCrashes, VICTIMS } from './crash-run.js';
import { isWhole } from './ledgers.js';

/** Prints what became of the attendances. @returns whether each is in each registry exactly once */
async function run(): Promise<boolean> {
  const { values } = parseArgs({
    options: {
      attendances: { type: 'string', default: '200' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    },
  });
  const attendances = readCount('attendances', values.attendances);
  const seed = readCount('seed', values.seed);
  const folder = await mkdtemp(path.join(tmpdir(), 'crash-'));
  const started = performance.now();
  console.log(`crash: ${attendances} attendances, seed ${seed}, two gateways on PostgreSQL, SAS and FOCO`);
  try {
    const { sas, foco, failed, ended, killed, amended, revoked } = await runCrashes({
      attendances,
      seed,
      folder,
      say: console.log,
    });
    const both = [sas, foco];
    for (const line of [...failed, ...ended]) console.log(line);
    for (const id of both.flatMap(({ lost }) => lost)) console.log(`lost ${id}`);
    for (const id of both.flatMap(({ duplicated }) => duplicated)) console.log(`duplicated ${id}`);
    for (const id of both.flatMap(({ altered }) => altered)) console.log(`altered ${id}`);
    const sum = (count: (one: typeof sas) => number) => count(sas) + count(foco);
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    console.log(`killed: ${VICTIMS.map((victim) => `${victim} ${killed[victim]}`).join(', ')} (${seconds} s)`);
    console.log(
      `attendances ${attendances} (${amended} amended, ${revoked} revoked later), SAS ${sas.once.length} once, FOCO ${foco.once.length} once, ` +
        `lost ${sum(({ lost }) => lost.length)}, duplicated ${sum(({ duplicated }) => duplicated.length)}, ` +
        `altered ${sum(({ altered }) => altered.length)}, surplus ${sum(({ surplus }) => surplus)}, failed ${failed.length}`,
    );
    const happened = VICTIMS.every((victim) => killed[victim] > 0);
    return both.every(isWhole) && failed.length === 0 && ended.length === 0 && happened;
  } finally {
    await rm(folder, { recursive: true });
  }
}

function readCount(name: string, text: string): number {
  const count = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(count)) return count;
  throw new Error(`--${name} takes a whole number, not "${text}".`);
}

run().then(
  (isKept) => process.exit(isKept ? 0 : 1),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
