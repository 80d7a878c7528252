import type { AttendanceEvent } from '@atendimento-ativo/domain';
import { readEvents, type GatewayDatabase } from '@atendimento-ativo/gateway';
import { PARTNER_ID } from '@atendimento-ativo/testbed/gateway-process';
import type { RegistrationState } from './registration-check.js';

/** What the gateway holds, read past its own interface. */
export interface GatewayContents {
  readonly events: readonly AttendanceEvent[];
  /** Ids of the attendances that ended with a known client. */
  readonly ended: readonly string[];
  readonly registrations: readonly RegistrationState[];
}

export async function readGateway(database: GatewayDatabase): Promise<GatewayContents> {
  const rows = database.ofPartner(PARTNER_ID);
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
    events: await readEvents(database, PARTNER_ID),
    ended: ended.map(({ id }) => id),
    registrations: registrations.map((row) => ({
      attendanceId: row.attendance_id,
      status: row.status,
      protocol: row.protocol,
      problem: row.problem_message,
    })),
  };
}
