import type { AttendanceEvent } from '@atendimento-ativo/domain';
import type { GatewayDatabase } from '@atendimento-ativo/gateway';
import type { RegistrationState } from './registration-check.js';

/** What the gateway holds, read past its own interface. */
export interface GatewayContents {
  readonly events: readonly AttendanceEvent[];
  /** Ids of the attendances that ended with a known client. */
  readonly ended: readonly string[];
  readonly registrations: readonly RegistrationState[];
}

export async function readGateway({ rows }: GatewayDatabase): Promise<GatewayContents> {
  const events = await rows.selectFrom('events').select('body').execute();
  const ended = await rows
    .selectFrom('attendances')
    .select('id')
    .where('status', '!=', 'open')
    .where('person_id', 'is not', null)
    .execute();
  const registrations = await rows
    .selectFrom('registrations')
    .select(['attendance_id', 'status', 'protocol', 'problem_message'])
    .execute();
  return {
    events: events.map(({ body }) => body),
    ended: ended.map(({ id }) => id),
    registrations: registrations.map((row) => ({
      attendanceId: row.attendance_id,
      status: row.status,
      protocol: row.protocol,
      problem: row.problem_message,
    })),
  };
}
