import { measure, type Benchmark } from './measure.js';
import { recommendationBenchmark } from './recommendation.bench.js';

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

if (rows.some(({ within }) => !within)) process.exitCode = 1;
