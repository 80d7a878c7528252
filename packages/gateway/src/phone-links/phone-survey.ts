import { foldAttendance, mayUse, type State } from '@atendimento-ativo/domain';
import { standingConsent, type ConsentParts } from '../consent/standing-consent.js';

/** Whether the client of an attendance agreed to be asked for a score, there or before. */
export async function maySurvey(attendanceId: string, state: State, parts: ConsentParts): Promise<boolean> {
  const attendance = foldAttendance(attendanceId, await parts.store.events.bodies([attendanceId]));
  const consent = await standingConsent(attendance, state, parts);
  return !consent || mayUse('evaluation', consent.term, attendance, consent.purposes);
}
