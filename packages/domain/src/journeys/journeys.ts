import * as z from '#schema';
import { companySizeSchema } from '../attendance/company-size.js';
import { channelSchema, contactFormSchema } from '../attendance/events.js';
import { contentIdentity, identifierSchema, linkSchema, textSchema } from '../content-identity.js';
import { conditionSchema } from '../diagnostic/condition.js';
import { sectorSchema } from '../identifiers/cnae.js';
import { checked } from '../schema/checked.js';

/** A reason to suggest a journey. What it states must hold altogether; it states at least one thing. */
const suggestionSchema = checked(
  z.strictObject({
    /** Theme whose score the bounds are about; the overall score when absent. */
    themeId: z.optional(identifierSchema),
    /** Holds when the score is below this (0–100). */
    below: z.optional(z.number()),
    /** Holds when the score is at least this (0–100). */
    atLeast: z.optional(z.number()),
    /** What must be true of the answers and of the client. */
    when: z.optional(conditionSchema),
    /** Said to the client: "porque …". */
    reason: textSchema(160),
  }),
  z.refine(({ below, atLeast, when }) => below !== undefined || atLeast !== undefined || when !== undefined, {
    error: 'Would be suggested to everybody: say "below", "atLeast" or "when".',
  }),
);

/** Of the rules of a journey that hold, the one about the theme that the client named first gives the reason. */
export type SuggestionRule = z.infer<typeof suggestionSchema>;

/** A relationship path (jornada) that a client can choose: ALI, Sebraetec, consultancy, a course, a branch. */
export const journeySchema = z.strictObject({
  id: identifierSchema,
  name: textSchema(80),
  summary: textSchema(240),
  /** For whom it is, in plain words. */
  fits: textSchema(160),
  /** Sizes that it is open to; the whole audience when absent. */
  sizes: z.optional(checked(z.array(companySizeSchema), z.minLength(1))),
  /** Sectors that it is open to; all when absent. */
  sectors: z.optional(checked(z.array(sectorSchema), z.minLength(1))),
  /** Channels of the visit in which it can be offered; all when absent. */
  channels: z.optional(checked(z.array(channelSchema), z.minLength(1))),
  /** What happens after the client says yes. */
  next: textSchema(240),
  /** How the client can be reached about it, the usual way first. */
  contactForms: checked(z.array(contactFormSchema), z.minLength(1)),
  /** Days until the client has been contacted, or should have gone. */
  termDays: checked(z.int(), z.positive()),
  /** Id of the guidance that comes before the referral. */
  guidance: z.optional(identifierSchema),
  url: z.optional(linkSchema),
  suggestWhen: z._default(z.array(suggestionSchema), []),
});

/** `journey.referred` keeps its `id` and the version of the document that it stands in. */
export type Journey = z.infer<typeof journeySchema>;

/** Relationship paths that a client can choose. Suggested together, they are told in this order. */
export const journeysSchema = z.strictObject({
  ...contentIdentity('journeys'),
  journeys: checked(z.array(journeySchema), z.minLength(1)),
});

/** A state's profile names the document that holds there, the national one or its own. */
export type Journeys = z.infer<typeof journeysSchema>;
