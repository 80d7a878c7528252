import type { JournalLine } from '../witness/journal.js';

/** One call of an agent, from the journal: what was entered, and what is known of how it ended. */
export interface Call {
  readonly call: string;
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Unknown for a start that died with the browser. */
  readonly attendanceId: string | undefined;
  /** Place in the journal. */
  readonly begunAt: number;
  readonly ending: Ending;
}

export type Ending =
  /** The agent saw it as saved. */
  | { readonly kind: 'saved'; readonly at: number; readonly result: Readonly<Record<string, unknown>> }
  /** The browser died after the commit: it is saved, though nobody saw it. */
  | { readonly kind: 'committed' }
  /** The agent saw that it was not saved, or the browser died before the commit: it must not be there. */
  | { readonly kind: 'refused' }
  /** The browser died somewhere: it may be there or not. */
  | { readonly kind: 'unknown' };

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
    calls.set(line.call, { ...begun, ...endOf(line, at) });
  }
  return [...calls.values()];
}

function endOf(line: Exclude<JournalLine, { kind: 'begun' }>, at: number): Partial<Call> & Pick<Call, 'ending'> {
  switch (line.kind) {
    case 'saved':
      return { attendanceId: line.attendanceId, ending: { kind: 'saved', at, result: line.result ?? {} } };
    case 'refused':
      return { ending: { kind: 'refused' } };
    case 'killed':
      return { ending: { kind: line.isCommitted ? 'committed' : 'refused' } };
  }
}
