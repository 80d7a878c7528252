/** One thing that is measured, beside the number that it must stay within. */
export interface Benchmark {
  readonly name: string;
  /** Milliseconds that the median run may take. */
  readonly bound: number;
  readonly run: () => void;
}

/** Milliseconds of one run. */
export interface Measurement {
  readonly median: number;
  readonly p95: number;
}

const WARM_UP_RUNS = 20;
const MEASURED_RUNS = 200;

export function measure({ run }: Benchmark): Measurement {
  for (let round = 0; round < WARM_UP_RUNS; round += 1) run();
  const times = Array.from({ length: MEASURED_RUNS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return { median: percentile(times, 50), p95: percentile(times, 95) };
}

/** The smallest value that at least this percentage of the values does not exceed. */
export function percentile(values: readonly number[], percentage: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.max(Math.ceil((percentage / 100) * sorted.length) - 1, 0)] ?? NaN;
}
