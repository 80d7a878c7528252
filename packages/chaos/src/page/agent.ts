import './instrumentation.js';
import { createClient, type ActiveAttendance, type Client } from '@atendimento-ativo/sdk';
import { Random } from '../storm/random.js';
import { Desk } from './desk.js';
import { startVisit, Visit } from './visit.js';
import { witness } from './witness.js';

/** The page of an agent who attends all day: in a storm until the browser dies, in fair weather until all is sent. */

const PAUSE_MS = 100;

globalThis.addEventListener('error', ({ error, message }) => witness.failed(describe(error ?? message)));
globalThis.addEventListener('unhandledrejection', ({ reason }) => witness.failed(describe(reason)));

/** The agent at work. */
interface Work {
  readonly client: Client;
  readonly desk: Desk;
  readonly random: Random;
}

// Not awaited: in one file, the parts that the SDK loads later stand behind this and would wait for its end.
void begin();

async function begin(): Promise<void> {
  const { gateway, seed, isFair } = await witness.plan();
  const client = createClient({ gateway, getSessionToken: witness.token });
  const work: Work = { client, desk: new Desk(), random: new Random(seed) };
  if (isFair) await finish(work);
  else for (;;) await attend(work);
}

async function attend(work: Work): Promise<void> {
  const { client, desk, random } = work;
  const attendance = (await openAttendance(client)) ?? (await startVisit(client, desk, random));
  // Without the state's profile nothing can start; the network brings it in its own time.
  if (!attendance) return pause();
  await walk(attendance, work);
  if (random.chance(0.5)) await client.sync.now();
}

async function walk(attendance: ActiveAttendance, { client, desk, random }: Work): Promise<void> {
  await new Visit(attendance, await client.profile(), desk, random).takeToItsEnd();
  desk.pause();
}

/** The agent's open attendance on this device; none either while the profile has never been seen. */
async function openAttendance(client: Client): Promise<ActiveAttendance | undefined> {
  try {
    return await client.attendances.resume();
  } catch (error) {
    if (isTooEarly(error)) return undefined;
    throw error;
  }
}

/** Takes everything that is open to its end and sends until nothing waits. */
async function finish(work: Work): Promise<void> {
  const { client, desk } = work;
  for (;;) {
    const open = await client.attendances.resume();
    if (!open) break;
    await walk(open, work);
  }
  for (;;) {
    await client.sync.now();
    desk.pause();
    const { pending } = client.sync.state;
    if (pending === 0) return witness.drained({ pending, rejected: await client.sync.rejected() });
    await pause();
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
}

function isTooEarly(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'gateway_unreachable';
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.stack ?? error.message}` : String(error);
}
