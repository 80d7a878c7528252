import { canonicalJson, type AttendanceEvent } from '@atendimento-ativo/domain';
import { Matcher } from './matcher.js';
import type { Call } from './story.js';

/** What speaks against the promise, one sentence each. */
export interface Findings {
  /** Saved and not in the gateway. */
  readonly lost: readonly string[];
  /** More than once in the gateway, or there although it was not saved. */
  readonly duplicated: readonly string[];
  /** Recorded after another one of the attendance was seen as saved, and before it in the gateway. */
  readonly reordered: readonly string[];
  /** Not what the agent entered, or not what the device sent. */
  readonly altered: readonly string[];
  /** An attendance with a gap, or without its beginning. */
  readonly halved: readonly string[];
}

export interface Checked extends Findings {
  /** Records that an agent saw as saved. */
  readonly saved: number;
  /** Records in the gateway that nobody had seen as saved when the browser died. */
  readonly savedUnseen: number;
  /** Attendances in the gateway. */
  readonly attendances: number;
}

/**
 * Compares what the agents saw with what the gateway holds.
 *
 * @param calls in the order in which they were begun
 * @param events everything that the gateway holds
 * @param sent the canonical JSON of each event as it first left the device, by id
 */
export function checkLedger(
  calls: readonly Call[],
  events: readonly AttendanceEvent[],
  sent: ReadonlyMap<string, string>,
): Checked {
  const matcher = new Matcher(calls);
  const since = ([event]: readonly AttendanceEvent[]) => matcher.knownSince(event?.attendanceId ?? '');
  const attendances = byAttendance(events).toSorted((left, right) => Math.sign(since(left) - since(right)) || 0);
  const findings = attendances.map((own) => checkAttendance(own, matcher, sent));
  const all = (kind: keyof Findings): string[] => findings.flatMap((found) => found[kind]);
  return {
    saved: calls.filter(({ ending }) => ending.kind === 'saved').length,
    savedUnseen: matcher.matchedUnseen,
    attendances: attendances.length,
    lost: matcher.lost.map(({ call, type, attendanceId }) => `${type} of ${attendanceId} (call ${call})`),
    duplicated: all('duplicated'),
    reordered: all('reordered'),
    altered: all('altered'),
    halved: all('halved'),
  };
}

/** @param events of one attendance, in order of their sequence */
function checkAttendance(
  events: readonly AttendanceEvent[],
  matcher: Matcher,
  sent: ReadonlyMap<string, string>,
): Findings {
  const duplicated: string[] = [];
  const altered: string[] = [];
  const matches: Call[] = [];
  for (const event of events) {
    if (sent.get(event.id) !== canonicalJson(event)) altered.push(`${describe(event)} is not what the device sent`);
    const match = matcher.match(event);
    if (match === 'again') duplicated.push(`${describe(event)} is there more often than it was recorded`);
    else if (match === 'not-saved') duplicated.push(`${describe(event)} is there although it was not saved`);
    else if (match === 'unknown') altered.push(`${describe(event)} was never entered like this`);
    else matches.push(match);
  }
  return { lost: [], duplicated, altered, reordered: outOfOrder(matches), halved: gaps(events) };
}

/** Two tabs may write at the same time; what was saved before another step began stands before it. */
function outOfOrder(calls: readonly Call[]): string[] {
  let latest: Call | undefined;
  const found: string[] = [];
  for (const call of calls) {
    if (latest && call.ending.kind === 'saved' && call.ending.at < latest.begunAt) {
      found.push(`call ${call.call} stands after call ${latest.call}, which began when it was saved already`);
    }
    if (!latest || call.begunAt > latest.begunAt) latest = call;
  }
  return found;
}

function gaps(events: readonly AttendanceEvent[]): string[] {
  const isWhole = events[0]?.type === 'attendance.started' && events.every(({ sequence }, at) => sequence === at + 1);
  return isWhole ? [] : [`only ${events.map(describe).join(', ')}`];
}

function byAttendance(events: readonly AttendanceEvent[]): readonly (readonly AttendanceEvent[])[] {
  const attendances = new Map<string, AttendanceEvent[]>();
  for (const event of events) {
    const own = attendances.get(event.attendanceId) ?? [];
    own.push(event);
    attendances.set(event.attendanceId, own);
  }
  return [...attendances.values()].map((own) => own.toSorted((left, right) => left.sequence - right.sequence));
}

function describe({ attendanceId, sequence, type }: AttendanceEvent): string {
  return `${attendanceId} ${sequence} ${type}`;
}
