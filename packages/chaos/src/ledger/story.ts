import type { JournalLine } from '../witness/journal.js';

/** One call of an agent, from the journal: what was entered, and what the agent saw of it and when. */
export interface Call {
  readonly call: string;
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Unknown for a start that died with the browser. */
  readonly attendanceId: string | undefined;
  /** Place in the journal. */
  readonly begunAt: number;
  readonly ending:
    | { readonly kind: 'saved'; readonly at: number; readonly result: Readonly<Record<string, unknown>> }
    | { readonly kind: 'refused' }
    /** The browser died first: the record may be there or not. */
    | { readonly kind: 'unknown' };
}

/** The calls that a journal tells of, in the order in which they were begun. */
export function readCalls(journal: readonly JournalLine[]): readonly Call[] {
  const calls = new Map<string, Call>();
  for (const [at, line] of journal.entries()) {
    if (line.kind === 'begun') {
      const { call, type, payload, attendanceId } = line;
      calls.set(call, { call, type, payload, attendanceId, begunAt: at, ending: { kind: 'unknown' } });
      continue;
    }
    const begun = calls.get(line.call);
    if (!begun) throw new Error(`The journal ends a call that was never begun: ${line.call}`);
    calls.set(
      line.call,
      line.kind === 'refused'
        ? { ...begun, ending: { kind: 'refused' } }
        : { ...begun, attendanceId: line.attendanceId, ending: { kind: 'saved', at, result: line.result ?? {} } },
    );
  }
  return [...calls.values()];
}
