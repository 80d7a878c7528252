import { availableParallelism, loadavg } from 'node:os';
import { runForm } from './form/form.js';
import { runIndicators } from './load/indicators.js';
import { runLoad } from './load/load.js';
import { runMemory } from './load/memory.js';
import { measure, type Benchmark } from './measure.js';
import { runOutbox } from './outbox/outbox.js';
import { recommendationBenchmark } from './recommendation.bench.js';

const [name, ...words] = process.argv.slice(2);
if (name === undefined) runBenchmarks();
else if (name === 'load') await runLoad(words, printTable);
else if (name === 'indicators') judge(await runIndicators(words, printTable));
else if (name === 'memory') judge(await runMemory(words, printTable));
else if (name === 'outbox') await runOutbox(process.env['CHROME_PATH'] ?? '', printTable);
else if (name === 'form') await runForm(process.env['CHROME_PATH'] ?? '', printTable);
else
  throw new Error(
    `There is no benchmark "${name}": npm run benchmark [-- load | indicators | memory | outbox | form].`,
  );

function judge(isWithin: boolean): void {
  if (!isWithin) process.exitCode = 1;
}

function runBenchmarks(): void {
  const benchmarks: readonly Benchmark[] = [recommendationBenchmark()];

  const milliseconds = (value: number): string => `${value.toFixed(2)} ms`;

  const rows = benchmarks.map((benchmark) => {
    const { median, p95 } = measure(benchmark);
    return { benchmark, median, p95, within: median <= benchmark.bound };
  });

  console.table(
    rows.map(({ benchmark, median, p95, within }) => ({
      benchmark: benchmark.name,
      median: milliseconds(median),
      p95: milliseconds(p95),
      bound: milliseconds(benchmark.bound),
      verdict: within ? 'within' : 'over',
    })),
  );

  printProcessors();
  if (rows.some(({ within }) => !within)) process.exitCode = 1;
}

function printTable(title: string, rows: readonly object[]): void {
  console.log(`\n${title}`);
  console.table(rows);
  printProcessors();
}

/** Times are those of a clock: where others want the processor too, they say more about the others. */
function printProcessors(): void {
  const [load = 0] = loadavg();
  console.log(`${availableParallelism()} processors, ${load.toFixed(1)} processes that wanted one in the last minute`);
}
