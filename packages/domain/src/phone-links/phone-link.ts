import * as z from '#schema';
import { consentPayload } from '../attendance/events.js';
import { consentTermSchema } from '../consent/term.js';
import { identifierSchema, localeSchema } from '../content-identity.js';
import { checked } from '../schema/checked.js';
import { phoneAnswerSchema } from './phone-answer.js';

const purposesSchema = checked(z.array(identifierSchema), z.minLength(1), z.maxLength(50));

/** What the client is asked on their own phone: for the decisions on their data, or for a score. */
export const phoneQuestionSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('consent'),
    /** The published text that is shown, in the language that is offered. */
    term: consentPayload.shape.term,
    /** Those of its purposes that are asked. */
    purposes: purposesSchema,
  }),
  z.strictObject({
    kind: z.literal('survey'),
    /** The language in which it is asked; the words are those of the page. */
    locale: localeSchema,
  }),
]);

/** A link asks one thing of one attendance. */
export type PhoneQuestion = z.infer<typeof phoneQuestionSchema>;

/** Whether the client may still be asked once the attendance was concluded or interrupted. */
export function mayBeAskedAfterTheEnd({ kind }: PhoneQuestion): boolean {
  return kind === 'survey';
}

/** Body of `POST /v1/phone-links`, sent from the agent's device. */
export const phoneLinkRequestSchema = z.strictObject({
  /** Begun by this agent and known to the gateway already; open, but for the survey, which may come after the end. */
  attendanceId: z.uuidv7(),
  question: phoneQuestionSchema,
});

/** A new link takes the place of an earlier one to the same question of the attendance, unless that was answered. */
export type PhoneLinkRequest = z.infer<typeof phoneLinkRequestSchema>;

/** Body of the answer to `POST /v1/phone-links`. */
export const phoneLinkResponseSchema = z.object({
  /** Names the confirmation: what the event that records the answer says of how the client acted (`act.confirmationId`). */
  id: z.string(),
  /** For the fragment of the link's address alone; told this once and kept by nobody but the client's phone. */
  token: z.string(),
  expiresAt: z.string(),
});

/** The address that the client opens is `<gateway>/p/#<token>`: a fragment reaches no server, log or referrer. */
export type PhoneLinkResponse = z.infer<typeof phoneLinkResponseSchema>;

/** Body of `GET /v1/phone-links/{id}` and of `POST /v1/phone-links/{id}/closure`. */
export const phoneLinkStateSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('waiting'), expiresAt: z.string() }),
  z.object({ status: z.literal('answered'), answeredAt: z.string(), answer: phoneAnswerSchema }),
  /** Its time is over, another link took its place, or the agent closed it; it cannot be answered any more. */
  z.object({ status: z.literal('ended') }),
]);

/** Where a link stands, as the agent's device reads it. */
export type PhoneLinkState = z.infer<typeof phoneLinkStateSchema>;

/** Body of the answer to `POST /v1/phone-links/question`: nothing of who is asked, and the words alone of what is. */
export const phoneScreenSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('consent'), term: consentTermSchema, purposes: purposesSchema }),
  z.object({ kind: z.literal('survey'), locale: localeSchema, longestComment: z.int() }),
]);

/** What the page on the client's phone shows. */
export type PhoneScreen = z.infer<typeof phoneScreenSchema>;

/** Body of the answer to `POST /v1/phone-links/answer`. */
export const phoneReceivedSchema = z.object({ status: z.literal('received') });
