import * as z from '#schema';
import { companySizeSchema } from '../attendance/company-size.js';
import { checked, contentIdentity, identifierSchema, linkSchema, textSchema } from '../content-identity.js';

const toolSchema = z.strictObject({
  id: identifierSchema,
  name: textSchema(80),
  /** What it does for the client, in one sentence. */
  summary: textSchema(240),
  /** Tools of one function are alternatives: a short list never holds two. */
  function: textSchema(80),
  themes: checked(z.array(identifierSchema), z.minLength(1)),
  provider: z.enum(['sebrae', 'market']),
  /** Address as published by the source; `undefined` when it gives none. */
  url: z.optional(linkSchema),
  /** The source's cell was blank and the address is that of the merged cell beside it. */
  urlInferred: z._default(z.boolean(), false),
  /** Steps that the agent and the client take together, first one first. */
  steps: checked(z.array(textSchema(240)), z.minLength(1)),
  /** Minutes until the client has something in hand. */
  minutes: checked(z.int(), z.positive()),
  /** Whether the first result fits into the visit. */
  duringVisit: z.boolean(),
  cost: z.enum(['free', 'freemium', 'paid']),
  /** Sizes that it fits; all when absent. */
  sizes: z.optional(z.array(companySizeSchema)),
});
export type Tool = z.infer<typeof toolSchema>;

/** The practical things of value that an agent can deliver. */
export const catalogueSchema = z.strictObject({
  ...contentIdentity('catalogue'),
  name: textSchema(120),
  tools: checked(z.array(toolSchema), z.minLength(1)),
});
export type Catalogue = z.infer<typeof catalogueSchema>;
