import { eventSchema, fieldProblems, type AttendanceEvent } from '@atendimento-ativo/domain';
import type { Environment } from '../environment.js';
import { EventInvalidError, RecordNotCorrectableError } from '../errors.js';
import { uuidv7 } from '../uuidv7.js';
import { ENDS, type Outbox } from './outbox.js';

/**
 * Says a refused record right: a new event in its place, of the same moment, that names it.
 *
 * @returns the attendance's id
 */
export async function correctRecord(
  outbox: Outbox,
  account: string,
  id: string,
  payload: AttendanceEvent['payload'],
  environment: Environment,
): Promise<string> {
  const refused = await outbox.refused(account, id);
  if (!refused || ENDS.has(refused.type)) throw new RecordNotCorrectableError();
  const result = eventSchema.safeParse({ ...refused, id: uuidv7(environment), corrects: id, payload });
  if (!result.success) throw new EventInvalidError(fieldProblems(result.error.issues));
  await outbox.correct(account, result.data);
  return refused.attendanceId;
}
