import type { AttendanceFact } from './attendance-fact.js';
import { attendedClients, attendedSmallBusinesses, type SmallBusinessSize } from './attended.js';
import { momentsOf, type Moments } from './estimates.js';
import { countAnswers, type SurveyAnswers } from './net-promoter-score.js';

/** What attendances add up to: all that the indicators need to know of them, and no more than a database can count. */
export interface Tally {
  /** All of them: open, concluded and interrupted. */
  readonly attendances: number;
  readonly concluded: number;
  readonly interrupted: number;
  /** Distinct clients with a concluded attendance (`attendedClients`). */
  readonly clients: number;
  /** Those of them with an accepted referral in a concluded attendance. */
  readonly engagedClients: number;
  /** Distinct businesses by the size of their latest concluded attendance (`attendedSmallBusinesses`). */
  readonly businesses: Readonly<Record<SmallBusinessSize, number>>;
  /** Tools delivered, over the concluded attendances. */
  readonly deliveries: Moments;
  readonly answers: SurveyAnswers;
  /** Over the attendances that have a round to compare with. */
  readonly scoreChange: Moments;
}

/** Counts the facts, whatever their order. */
export function tallyFacts(facts: Iterable<AttendanceFact>): Tally {
  const all = [...facts];
  const concluded = all.filter(({ status }) => status === 'concluded');
  const businesses = { MEI: 0, ME: 0, EPP: 0 };
  for (const size of attendedSmallBusinesses(concluded).values()) businesses[size] += 1;
  return {
    attendances: all.length,
    concluded: concluded.length,
    interrupted: all.filter(({ status }) => status === 'interrupted').length,
    clients: attendedClients(concluded).size,
    engagedClients: attendedClients(concluded.filter(({ referred }) => referred)).size,
    businesses,
    deliveries: momentsOf(concluded.map(({ deliveries }) => deliveries)),
    answers: countAnswers(given(all.map(({ npsScore }) => npsScore))),
    scoreChange: momentsOf(given(all.map(({ scoreChange }) => scoreChange))),
  };
}

function given(values: readonly (number | undefined)[]): readonly number[] {
  return values.filter((value) => value !== undefined);
}
