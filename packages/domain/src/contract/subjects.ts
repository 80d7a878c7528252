import * as z from '#schema';
import { personSchema } from '../attendance/client.js';
import { eventSchema } from '../attendance/events.js';
import { consentLinkSchema } from '../consent/chain.js';
import { cpfSchema } from '../identifiers/cpf.js';
import { phoneAnswerSchema } from '../phone-links/phone-answer.js';
import { attendanceStatusSchema } from './attendance-status.js';

/**
 * Body of `POST /v1/subjects/reports` and `POST /v1/subjects/erasures`: who asks for their own data. In the body, since
 * an address ends up in logs.
 */
export const subjectRequestSchema = z.strictObject({ cpf: cpfSchema });

/** A request of the person themselves (LGPD art. 18), brought by the partner's office. */
export type SubjectRequest = z.infer<typeof subjectRequestSchema>;

/**
 * Everything that is kept about a person at one partner, for machines and, as `text`, for the person.
 *
 * Source: Law 13.709/2018 (LGPD), art. 18 I, II, V and VII, and art. 19.
 */
export const subjectReportSchema = z.object({
  generatedAt: z.string(),
  partner: z.object({ id: z.string(), name: z.string() }),
  /** As the latest attendance says it; of one who was never identified nothing is found. */
  person: z.optional(personSchema),
  /**
   * The newest first, each with all that was recorded in it and the registries that were told of it, but for what names
   * another person; and what they answered on their own phone that no record stands for.
   */
  attendances: z.array(
    z.object({
      ...attendanceStatusSchema.shape,
      events: z.array(eventSchema),
      unrecorded: z.array(z.object({ answeredAt: z.string(), answer: phoneAnswerSchema })),
    }),
  ),
  /** What names them, or they consented to, in attendances that were put under them by mistake and are another's. */
  elsewhere: z.array(z.object({ attendanceId: z.string(), events: z.array(eventSchema) })),
  /** Every act of consent; `verifyChain` checks it. */
  consent: z.array(consentLinkSchema),
  /** The same in Portuguese, to be read or printed. */
  text: z.string(),
});

/** Answer to `POST /v1/subjects/reports`. */
export type SubjectReport = z.infer<typeof subjectReportSchema>;

/**
 * What was erased: the person cannot be found any more, and nothing personal in these attendances can be read.
 *
 * Source: Law 13.709/2018 (LGPD), art. 18 IV and VI.
 */
export const subjectErasureSchema = z.object({
  erasedAt: z.string(),
  attendances: z.number(),
  /** Events that hold noise now. */
  events: z.number(),
  /** Registrations that were waiting, and will not be made. What registries hold is theirs to erase. */
  registrationsStopped: z.number(),
});

/** Answer to `POST /v1/subjects/erasures`. */
export type SubjectErasure = z.infer<typeof subjectErasureSchema>;
