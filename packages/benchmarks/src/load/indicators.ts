import { parseArgs } from 'node:util';
import { percentile } from '../measure.js';
import { fill } from './fill.js';
import { onStage, type Print } from './stage.js';

/** Milliseconds that the median answer may take. */
const BOUND = 300;
const RUNS = 7;
/** The last begins and ends within months, where days are read instead. */
const QUERIES = [
  ...['', '?by=channel', '?by=unit', '?by=agent', '?by=month', '?channel=remote&by=agent'],
  `?by=agent&from=${daysAgo(20)}&to=${daysAgo(5)}`,
];

/**
 * `npm run benchmark -- indicators [--events N]`: how long indicators take over so many stored events.
 *
 * @returns whether every one is within its bound
 */
export async function runIndicators(words: string[], print: Print): Promise<boolean> {
  const { values } = parseArgs({ args: words, options: { events: { type: 'string', default: '5000000' } } });
  const stored = Number(values.events);
  let isWithin = false;
  await onStage(async ({ database, partnerId, address, secretKey }) => {
    const started = performance.now();
    await fill(database.owner, partnerId, stored);
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    const rows = await timeIndicators(address, secretKey);
    print(`Indicators over ${stored} stored events (filled in ${seconds} s)`, rows);
    isWithin = rows.every(({ verdict }) => verdict === 'within');
  });
  return isWithin;
}

/** How long a gateway takes to answer each question. */
export async function timeIndicators(address: string, secretKey: string) {
  const rows = [];
  for (const query of QUERIES) {
    const times: number[] = [];
    for (let round = 0; round < RUNS; round += 1) {
      const begun = performance.now();
      const headers = { authorization: `Bearer ${secretKey}` };
      const response = await fetch(`${address}/v1/indicators${query}`, { headers });
      const text = await response.text();
      if (response.status !== 200) throw new Error(`The gateway refused: ${text}`);
      times.push(performance.now() - begun);
    }
    const median = percentile(times, 50);
    rows.push({
      route: `/v1/indicators${query}`,
      median: `${median.toFixed(0)} ms`,
      slowest: `${percentile(times, 100).toFixed(0)} ms`,
      bound: `${BOUND} ms`,
      verdict: median <= BOUND ? 'within' : 'over',
    });
  }
  return rows;
}

function daysAgo(days: number): string {
  return new Date(Date.now() - days * 24 * 3_600_000).toISOString().slice(0, 10);
}
