import type { Attendance, ClientHistory, SessionClaims } from '@atendimento-ativo/domain';
import type { ActiveAttendance, Client, LoadedProfile, StartDetails, SyncState } from '@atendimento-ativo/sdk';
import { createContext, type Context } from '@lit/context';

/** One earlier attendance of the client, as the gateway tells it. */
export type PastVisit = ClientHistory['attendances'][number];

/** What `aa-provider` gives to the elements inside it. A new object after every change. */
export interface Visit {
  readonly client: Client;
  readonly profile: LoadedProfile;
  /** Who attends. */
  readonly session: SessionClaims;
  /** The attendance in hand; `undefined` until `begin`. It stays here after it ended, until `newAttendance`. */
  readonly attendance: ActiveAttendance | undefined;
  /** Shorthand for `attendance.state`: what was recorded so far. */
  readonly state: Attendance | undefined;
  readonly sync: SyncState;
  /** Earlier attendances of the client, newest first; empty when none is known (or offline). */
  readonly history: readonly PastVisit[];
  /** Which application of the diagnostic this one would be, from 1, by what the device knows. */
  readonly round: number;
  /** What `begin` starts with unless told otherwise. */
  readonly startDetails: StartDetails;
  /** The attendance in hand, started now if there is none. */
  begin(details?: Partial<StartDetails>): Promise<ActiveAttendance>;
  /** Names the client that was recognised, so that their history is fetched; `undefined` forgets it. */
  recognise(clientId: string | undefined): Promise<void>;
  /** Lets go of an attendance that ended, so that the next one can begin. */
  newAttendance(): void;
}

/** Whether the client attends themselves on a public page, without an agent: the session says so, not the page. */
export function isSelfService({ session }: Pick<Visit, 'session'>): boolean {
  return session.sid !== undefined;
}

/** Context (`@lit/context`) under which `aa-provider` gives the visit; elements of your own may consume it too. */
export const visitContext: Context<symbol, Visit | undefined> = createContext<Visit | undefined, symbol>(
  Symbol.for('atendimento-ativo/visit'),
);
