import { readFileSync } from 'node:fs';

/** What the agent was about to record: what they entered, as the SDK was given it. */
export interface Begun {
  readonly kind: 'begun';
  /** Names the call within the run. */
  readonly call: string;
  /** Unknown for a start, which makes it. */
  readonly attendanceId?: string;
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** The agent saw the record as saved. */
export interface Saved {
  readonly kind: 'saved';
  readonly call: string;
  readonly attendanceId: string;
  /** What the SDK gave back and the event must carry. */
  readonly result?: Readonly<Record<string, unknown>>;
}

/** The agent saw that it was not saved, and why. */
export interface Refused {
  readonly kind: 'refused';
  readonly call: string;
  readonly code: string;
}

/** The browser was killed during a call, which tells whether its record had been committed. */
export interface Killed {
  readonly kind: 'killed';
  readonly call: string;
  readonly isCommitted: boolean;
}

export type JournalLine = Begun | Saved | Refused | Killed;

/**
 * What the agents saw, in the order in which they saw it. A call of which only the beginning is there died
 * with the browser: nobody knows.
 */
export function readJournal(path: string): readonly JournalLine[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as JournalLine);
}
