import type { LedgerSnapshot } from '@atendimento-ativo/sandbox';

/** Where an attendance of the gateway stands on its way into SAS. */
export interface RegistrationState {
  readonly attendanceId: string;
  readonly status: string;
  readonly protocol: string | null;
  readonly problem: string | null;
}

/** An attendance that ended with a known client: it must be registered. */
export interface EndedAttendance {
  readonly id: string;
  readonly startedAt: Date;
}

export interface RegistrationsChecked {
  /** Attendances that are in SAS. */
  readonly registered: number;
  /** Left to a person: SAS takes no attendance from the future, which the device's clock said it was. */
  readonly fromTheFuture: number;
  /** Neither. */
  readonly unregistered: readonly string[];
  /** In SAS without, or more than once for, an attendance of the gateway. */
  readonly surplus: readonly string[];
}

/** Compares what the gateway says of SAS with what SAS holds. */
export function checkRegistrations(
  ended: readonly EndedAttendance[],
  states: readonly RegistrationState[],
  ledger: Pick<LedgerSnapshot, 'attendances'>,
  now: Date,
): RegistrationsChecked {
  const inSas = new Set(ledger.attendances.map(({ Protocolo }) => Protocolo));
  const byAttendance = new Map(states.map((state) => [state.attendanceId, state]));
  let fromTheFuture = 0;
  const unregistered: string[] = [];
  for (const { id, startedAt } of ended) {
    const state = byAttendance.get(id);
    if (state?.status === 'registered' && state.protocol !== null && inSas.delete(state.protocol)) continue;
    if (state?.status === 'failed' && startedAt > now) fromTheFuture += 1;
    else unregistered.push(`${id} is ${state?.status ?? 'not on its way'} (${state?.problem ?? 'no problem named'})`);
  }
  const registered = ended.length - fromTheFuture - unregistered.length;
  return { registered, fromTheFuture, unregistered, surplus: [...inSas] };
}
