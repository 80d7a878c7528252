import * as z from '#schema';
import { contentIdentity, identifierSchema, textSchema } from '../content-identity.js';
import { checked } from '../schema/checked.js';

const guidancePointSchema = z.strictObject({
  id: identifierSchema,
  /** Short name of the point, for reports. */
  topic: textSchema(60),
  /** What agent and client go through together. */
  question: textSchema(120),
  /** How to tell whether it is in order, in words that both understand. */
  help: textSchema(280),
  /** What the client does when it is not in order. */
  toDo: textSchema(200),
  /** Tool of the catalogue that helps with it. */
  toolId: z.optional(identifierSchema),
});

/** One thing that should be in order before the referral, and what to do when it is not. */
export type GuidancePoint = z.infer<typeof guidancePointSchema>;

/** First-level guidance that the agent gives before a referral: a checklist gone through with the client. */
export const guidanceSchema = z.strictObject({
  ...contentIdentity('guidance'),
  title: textSchema(80),
  introduction: textSchema(280),
  points: checked(z.array(guidancePointSchema), z.minLength(1), z.maxLength(50)),
  /** When the referral is worth it, and what else the client should know by then. */
  whenToRefer: textSchema(320),
});

/** A journey names the one that comes before it; that of the credit consultant is the national example. */
export type Guidance = z.infer<typeof guidanceSchema>;

/** How a point stands: as it should be, left to the client to see to, or nothing that concerns this business. */
export const guidanceOutcomeSchema = z.enum(['in-order', 'to-do', 'not-applicable']);

/** Nothing is scored by it; what is `to-do` is listed for the client (`GuidanceProgress.toDo`). */
export type GuidanceOutcome = z.infer<typeof guidanceOutcomeSchema>;

/** What came out of one point. */
export const guidedPointSchema = z.strictObject({ pointId: identifierSchema, outcome: guidanceOutcomeSchema });

/** Part of `guidance.given`. */
export type GuidedPoint = z.infer<typeof guidedPointSchema>;

/** What of a guidance was gone through, and what is left. */
export interface GuidanceProgress {
  /** Points that have an outcome. */
  readonly answered: number;
  readonly inOrder: number;
  /** Points that the client still has to see to, in the document's order. */
  readonly toDo: readonly GuidancePoint[];
  /** Points without an outcome. */
  readonly open: readonly GuidancePoint[];
  /** Every point was gone through, whatever came out of it. */
  readonly isComplete: boolean;
}

/** How far a guidance has come. Of several outcomes of one point the last one counts. */
export function guidanceProgress(guidance: Guidance, points: readonly GuidedPoint[]): GuidanceProgress {
  const outcomes = new Map(points.map(({ pointId, outcome }) => [pointId, outcome]));
  const having = (outcome: GuidanceOutcome | undefined) =>
    guidance.points.filter(({ id }) => outcomes.get(id) === outcome);
  const open = having(undefined);
  return {
    answered: guidance.points.length - open.length,
    inOrder: having('in-order').length,
    toDo: having('to-do'),
    open,
    isComplete: open.length === 0,
  };
}
