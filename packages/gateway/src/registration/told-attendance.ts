import { contentHash, foldAttendance, type Attendance, type AttendanceEvent } from '@atendimento-ativo/domain';
import { asHeard } from '../events/device-clock.js';
import type { PartnerStore } from '../store/partner-store.js';

/** An attendance as registries are told of it. */
export interface ToldAttendance {
  readonly attendance: Attendance;
  readonly events: readonly AttendanceEvent[];
  /** Hash of what the registry keeps of it. */
  readonly content: string;
}

export async function readToldAttendance(id: string, store: PartnerStore): Promise<ToldAttendance> {
  const stored = await store.events.ofAttendances([id]);
  const heard = stored.flatMap(({ body, receivedAt }) => (body ? asHeard(body, receivedAt) : []));
  const attendance = foldAttendance(id, heard);
  return { attendance, events: stored.flatMap(({ body }) => body ?? []), content: await contentOf(attendance) };
}

/** Apart from consent, of which a registry keeps a flag at the person, and from the survey, of which it keeps nothing. */
function contentOf(attendance: Attendance): Promise<string> {
  const { consent: _flag, nps: _survey, sequence: _place, ...told } = attendance;
  return contentHash(told);
}
