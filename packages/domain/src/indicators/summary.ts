import type { AttendanceFact } from './attendance-fact.js';
import { attendedClients, attendedSmallBusinesses } from './attended.js';
import { coverageBySize, type Market, type SizeCoverage } from './coverage.js';
import { estimateMean, estimateShare, type MeanEstimate, type ShareEstimate } from './estimates.js';
import { netPromoterScore, type NetPromoterScore } from './net-promoter-score.js';

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
  const all = [...facts];
  const concluded = all.filter(({ status }) => status === 'concluded');
  const interrupted = all.filter(({ status }) => status === 'interrupted').length;
  const clients = attendedClients(concluded).size;
  const engaged = attendedClients(concluded.filter(({ referred }) => referred)).size;
  const smallBusinesses = attendedSmallBusinesses(concluded);
  return {
    attendances: all.length,
    concluded: concluded.length,
    interrupted: estimateShare(interrupted, concluded.length + interrupted),
    clients,
    smallBusinesses: smallBusinesses.size,
    coverage: coverageBySize(smallBusinesses.values(), options.market),
    engaged: estimateShare(engaged, clients),
    deliveriesPerAttendance: estimateMean(concluded.map(({ deliveries }) => deliveries)),
    netPromoterScore: netPromoterScore(given(all.map(({ npsScore }) => npsScore))),
    scoreChange: estimateMean(given(all.map(({ scoreChange }) => scoreChange))),
  };
}

function given(values: readonly (number | undefined)[]): readonly number[] {
  return values.filter((value) => value !== undefined);
}
