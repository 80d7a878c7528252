import type { AttendanceStatus } from '@atendimento-ativo/domain';
import type { CallOptions, RejectedRecord } from './client.js';
import type { Environment } from './environment.js';
import { AtendimentoAtivoError } from './errors.js';
import { objectWith } from './transport/answers.js';
import type { GatewayTransport } from './transport/gateway-transport.js';

const FIRST_INTERVAL_MS = 500;
const LONGEST_INTERVAL_MS = 15_000;

const statusAnswer = objectWith<AttendanceStatus>('attendanceId', 'status', 'registrations');

/**
 * The gateway refused records of an attendance whose end it does not have, so that nothing is registered. Code
 * `records_refused`.
 */
export class RecordsRefusedError extends AtendimentoAtivoError {
  /** What was refused of the attendance, and why. */
  readonly records: readonly RejectedRecord[];

  constructor(records: readonly RejectedRecord[]) {
    const reasons = records.map(({ type, code }) => `${type} ${code}`).join(', ');
    super(
      'records_refused',
      `Refused by the gateway and kept on this device: ${reasons}. Correct them and watch again.`,
    );
    this.records = records;
  }
}

/** What asking again and again takes. */
export interface WatchParts {
  readonly transport: GatewayTransport;
  readonly environment: Environment;
  /** Ends every wait, as the caller's `signal` does: it rejects with the reason of the first that aborts. */
  readonly closed: AbortSignal;
}

export interface RegistrationWatchParts extends WatchParts {
  /** Gives what the gateway refused of this account's records. */
  readonly rejected: () => Promise<readonly RejectedRecord[]>;
}

/**
 * Asks until every registry has registered or failed; what cannot be asked now is asked later.
 *
 * Throws `RecordsRefusedError`.
 */
export async function watchRegistration(
  { transport, environment, closed, rejected }: RegistrationWatchParts,
  attendanceId: string,
  listener: (status: AttendanceStatus) => void,
  { signal }: CallOptions = {},
): Promise<void> {
  const request = { path: `v1/attendances/${attendanceId}`, signal };
  const signals = signal ? [signal, closed] : [closed];
  const read = (): Promise<AttendanceStatus> => transport.read(statusAnswer, request);
  let interval = FIRST_INTERVAL_MS;
  for (;;) {
    const status = await readOrNothing(read);
    for (const signal of signals) signal.throwIfAborted();
    if (status) listener(status);
    if (status && isSettled(status)) return;
    if (status?.status !== 'concluded' && status?.status !== 'interrupted') await refuseWith(rejected, attendanceId);
    await pause(interval, environment, signals);
    interval = Math.min(LONGEST_INTERVAL_MS, interval * 1.5);
  }
}

async function readOrNothing(read: () => Promise<AttendanceStatus>): Promise<AttendanceStatus | undefined> {
  try {
    return await read();
  } catch (error) {
    // Unknown to the gateway until the outbox has sent it, unreachable without signal: both pass.
    if (error instanceof AtendimentoAtivoError) return undefined;
    throw error;
  }
}

/** What cannot be read now, because records are locked, is not known to be refused. */
async function refuseWith(rejected: () => Promise<readonly RejectedRecord[]>, attendanceId: string): Promise<void> {
  const records = (await rejected().catch(() => [])).filter((record) => record.attendanceId === attendanceId);
  if (records.length > 0) throw new RecordsRefusedError(records);
}

/** An attendance that ended without an identified client has nothing to register, and never will. */
function isSettled({ status: attendance, registrations }: AttendanceStatus): boolean {
  return attendance !== 'open' && registrations.every(({ status }) => status !== 'pending');
}

/** Resolves after so long, or as soon as one of the signals aborts. */
export function pause(milliseconds: number, environment: Environment, signals: readonly AbortSignal[]): Promise<void> {
  return new Promise((resolve) => {
    const finish = () => {
      cancel();
      for (const signal of signals) signal.removeEventListener('abort', finish);
      resolve();
    };
    const cancel = environment.later(milliseconds, finish);
    for (const signal of signals) signal.addEventListener('abort', finish);
  });
}
