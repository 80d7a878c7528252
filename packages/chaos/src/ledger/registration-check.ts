import type { LedgerSnapshot } from '@atendimento-ativo/sandbox';

/** Where an attendance of the gateway stands on its way into SAS. */
export interface RegistrationState {
  readonly attendanceId: string;
  readonly status: string;
  readonly protocol: string | null;
  readonly problem: string | null;
}

export interface RegistrationsChecked {
  /** Attendances that are in SAS. */
  readonly registered: number;
  /** Not in SAS. */
  readonly unregistered: readonly string[];
  /** In SAS without, or more than once for, an attendance of the gateway. */
  readonly surplus: readonly string[];
}

/**
 * Compares what the gateway says of SAS with what SAS holds.
 *
 * @param ended ids of the attendances that ended with a known client: they must be registered
 */
export function checkRegistrations(
  ended: readonly string[],
  states: readonly RegistrationState[],
  ledger: Pick<LedgerSnapshot, 'attendances'>,
): RegistrationsChecked {
  const inSas = new Set(ledger.attendances.map(({ Protocolo }) => Protocolo));
  const byAttendance = new Map(states.map((state) => [state.attendanceId, state]));
  const unregistered: string[] = [];
  for (const id of ended) {
    const state = byAttendance.get(id);
    if (state?.status === 'registered' && state.protocol !== null && inSas.delete(state.protocol)) continue;
    unregistered.push(`${id} is ${state?.status ?? 'not on its way'} (${state?.problem ?? 'no problem named'})`);
  }
  const registered = ended.length - unregistered.length;
  return { registered, unregistered, surplus: [...inSas] };
}
