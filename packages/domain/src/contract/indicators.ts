import * as z from '#schema';
import type { Channel, Network } from '../attendance/events.js';
import type { IndicatorDimension } from '../indicators/grouping.js';

const intervalSchema = z.object({ lower: z.number(), upper: z.number() });

const shareSchema = z.object({
  count: z.number(),
  total: z.number(),
  share: z.optional(z.number()),
  interval: z.optional(intervalSchema),
});

const meanSchema = z.object({
  observations: z.number(),
  mean: z.optional(z.number()),
  standardError: z.optional(z.number()),
  interval: z.optional(intervalSchema),
});

const coverageSchema = z.object({
  size: z.enum(['MEI', 'ME', 'EPP']),
  attended: z.number(),
  businesses: z.optional(z.number()),
  share: z.optional(z.number()),
});

/** `IndicatorSummary` on the wire: what has too few observations is absent. */
export const indicatorSummarySchema = z.object({
  attendances: z.number(),
  concluded: z.number(),
  interrupted: shareSchema,
  clients: z.number(),
  smallBusinesses: z.number(),
  coverage: z.array(coverageSchema),
  engaged: shareSchema,
  deliveriesPerAttendance: meanSchema,
  netPromoterScore: z.object({
    answers: z.number(),
    promoters: z.number(),
    passives: z.number(),
    detractors: z.number(),
    score: z.optional(z.number()),
    interval: z.optional(intervalSchema),
  }),
  scoreChange: meanSchema,
});

/** Query of `GET /v1/indicators`: which attendances of the partner are counted, all where a field is absent, and what the slices are made by. */
export interface IndicatorQuery {
  /** First and last day, `yyyy-MM-dd`, by the place of the attendance. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly by?: Exclude<IndicatorDimension, 'partner'> | undefined;
  readonly channel?: Channel | undefined;
  readonly network?: Network | undefined;
  readonly unit?: string | undefined;
  readonly agent?: string | undefined;
  readonly companySize?: 'MEI' | 'ME' | 'EPP' | undefined;
}

const differenceSchema = z.object({ value: z.optional(z.number()), interval: z.optional(intervalSchema) });

/** Body of `GET /v1/indicators`. */
export const indicatorsResponseSchema = z.object({
  total: indicatorSummarySchema,
  /** By the dimension that was asked for; empty without one. */
  slices: z.array(
    z.object({
      key: z.optional(z.string()),
      /** What people call it, of a unit or an agent. */
      name: z.optional(z.string()),
      summary: indicatorSummarySchema,
    }),
  ),
  /** In-person against remote, with the uncertainty of each difference. */
  channels: z.object({
    inPerson: indicatorSummarySchema,
    remote: indicatorSummarySchema,
    clientsInBoth: z.number(),
    difference: z.object({
      netPromoterScore: differenceSchema,
      scoreChange: differenceSchema,
      engaged: differenceSchema,
      interrupted: differenceSchema,
      deliveriesPerAttendance: differenceSchema,
    }),
  }),
});

/**
 * What a manager reads, each value with the number of observations behind it and, where it can be told, its interval.
 */
export type IndicatorsResponse = z.infer<typeof indicatorsResponseSchema>;
