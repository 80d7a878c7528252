import * as z from '#schema';
import { amendmentSchema } from '../attendance/events.js';
import { textSchema } from '../content-identity.js';
import { registrationFields } from './attendance-status.js';

/** Who of the partner's office acts, in the partner's own words. */
const officeSchema = z.strictObject({ id: textSchema(80), name: textSchema(120) });

/** What a person did about a failed registration. */
export const registrationActSchema = z.object({
  /** `retried`: asked for another try · `settled`: saw to it in the registry itself, and said so. */
  act: z.enum(['retried', 'settled']),
  by: officeSchema,
  at: z.string(),
});

/** Acts are added in the order in which they happen; none is taken back. */
export type RegistrationAct = z.infer<typeof registrationActSchema>;

/** The way of one attendance into one registry, as the partner's office sees it. */
export const registrationRecordSchema = z.object({
  ...registrationFields,
  attendanceId: z.string(),
  /** Who attended where, and since when, ISO 8601. */
  agentName: z.optional(z.string()),
  unitId: z.optional(z.string()),
  startedAt: z.optional(z.string()),
  /** Runs begun so far. */
  attempts: z.number(),
  /** What people did about its failures, the oldest first. */
  acts: z.array(registrationActSchema),
  updatedAt: z.string(),
});

/** A `failed` one waits until somebody has it tried again, or settles it in the registry itself. */
export type RegistrationRecord = z.infer<typeof registrationRecordSchema>;

/** Body of `GET /v1/registrations`: at most 200, the longest unchanged first. */
export const registrationListSchema = z.object({ registrations: z.array(registrationRecordSchema) });

/** Asked for with `status=failed`, it is what waits for a person. */
export type RegistrationList = z.infer<typeof registrationListSchema>;

/** Body of `POST /v1/registrations/{attendanceId}/{registry}/retry`. */
export const registrationRetrySchema = z.strictObject({ by: officeSchema });

/** Body of `POST /v1/registrations/{attendanceId}/{registry}/settle`: what the registry holds now is right. */
export const registrationSettlementSchema = z.strictObject({
  by: officeSchema,
  /** The registry's own number, where a person wrote the attendance. */
  protocol: z.optional(textSchema(80)),
});

/** Body of `POST /v1/attendances/{id}/amendments`: becomes an `attendance.amended` of that id. */
export const amendmentRequestSchema = z.strictObject({
  id: z.uuidv7({ error: 'Event id must be a UUIDv7.' }),
  by: officeSchema,
  amendment: amendmentSchema,
});

/** The partner's office sends it once the visit is over; `id` makes it safe to send again. */
export type AmendmentRequest = z.infer<typeof amendmentRequestSchema>;
