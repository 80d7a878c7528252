import { companySizeSchema } from '../attendance/company-size.js';
import { channelSchema, networkSchema } from '../attendance/events.js';
import type { AttendanceFact } from './attendance-fact.js';
import type { Market } from './coverage.js';
import { monthOf, quarterOf } from './period.js';
import { summarise, type IndicatorSummary } from './summary.js';

/** What the indicators can be sliced by. */
export type IndicatorDimension =
  'channel' | 'network' | 'partner' | 'unit' | 'agent' | 'companySize' | 'month' | 'quarter';

/** The indicators of the attendances that share one value of a dimension. */
export interface IndicatorSlice {
  /** The value, `yyyy-MM` for a month and `yyyy-Qn` for a quarter; `undefined` where the facts have none. */
  readonly key: string | undefined;
  readonly summary: IndicatorSummary;
}

export interface SliceOptions {
  /** The market of a slice: that of a unit's own territory, or the same for all. */
  readonly marketOf?: ((key: string | undefined) => Market | undefined) | undefined;
}

type KeyOf = (fact: AttendanceFact) => string | undefined;

const KEYS: Readonly<Record<IndicatorDimension, KeyOf>> = {
  channel: (fact) => fact.channel,
  network: (fact) => fact.network,
  partner: (fact) => fact.partner,
  unit: (fact) => fact.unitId,
  agent: (fact) => fact.agentId,
  companySize: (fact) => fact.companySize,
  month: (fact) => monthOf(fact.day),
  quarter: (fact) => quarterOf(fact.day),
};

/** Values that have an order of their own; others are sorted by code unit, the same on every machine. */
const ORDERS: Readonly<Partial<Record<IndicatorDimension, readonly string[]>>> = {
  channel: channelSchema.options,
  network: networkSchema.options,
  companySize: companySizeSchema.options,
};

/**
 * The facts by their value of a dimension, each fact in exactly one group. Ordered: channel, network
 * and size as their schemas list them, the others ascending, facts without a value last.
 */
export function groupFacts(
  facts: Iterable<AttendanceFact>,
  dimension: IndicatorDimension,
): ReadonlyMap<string | undefined, readonly AttendanceFact[]> {
  const keyOf = KEYS[dimension];
  const groups = new Map<string | undefined, AttendanceFact[]>();
  for (const fact of facts) {
    const key = keyOf(fact);
    const group = groups.get(key);
    if (group) group.push(fact);
    else groups.set(key, [fact]);
  }
  const order = ORDERS[dimension] ?? [];
  return new Map([...groups].sort(([left], [right]) => compareKeys(left, right, order)));
}

/** Slices made elsewhere, in the order of `groupFacts`. */
export function sortSlices(
  slices: readonly IndicatorSlice[],
  dimension: IndicatorDimension | undefined,
): readonly IndicatorSlice[] {
  const order = (dimension && ORDERS[dimension]) ?? [];
  return [...slices].sort((left, right) => compareKeys(left.key, right.key, order));
}

/**
 * The indicators of each slice, in the order of `groupFacts`; values without attendances are absent.
 *
 * Attendances add up over the slices. Clients and businesses do not: one attended in two slices counts
 * in both. A slice by company size has a market of that size alone, since the others are not in it.
 *
 * @example summariseBy(facts, 'unit', { marketOf: (unitId) => markets.get(unitId) })
 */
export function summariseBy(
  facts: Iterable<AttendanceFact>,
  dimension: IndicatorDimension,
  options: SliceOptions = {},
): readonly IndicatorSlice[] {
  return [...groupFacts(facts, dimension)].map(([key, group]) => {
    const market = options.marketOf?.(key);
    return { key, summary: summarise(group, { market: dimension === 'companySize' ? only(key, market) : market }) };
  });
}

function only(size: string | undefined, market: Market = {}): Market {
  return Object.fromEntries(Object.entries(market).filter(([name]) => name === size));
}

/** Keys of a map are never equal. */
function compareKeys(left: string | undefined, right: string | undefined, order: readonly string[]): number {
  if (left === undefined) return 1;
  if (right === undefined) return -1;
  const places = order.indexOf(left) - order.indexOf(right);
  if (places !== 0) return places;
  return left < right ? -1 : 1;
}
