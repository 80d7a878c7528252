import type { AttendanceFact } from './attendance-fact.js';
import { coverageBySize, type Market, type SizeCoverage } from './coverage.js';
import { estimateMean, estimateShare, type MeanEstimate, type ShareEstimate } from './estimates.js';
import { netPromoterScore, type NetPromoterScore } from './net-promoter-score.js';
import { tallyFacts, type Tally } from './tally.js';

export interface SummaryOptions {
  /** The territory that the facts are about; without it coverage has counts and no shares. */
  readonly market?: Market | undefined;
}

/**
 * What managers look at. A visit that was interrupted has not attended its client: clients,
 * businesses, coverage, engagement and deliveries are those of concluded attendances.
 *
 * Sources: Referencial da Estratégia de Atendimento Ativo (2021): results and indicators (coverage,
 * small businesses attended, NPS); metrics of the strategy (clients attended, clients engaged in
 * journeys); premises (a delivery in every contact).
 */
export interface IndicatorSummary {
  /** All of them: open, concluded and interrupted. */
  readonly attendances: number;
  readonly concluded: number;
  /** Interrupted attendances among those that ended, concluded or interrupted. */
  readonly interrupted: ShareEstimate;
  /** Distinct clients with a concluded attendance, with or without a company. */
  readonly clients: number;
  /** Distinct MEI, ME and EPP among them. */
  readonly smallBusinesses: number;
  /** MEI, ME, EPP, in this order; `attended` adds up to `smallBusinesses`. */
  readonly coverage: readonly SizeCoverage[];
  /** Clients with at least one accepted referral to a journey, among `clients`. */
  readonly engaged: ShareEstimate;
  /** Tools delivered per concluded attendance. */
  readonly deliveriesPerAttendance: MeanEstimate;
  /** Of every answer, also about a visit that was interrupted: leaving it out would flatter. */
  readonly netPromoterScore: NetPromoterScore;
  /** Points (−100 … 100) between two rounds, over the attendances that have a round to compare with. */
  readonly scoreChange: MeanEstimate;
}

/**
 * The indicators of all facts given. Time grows with the number of facts, their order does not matter.
 *
 * Intervals take attendances as independent of each other; where few clients make up many of them,
 * the truth is less certain than the intervals say.
 *
 * @example summarise(facts, { market: { MEI: 12_000, ME: 3_100, EPP: 400 } }).smallBusinesses
 */
export function summarise(facts: Iterable<AttendanceFact>, options: SummaryOptions = {}): IndicatorSummary {
  return summariseTally(tallyFacts(facts), options);
}

/** The indicators of what was counted elsewhere, in a database for example. */
export function summariseTally(tally: Tally, options: SummaryOptions = {}): IndicatorSummary {
  const { attendances, concluded, clients, businesses } = tally;
  const coverage = coverageBySize(businesses, options.market);
  return {
    attendances,
    concluded,
    interrupted: estimateShare(tally.interrupted, concluded + tally.interrupted),
    clients,
    smallBusinesses: coverage.reduce((sum, { attended }) => sum + attended, 0),
    coverage,
    engaged: estimateShare(tally.engagedClients, clients),
    deliveriesPerAttendance: estimateMean(tally.deliveries),
    netPromoterScore: netPromoterScore(tally.answers),
    scoreChange: estimateMean(tally.scoreChange),
  };
}
