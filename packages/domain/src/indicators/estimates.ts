import {
  MINIMUM_OBSERVATIONS,
  squareAndAddInterval,
  studentInterval,
  welchDegreesOfFreedom,
  wilsonInterval,
  type ConfidenceInterval,
  type Difference,
} from './intervals.js';

/** How many of a total, always; as a share only when the total says something. */
export interface ShareEstimate {
  readonly count: number;
  readonly total: number;
  /** 0–1; `undefined` when `total` is below `MINIMUM_OBSERVATIONS`. */
  readonly share: number | undefined;
  /** Wilson interval, 0–1; given with the share. */
  readonly interval: ConfidenceInterval | undefined;
}

/** A mean in the unit of what was observed. */
export interface MeanEstimate {
  readonly observations: number;
  /** `undefined` below `MINIMUM_OBSERVATIONS`. */
  readonly mean: number | undefined;
  /** Standard deviation (n − 1) ÷ √n; given with the mean. */
  readonly standardError: number | undefined;
  /** Student interval; also `undefined` when all observations are equal, since they say nothing of the spread. */
  readonly interval: ConfidenceInterval | undefined;
}

/** The share that `count` is of `total`, with its Wilson interval. */
export function estimateShare(count: number, total: number): ShareEstimate {
  if (total < MINIMUM_OBSERVATIONS) return { count, total, share: undefined, interval: undefined };
  return { count, total, share: count / total, interval: wilsonInterval(count, total) };
}

/** What an estimate of a mean needs to know of the values. */
export interface Moments {
  readonly observations: number;
  /** 0 without observations. */
  readonly mean: number;
  /** Of the sample, over n − 1; 0 when all values are equal. */
  readonly variance: number;
}

export function momentsOf(values: readonly number[]): Moments {
  const observations = values.length;
  const [first = 0] = values;
  // Equal values have no variance, whatever rounding makes of their mean.
  if (values.every((value) => value === first)) return { observations, mean: first, variance: 0 };
  const mean = sumOf(values) / observations;
  const variance = sumOf(values.map((value) => (value - mean) ** 2)) / (observations - 1);
  return { observations, mean, variance };
}

/** The mean of the values behind the moments, with its Student interval (n − 1 degrees of freedom). */
export function estimateMean({ observations, mean, variance }: Moments): MeanEstimate {
  if (observations < MINIMUM_OBSERVATIONS) {
    return { observations, mean: undefined, standardError: undefined, interval: undefined };
  }
  const standardError = Math.sqrt(variance / observations);
  const interval = variance === 0 ? undefined : studentInterval(mean, standardError, observations - 1);
  return { observations, mean, standardError, interval };
}

/** First share minus second, −1 … 1, with Newcombe's interval (see `squareAndAddInterval`). */
export function differenceOfShares(first: ShareEstimate, second: ShareEstimate): Difference {
  if (first.share === undefined || second.share === undefined || !first.interval || !second.interval) {
    return { value: undefined, interval: undefined };
  }
  return {
    value: first.share - second.share,
    interval: squareAndAddInterval(
      { estimate: first.share, ...first.interval },
      { estimate: second.share, ...second.interval },
    ),
  };
}

/**
 * First mean minus second, with Welch's interval: `d ± t·√(v₁ + v₂)` (see `welchDegreesOfFreedom`).
 * No interval when neither group has any spread.
 */
export function differenceOfMeans(first: MeanEstimate, second: MeanEstimate): Difference {
  if (
    first.mean === undefined ||
    second.mean === undefined ||
    first.standardError === undefined ||
    second.standardError === undefined
  ) {
    return { value: undefined, interval: undefined };
  }
  const value = first.mean - second.mean;
  const standardError = Math.hypot(first.standardError, second.standardError);
  if (standardError === 0) return { value, interval: undefined };
  const degreesOfFreedom = welchDegreesOfFreedom(
    { standardError: first.standardError, observations: first.observations },
    { standardError: second.standardError, observations: second.observations },
  );
  return { value, interval: studentInterval(value, standardError, degreesOfFreedom) };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
