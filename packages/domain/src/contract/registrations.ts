import * as z from '#schema';
import { registrationFields } from './attendance-status.js';

/** The way of one attendance into one registry, as the partner's server sees it. */
export const registrationRecordSchema = z.object({
  ...registrationFields,
  attendanceId: z.string(),
  /** Runs begun so far. */
  attempts: z.number(),
  updatedAt: z.string(),
});

/** A `failed` one waits until somebody mends the cause and has it tried again. */
export type RegistrationRecord = z.infer<typeof registrationRecordSchema>;

/** Body of `GET /v1/registrations`: at most 200, the longest unchanged first. */
export const registrationListSchema = z.object({ registrations: z.array(registrationRecordSchema) });

/** Asked for with `status=failed`, it is what waits for a person. */
export type RegistrationList = z.infer<typeof registrationListSchema>;
