import type { AttendanceFact } from './attendance-fact.js';
import { attendedClients } from './attended.js';
import { differenceOfMeans, differenceOfShares } from './estimates.js';
import type { Difference } from './intervals.js';
import { differenceOfNetPromoterScores } from './net-promoter-score.js';
import { summariseTally, type IndicatorSummary } from './summary.js';
import { tallyFacts, type Tally } from './tally.js';

/** In-person against remote attendance: both results, and how sure their difference is. */
export interface ChannelComparison {
  readonly inPerson: IndicatorSummary;
  readonly remote: IndicatorSummary;
  /** Clients with concluded attendances in both channels: they count on both sides. */
  readonly clientsInBoth: number;
  /** In-person minus remote, so that a positive number is the greater one in person. */
  readonly difference: {
    /** Points, −200 … 200; intervals of both scores, squared and added. */
    readonly netPromoterScore: Difference;
    /** Points between rounds; Welch's interval. */
    readonly scoreChange: Difference;
    /** Share of clients, −1 … 1; Newcombe's interval. */
    readonly engaged: Difference;
    /** Share of ended attendances, −1 … 1; Newcombe's interval. Positive: more visits break off in person. */
    readonly interrupted: Difference;
    /** Tools per concluded attendance; Welch's interval. */
    readonly deliveriesPerAttendance: Difference;
  };
}

/**
 * Compares the two channels.
 *
 * Each difference needs `MINIMUM_OBSERVATIONS` on both sides. Its interval takes attendances, and the
 * two sides, as independent: with many clients in both channels it is a rough one. A difference says
 * that results differ, not that the channel is the reason: nobody drew lots over who was visited.
 * Each of the five intervals has its own 95 %: that all five hold is less certain.
 *
 * Sources of the intervals: see `squareAndAddInterval`, `welchDegreesOfFreedom` and `netPromoterScore`.
 */
export function compareChannels(facts: Iterable<AttendanceFact>): ChannelComparison {
  const all = [...facts];
  const inPersonFacts = all.filter(({ channel }) => channel === 'in-person');
  const remoteFacts = all.filter(({ channel }) => channel === 'remote');
  return compareTallies(
    tallyFacts(inPersonFacts),
    tallyFacts(remoteFacts),
    countShared(attendedClients(inPersonFacts), attendedClients(remoteFacts)),
  );
}

/** The same comparison of what was counted elsewhere. */
export function compareTallies(inPersonTally: Tally, remoteTally: Tally, clientsInBoth: number): ChannelComparison {
  const inPerson = summariseTally(inPersonTally);
  const remote = summariseTally(remoteTally);
  return {
    inPerson,
    remote,
    clientsInBoth,
    difference: {
      netPromoterScore: differenceOfNetPromoterScores(inPerson.netPromoterScore, remote.netPromoterScore),
      scoreChange: differenceOfMeans(inPerson.scoreChange, remote.scoreChange),
      engaged: differenceOfShares(inPerson.engaged, remote.engaged),
      interrupted: differenceOfShares(inPerson.interrupted, remote.interrupted),
      deliveriesPerAttendance: differenceOfMeans(inPerson.deliveriesPerAttendance, remote.deliveriesPerAttendance),
    },
  };
}

function countShared(first: ReadonlySet<string>, second: ReadonlySet<string>): number {
  return [...first].filter((key) => second.has(key)).length;
}
