import { canonicalJson, type AttendanceEvent } from '@atendimento-ativo/domain';
import type { Call } from './story.js';

/** Why an event has no call of its own. */
export type Mismatch =
  /** Every call that it could come from has its event already. */
  | 'again'
  /** Only a call that was not saved fits. */
  | 'not-saved'
  /** Nobody entered this. */
  | 'unknown';

/** Finds for each event the call that it comes from, and for each call at most one event. */
export class Matcher {
  readonly #calls = new Map<string, Call[]>();
  readonly #matched = new Set<Call>();
  /** When the first call that names an attendance was begun. */
  readonly #firstCall = new Map<string, number>();

  constructor(calls: readonly Call[]) {
    for (const call of calls) {
      const key = keyOf(call);
      this.#calls.set(key, [...(this.#calls.get(key) ?? []), call]);
      const { attendanceId, begunAt } = call;
      if (attendanceId === undefined) continue;
      this.#firstCall.set(attendanceId, Math.min(begunAt, this.knownSince(attendanceId)));
    }
  }

  /** When an attendance was first named, as a place in the journal; whoever named it had seen its start. */
  knownSince(attendanceId: string): number {
    return this.#firstCall.get(attendanceId) ?? Infinity;
  }

  /** Attendances have to come in the order of `knownSince`: those known early have fewer starts to come from. */
  match(event: AttendanceEvent): Call | Mismatch {
    const known = this.#calls.get(keyOf(event)) ?? [];
    // A start that died with the browser does not know which attendance it made.
    const nameless = this.#calls.get(keyOf({ type: event.type, attendanceId: undefined })) ?? [];
    const earlier = nameless.filter(({ begunAt }) => begunAt < this.knownSince(event.attendanceId));
    const fitting = [...known, ...earlier].filter((call) => fits(event, call));
    const free = fitting.filter((call) => !this.#matched.has(call));
    const match = free.find(isSaved) ?? free.find(({ ending }) => ending.kind === 'unknown');
    if (match) this.#matched.add(match);
    if (match) return match;
    if (free.length > 0) return 'not-saved';
    return fitting.length > 0 ? 'again' : 'unknown';
  }

  /** Calls whose record was saved and that no event came from. */
  get lost(): readonly Call[] {
    return [...this.#calls.values()].flat().filter((call) => isSaved(call) && !this.#matched.has(call));
  }

  /** How many events came from calls whose end nobody saw. */
  get matchedUnseen(): number {
    return [...this.#matched].filter(({ ending }) => ending.kind !== 'saved').length;
  }
}

function keyOf({ type, attendanceId }: Pick<Call, 'type' | 'attendanceId'>): string {
  return `${attendanceId ?? ''} ${type}`;
}

function isSaved({ ending }: Call): boolean {
  return ending.kind === 'saved' || ending.kind === 'committed';
}

/** The event says everything that was entered, and what the SDK gave back. */
function fits({ payload }: AttendanceEvent, { payload: entered, ending }: Call): boolean {
  const result = ending.kind === 'saved' ? ending.result : {};
  const recorded = new Map<string, unknown>(Object.entries(payload));
  return Object.entries({ ...entered, ...result }).every(
    ([key, value]) => canonicalJson(recorded.get(key)) === canonicalJson(value),
  );
}
