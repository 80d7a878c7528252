import * as z from '#schema';
import { companySizeSchema, type CompanySize } from '../attendance/company-size.js';
import { checked, contentIdentity, identifierSchema, linkSchema, textSchema } from '../content-identity.js';
import type { DiagnosticScore } from '../diagnostic/scoring.js';

const suggestionSchema = z.strictObject({
  /** Theme whose score decides; the overall score when absent. */
  themeId: z.optional(identifierSchema),
  /** Holds when the score is below this (0–100). */
  below: z.optional(z.number()),
  /** Holds when the score is at least this (0–100). */
  atLeast: z.optional(z.number()),
  sizes: z.optional(z.array(companySizeSchema)),
  /** Said to the client: "porque …". */
  reason: textSchema(160),
});

const journeySchema = z.strictObject({
  id: identifierSchema,
  name: textSchema(80),
  summary: textSchema(240),
  /** What happens after the client says yes. */
  next: textSchema(240),
  url: z.optional(linkSchema),
  suggestWhen: z._default(z.array(suggestionSchema), []),
});
export type Journey = z.infer<typeof journeySchema>;

/** Relationship paths that a client can choose. */
export const journeysSchema = z.strictObject({
  ...contentIdentity('journeys'),
  journeys: checked(z.array(journeySchema), z.minLength(1)),
});
export type Journeys = z.infer<typeof journeysSchema>;

export interface JourneySuggestion {
  readonly journey: Journey;
  /** Why it fits; `undefined` for a journey that is offered without being suggested. */
  readonly reason: string | undefined;
}

/** Every journey, suggested ones first with their reason. The client chooses; nothing is left out. */
export function suggestJourneys(
  journeys: Journeys,
  score: DiagnosticScore | undefined,
  size: CompanySize | undefined,
): readonly JourneySuggestion[] {
  const all = journeys.journeys.map((journey) => ({ journey, reason: score && reasonFor(journey, score, size) }));
  return [...all.filter(({ reason }) => reason), ...all.filter(({ reason }) => !reason)];
}

function reasonFor(journey: Journey, score: DiagnosticScore, size: CompanySize | undefined): string | undefined {
  return journey.suggestWhen.find((suggestion) => {
    const value = suggestion.themeId
      ? score.themes.find((theme) => theme.themeId === suggestion.themeId)?.score
      : score.overall;
    if (value === undefined) return false;
    if (suggestion.below !== undefined && value >= suggestion.below) return false;
    if (suggestion.atLeast !== undefined && value < suggestion.atLeast) return false;
    return suggestion.sizes === undefined || (size !== undefined && suggestion.sizes.includes(size));
  })?.reason;
}
