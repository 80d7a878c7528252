import type { AttendanceEvent } from '@atendimento-ativo/domain';
import type { GatewayDatabase } from '@atendimento-ativo/gateway';
import type { EndedAttendance, RegistrationState } from './registration-check.js';

/** What the gateway holds, read past its own interface. */
export interface GatewayContents {
  readonly events: readonly AttendanceEvent[];
  readonly ended: readonly EndedAttendance[];
  readonly registrations: readonly RegistrationState[];
}

export async function readGateway({ rows }: GatewayDatabase): Promise<GatewayContents> {
  const events = await rows.selectFrom('events').select('body').execute();
  const ended = await rows
    .selectFrom('attendances')
    .select(['id', 'started_at'])
    .where('status', '!=', 'open')
    .where('person_id', 'is not', null)
    .execute();
  const registrations = await rows
    .selectFrom('registrations')
    .select(['attendance_id', 'status', 'protocol', 'problem_message'])
    .execute();
  return {
    events: events.map(({ body }) => body),
    ended: ended.map(({ id, started_at: startedAt }) => ({ id, startedAt })),
    registrations: registrations.map((row) => ({
      attendanceId: row.attendance_id,
      status: row.status,
      protocol: row.protocol,
      problem: row.problem_message,
    })),
  };
}
