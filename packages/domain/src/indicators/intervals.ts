/** A two-sided 95 % confidence interval, in the unit of what it belongs to. */
export interface ConfidenceInterval {
  readonly lower: number;
  readonly upper: number;
}

/** How far the result of one group is from that of another, with its 95 % interval. */
export interface Difference {
  /** First minus second; `undefined` when one of the two has too few observations. */
  readonly value: number | undefined;
  /** Includes 0 when chance alone explains the difference well enough. */
  readonly interval: ConfidenceInterval | undefined;
}

/**
 * Fewest observations from which a share, a mean or a Net Promoter Score is stated; below it there
 * are counts and no figure.
 *
 * Sources: US National Center for Health Statistics, Data Presentation Standards for Proportions,
 * Vital and Health Statistics 2(175), 2017: no proportion of fewer than 30; for means, 30 is the
 * textbook rule for a t interval of values that need not be normal (Minitab, 1-Sample t-Test, 2014).
 */
export const MINIMUM_OBSERVATIONS = 30;

/** 97.5 % quantile of the standard normal distribution. */
export const NORMAL_QUANTILE = 1.959963984540054;

/**
 * Score interval of a share: `(x + z²/2 ± z·√(x(n−x)/n + z²/4)) ÷ (n + z²)`.
 *
 * Sources: Wilson, Journal of the American Statistical Association 22 (1927) 209–212; recommended
 * as method 3 by Newcombe, Statistics in Medicine 17 (1998) 857–872.
 *
 * @param count - x, how many have the property
 * @param total - n, how many there are; at least 1
 */
export function wilsonInterval(count: number, total: number): ConfidenceInterval {
  const squared = NORMAL_QUANTILE ** 2;
  const centre = (count + squared / 2) / (total + squared);
  const half = (NORMAL_QUANTILE * Math.sqrt((count * (total - count)) / total + squared / 4)) / (total + squared);
  // The interval holds the share, and rounding must not say otherwise at 0 and 1.
  const share = count / total;
  return { lower: Math.max(0, Math.min(share, centre - half)), upper: Math.min(1, Math.max(share, centre + half)) };
}

/**
 * Interval of a mean or of a difference of means: `centre ± t·standardError`.
 *
 * Source: Student, Biometrika 6 (1908) 1–25.
 *
 * @param degreesOfFreedom - need not be whole; at least 10 (see `studentQuantile`)
 */
export function studentInterval(centre: number, standardError: number, degreesOfFreedom: number): ConfidenceInterval {
  const half = studentQuantile(degreesOfFreedom) * standardError;
  return { lower: centre - half, upper: centre + half };
}

/**
 * Degrees of freedom of a difference of two means whose variances may differ:
 * `(v₁ + v₂)² ÷ (v₁²/(n₁−1) + v₂²/(n₂−1))`, v = squared standard error of a mean, n = its observations.
 *
 * Sources: Welch, Biometrika 34 (1947) 28–35; Satterthwaite, Biometrics Bulletin 2 (1946) 110–114.
 */
export function welchDegreesOfFreedom(
  first: { readonly standardError: number; readonly observations: number },
  second: { readonly standardError: number; readonly observations: number },
): number {
  const firstVariance = first.standardError ** 2;
  const secondVariance = second.standardError ** 2;
  return (
    (firstVariance + secondVariance) ** 2 /
    (firstVariance ** 2 / (first.observations - 1) + secondVariance ** 2 / (second.observations - 1))
  );
}

/**
 * Interval of a difference from the intervals of its two independent parts, "square and add":
 * `d − √((e₁−l₁)² + (u₂−e₂)²)` to `d + √((u₁−e₁)² + (e₂−l₂)²)`, d = e₁ − e₂.
 *
 * With Wilson intervals it is method 10 of Newcombe, Statistics in Medicine 17 (1998) 873–890. For
 * other estimates: Zou and Donner, Statistics in Medicine 27 (2008) 1693–1702 ("MOVER").
 *
 * @param first - e₁ with l₁ and u₁
 * @param second - e₂ with l₂ and u₂
 */
export function squareAndAddInterval(
  first: ConfidenceInterval & { readonly estimate: number },
  second: ConfidenceInterval & { readonly estimate: number },
): ConfidenceInterval {
  const difference = first.estimate - second.estimate;
  return {
    lower: difference - Math.hypot(first.estimate - first.lower, second.upper - second.estimate),
    upper: difference + Math.hypot(first.upper - first.estimate, second.estimate - second.lower),
  };
}

/**
 * 97.5 % quantile of Student's t, by its expansion in powers of 1/ν. From 10 degrees of freedom the
 * error is below 0.00001.
 *
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 26.7.5.
 */
function studentQuantile(degreesOfFreedom: number): number {
  const z = NORMAL_QUANTILE;
  const terms = [
    z,
    (z ** 3 + z) / 4,
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
    (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / 92_160,
  ];
  return terms.reduce((sum, term, power) => sum + term / degreesOfFreedom ** power, 0);
}
