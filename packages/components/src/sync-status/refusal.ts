import type { RejectedRecord } from '@atendimento-ativo/sdk';
import { beginningOf } from '../foundation/attendance-time.js';

/** Why a record was refused, as far as it matters to what the agent does next. */
export type Refusal =
  'agent' | 'setup' | 'follows' | 'incomplete' | 'closed' | 'answered' | 'data' | 'unreadable' | 'other';

const refusalByCode: Readonly<Record<string, Refusal>> = {
  actor_mismatch: 'agent',
  network_mismatch: 'setup',
  state_mismatch: 'setup',
  attendance_unknown: 'follows',
  finding_unknown: 'follows',
  earlier_event_waits: 'follows',
  attendance_incomplete: 'incomplete',
  attendance_closed: 'closed',
  score_given: 'answered',
  record_unreadable: 'unreadable',
};

/** The codes of the gateway in a few words; families of codes by how they end. */
export function refusalOf({ code }: Pick<RejectedRecord, 'code'>): Refusal {
  const known = refusalByCode[code];
  if (known) return known;
  if (/_(?:unknown|not_offered)$/.test(code)) return 'setup';
  return /_(?:invalid|missing)$/.test(code) ? 'data' : 'other';
}

/** One attendance with what was refused of it. */
export interface RefusedAttendance {
  readonly attendanceId: string;
  /** When it began, ISO 8601. */
  readonly beganAt: string;
  readonly records: readonly RejectedRecord[];
}

/** What was refused, by attendance, the newest attendance first. */
export function byAttendance(records: readonly RejectedRecord[]): readonly RefusedAttendance[] {
  const groups = new Map<string, RejectedRecord[]>();
  for (const record of records) {
    const group = groups.get(record.attendanceId);
    if (group) group.push(record);
    else groups.set(record.attendanceId, [record]);
  }
  return [...groups]
    .map(([attendanceId, group]) => ({ attendanceId, beganAt: beginningOf(attendanceId), records: group }))
    .sort((left, right) => right.beganAt.localeCompare(left.beganAt));
}
