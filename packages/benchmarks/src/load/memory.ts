import { parseArgs } from 'node:util';
import { sendFor } from './send.js';
import { onStage, type Print, type Stage } from './stage.js';

/** A sample a minute, and this many of a short run. */
const FEWEST_SAMPLES = 8;
const BATCH = 10;
/** What the last quarter of the run may hold, for each byte that the second quarter held. */
const MOST_GROWTH = 1.25;

export interface MemorySample {
  readonly minute: number;
  /** Since the sample before. */
  readonly 'events/s': number;
  readonly 'heap, MiB': number;
  readonly 'resident, MiB': number;
}

type Column = 'heap, MiB' | 'resident, MiB';

/**
 * `npm run benchmark -- memory [--minutes N]`: whether the memory of the gateway grows under load.
 *
 * @returns whether it holds about as much at the end as it did once it was warm
 */
export async function runMemory(words: string[], print: Print): Promise<boolean> {
  const { values } = parseArgs({ args: words, options: { minutes: { type: 'string', default: '5' } } });
  const minutes = Number(values.minutes);
  let isFlat = false;
  await onStage(async (stage) => {
    const samples = await watchMemory(stage, minutes);
    print(`Memory of the gateway under ${minutes} minutes of load`, samples);
    const growth = growthOf(samples);
    print(`Growth since it was warm (bound: ${MOST_GROWTH} times)`, [growth]);
    isFlat = growth['heap, times'] <= MOST_GROWTH && growth['resident, times'] <= MOST_GROWTH;
  });
  return isFlat;
}

/** Heap and resident memory of the gateway at even intervals under load. */
async function watchMemory(stage: Stage, minutes: number): Promise<readonly MemorySample[]> {
  const samples: MemorySample[] = [];
  const count = Math.max(FEWEST_SAMPLES, Math.round(minutes));
  const megabytes = async (name: string) => Number(((await stage.metric(name)) / 2 ** 20).toFixed(1));
  for (let sample = 1; sample <= count; sample += 1) {
    // With a token for each: none lasts for an hour.
    const { send } = await stage.sender();
    const { perSecond } = await sendFor(send, BATCH, (minutes * 60) / count);
    samples.push({
      minute: Number(((sample * minutes) / count).toFixed(2)),
      'events/s': Math.round(perSecond),
      'heap, MiB': await megabytes('nodejs_heap_size_used_bytes'),
      'resident, MiB': await megabytes('process_resident_memory_bytes'),
    });
  }
  return samples;
}

/** The last quarter of the samples beside the second one. A single sample says little: the heap is a saw. */
export function growthOf(samples: readonly MemorySample[]) {
  const quarter = Math.floor(samples.length / 4);
  const mean = (from: number, column: Column) =>
    samples.slice(from, from + quarter).reduce((sum, sample) => sum + sample[column], 0) / quarter;
  const times = (column: Column) => Number((mean(samples.length - quarter, column) / mean(quarter, column)).toFixed(2));
  return { 'heap, times': times('heap, MiB'), 'resident, times': times('resident, MiB') };
}
