import * as z from '#schema';
import { fieldProblemSchema } from './problem.js';
import { checked } from '../schema/checked.js';

/** Most events that one request may carry. */
export const MAX_EVENTS_PER_REQUEST = 100;

/**
 * Body of `POST /v1/events`. The envelope is strict, the events are checked one by one against
 * `eventSchema`, so that one bad event does not keep the others on the device.
 */
export const ingestRequestSchema = z.strictObject({
  events: checked(
    z.array(z.looseObject({ id: z.uuidv7({ error: 'Event id must be a UUIDv7.' }) })),
    z.minLength(1),
    z.maxLength(MAX_EVENTS_PER_REQUEST),
  ),
});

/**
 * What became of one event. `accepted` and `duplicate` are acknowledgements: the device may let go.
 * `rejected` was not stored and will not be by sending it again unchanged, unless it is `retryable`.
 */
export const ingestResultSchema = z.discriminatedUnion('status', [
  z.object({ id: z.string(), status: z.literal('accepted'), receivedAt: z.string() }),
  z.object({ id: z.string(), status: z.literal('duplicate'), receivedAt: z.string() }),
  z.object({
    id: z.string(),
    status: z.literal('rejected'),
    code: z.string(),
    errors: z.array(fieldProblemSchema),
    /** The same event may be accepted later: the gateway's configuration or content is what has to change. */
    retryable: z.optional(z.boolean()),
  }),
]);

/** Read `status` first: the other fields differ by it. */
export type IngestResult = z.infer<typeof ingestResultSchema>;

/** Body of the answer to `POST /v1/imports`: what became of the events of a file. */
export const importResponseSchema = z.object({
  accepted: z.number(),
  /** Known already: the device had sent them meanwhile, or the file was imported before. */
  duplicate: z.number(),
  /** With JSON pointers into the event. */
  rejected: z.array(ingestResultSchema),
});

/** Only what stands in `rejected` still needs the file. */
export type ImportResponse = z.infer<typeof importResponseSchema>;

/** Body of the answer: 200, or 422 with the problem beside it when not one event was acknowledged. */
export const ingestResponseSchema = z.object({ results: z.array(ingestResultSchema) });

/** One result for each event of the request, in its order. */
export type IngestResponse = z.infer<typeof ingestResponseSchema>;
