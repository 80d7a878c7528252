import * as z from '#schema';
import { companySizeSchema } from '../attendance/company-size.js';
import { channelSchema } from '../attendance/events.js';
import { contentIdentity, identifierSchema, linkSchema, textSchema } from '../content-identity.js';
import { levelSchema } from '../diagnostic/question.js';
import { sectorSchema } from '../identifiers/cnae.js';
import { checked } from '../schema/checked.js';

/** What a tool is used with, the simplest first: who has a computer or a smartphone has paper too. */
export const deviceSchema = z.enum(['paper', 'phone', 'computer']);

/** Later ones include the earlier: what needs paper can be used with a computer. */
export type Device = z.infer<typeof deviceSchema>;

const maturitySchema = checked(
  z.strictObject({ from: levelSchema, to: levelSchema }),
  z.refine(({ from, to }) => from <= to, { error: 'The lower level comes first.' }),
);

/** An item of the catalogue (ferramenta): what it is, how it is used, and for whom and when it helps. */
export const toolSchema = z.strictObject({
  id: identifierSchema,
  name: textSchema(80),
  /** What it does for the client, in one sentence. */
  summary: textSchema(240),
  /** Tools of one function are alternatives: a short list never holds two. */
  function: textSchema(80),
  themes: checked(z.array(identifierSchema), z.minLength(1)),
  provider: z.enum(['sebrae', 'market']),
  /** Address as published by the source; `undefined` when it gives none. What is opened is `openableUrl`. */
  url: z.optional(linkSchema),
  /** The source's cell was blank and the address is that of the merged cell beside it. */
  urlInferred: z._default(z.boolean(), false),
  /** The source gives an `http:` address, and the site is known to answer `https:` at the same one. */
  urlAnswersHttps: z._default(z.boolean(), false),
  /** Steps that the agent and the client take together, first one first. */
  steps: checked(z.array(textSchema(240)), z.minLength(1)),
  /** Minutes until the client has something in hand. */
  minutes: checked(z.int(), z.positive()),
  /** Whether the first result fits into the visit. */
  duringVisit: z.boolean(),
  cost: z.enum(['free', 'freemium', 'paid']),
  /** Least that the client needs to use it. A `phone` is a smartphone with internet. */
  device: deviceSchema,
  /**
   * What is asked of the client after the visit, until it has become routine.
   *
   * - `low`: done once, or a look at it now and then, at most half an hour a month;
   * - `medium`: a few minutes on most days, or an hour a week, for about a month;
   * - `high`: before it helps, data has to be entered or people trained for hours, or money or contracts are at stake.
   */
  effort: z.enum(['low', 'medium', 'high']),
  /** Levels of a practice at which it helps, both ends included: a system is no help to who writes nothing down. */
  maturity: maturitySchema,
  /** Sizes that it fits; all when absent. */
  sizes: z.optional(z.array(companySizeSchema)),
  /** Sectors that it fits; all when absent. */
  sectors: z.optional(z.array(sectorSchema)),
  /** Channels through which it can be delivered; all when absent. */
  channels: z.optional(z.array(channelSchema)),
  /** How much more or less a state wants it delivered: multiplies the points of what the client answered. */
  weight: z._default(checked(z.number(), z.positive()), 1),
});

/** `tool.delivered` keeps its `id` and the version of the catalogue that it stands in. */
export type Tool = z.infer<typeof toolSchema>;

/** The practical things of value that an agent can deliver. */
export const catalogueSchema = z.strictObject({
  ...contentIdentity('catalogue'),
  name: textSchema(120),
  tools: checked(z.array(toolSchema), z.minLength(1)),
});

/** Its order counts: of tools that score the same the earlier one is offered. */
export type Catalogue = z.infer<typeof catalogueSchema>;

/** The schemes of `linkSchema`, for a catalogue that nobody checked. */
const OPENABLE = /^(?:https?|mailto|tel):/i;

/** The address to open: the published one, over https where the site has it; none that could run code. */
export function openableUrl({ url, urlAnswersHttps }: Tool): string | undefined {
  if (url === undefined || !OPENABLE.test(url)) return undefined;
  return urlAnswersHttps ? url.replace(/^http:/, 'https:') : url;
}
