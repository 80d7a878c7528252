import type { SmallBusinessSize } from './attended.js';

/** Businesses of each size in the territory; a size that is not known is left out. */
export type Market = Readonly<Partial<Record<SmallBusinessSize, number>>>;

/** How far attendance reaches the businesses of one size. */
export interface SizeCoverage {
  readonly size: SmallBusinessSize;
  /** Distinct businesses attended. */
  readonly attended: number;
  /** Businesses of that size in the territory, as the market gives it. */
  readonly businesses: number | undefined;
  /**
   * `attended ÷ businesses`, 0–1, without an interval: both count everything, neither is a sample.
   * `undefined` without a market, and when more businesses were attended than it holds: then the
   * market is that of another territory or time.
   */
  readonly share: number | undefined;
}

const SMALL_BUSINESS_SIZES: readonly SmallBusinessSize[] = ['MEI', 'ME', 'EPP'];

/**
 * Coverage by size, in the order MEI, ME, EPP; all three, also where nothing was attended.
 *
 * Source: Referencial da Estratégia de Atendimento Ativo (2021), results and indicators.
 *
 * @param businessesBySize - distinct businesses attended, by size
 */
export function coverageBySize(
  businessesBySize: Readonly<Record<SmallBusinessSize, number>>,
  market: Market = {},
): readonly SizeCoverage[] {
  return SMALL_BUSINESS_SIZES.map((size) => {
    const attended = businessesBySize[size];
    const businesses = market[size];
    return { size, attended, businesses, share: shareOfMarket(attended, businesses) };
  });
}

function shareOfMarket(attended: number, businesses: number | undefined): number | undefined {
  return businesses && attended <= businesses ? attended / businesses : undefined;
}
