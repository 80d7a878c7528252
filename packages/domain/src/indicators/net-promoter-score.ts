import {
  MINIMUM_OBSERVATIONS,
  NORMAL_QUANTILE,
  squareAndAddInterval,
  type ConfidenceInterval,
  type Difference,
} from './intervals.js';

/** Answers to "would you recommend …" (0–10), counted. */
export interface SurveyAnswers {
  /** Answers 9 and 10. */
  readonly promoters: number;
  /** Answers 7 and 8. */
  readonly passives: number;
  /** Answers 0 to 6. */
  readonly detractors: number;
}

/** What the answers add up to. */
export interface NetPromoterScore extends SurveyAnswers {
  readonly answers: number;
  /** % of promoters − % of detractors, −100 … 100; `undefined` below `MINIMUM_OBSERVATIONS` answers. */
  readonly score: number | undefined;
  /** Adjusted Wald interval within −100 … 100; given with the score. */
  readonly interval: ConfidenceInterval | undefined;
}

const LOWEST_PROMOTER = 9;
const HIGHEST_DETRACTOR = 6;

/** Answers added before the interval is computed: ¾ promoter, 1½ passives, ¾ detractor. */
const ADDED_EXTREME = 3 / 4;
const ADDED_ANSWERS = 3;

/**
 * Counts answers.
 *
 * @param scores - whole numbers 0–10
 */
export function countAnswers(scores: readonly number[]): SurveyAnswers {
  const promoters = scores.filter((score) => score >= LOWEST_PROMOTER).length;
  const detractors = scores.filter((score) => score <= HIGHEST_DETRACTOR).length;
  return { promoters, passives: scores.length - promoters - detractors, detractors };
}

/**
 * The Net Promoter Score of the answers.
 *
 * Interval: with `p = (promoters + ¾) ÷ (n + 3)` and `d = (detractors + ¾) ÷ (n + 3)`,
 * `100 × (p − d ± z·√((p + d − (p − d)²) ÷ (n + 3)))`, cut at ±100. It holds when answers are
 * independent: a client who answers many times makes it too narrow.
 *
 * Sources: Reichheld, Harvard Business Review 81 (12, 2003) 46–54, for the score; Rocks, The American
 * Statistician 70 (2016) 365–372, for the interval, the best of those compared there.
 */
export function netPromoterScore({ promoters, passives, detractors }: SurveyAnswers): NetPromoterScore {
  const answers = promoters + passives + detractors;
  const counts = { answers, promoters, passives, detractors };
  if (answers < MINIMUM_OBSERVATIONS) return { ...counts, score: undefined, interval: undefined };
  return {
    ...counts,
    score: (100 * (promoters - detractors)) / answers,
    interval: adjustedWaldInterval(answers, promoters, detractors),
  };
}

/**
 * First score minus second, −200 … 200 points, with the "square and add" interval of the two
 * (see `squareAndAddInterval`): unlike a Wald interval of the difference it keeps its 95 % when the
 * scores are near the ends of the scale.
 */
export function differenceOfNetPromoterScores(first: NetPromoterScore, second: NetPromoterScore): Difference {
  if (first.score === undefined || second.score === undefined || !first.interval || !second.interval) {
    return { value: undefined, interval: undefined };
  }
  return {
    value: first.score - second.score,
    interval: squareAndAddInterval(
      { estimate: first.score, ...first.interval },
      { estimate: second.score, ...second.interval },
    ),
  };
}

function adjustedWaldInterval(answers: number, promoters: number, detractors: number): ConfidenceInterval {
  const total = answers + ADDED_ANSWERS;
  const promoting = (promoters + ADDED_EXTREME) / total;
  const detracting = (detractors + ADDED_EXTREME) / total;
  const centre = promoting - detracting;
  const half = NORMAL_QUANTILE * Math.sqrt((promoting + detracting - centre ** 2) / total);
  return { lower: Math.max(-100, 100 * (centre - half)), upper: Math.min(100, 100 * (centre + half)) };
}
