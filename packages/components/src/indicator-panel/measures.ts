import type { IndicatorsResponse } from '@atendimento-ativo/domain';

export type Summary = IndicatorsResponse['total'];
export type Slice = IndicatorsResponse['slices'][number];

/** A measure that is compared between the channels. */
export type ComparedKey = keyof IndicatorsResponse['channels']['difference'];

/** What the interval of a difference allows to say: `unclear` when it holds zero. */
export type Verdict = 'few' | 'unclear' | 'more' | 'less';

/** How a number is written: `points` from −100 to 100, `share` as a percentage, `mean` with one decimal. */
export type NumberKind = 'count' | 'points' | 'share' | 'mean';

/** One column of the slices; a value that is `undefined` rests on too few observations. */
export interface Measure {
  readonly key: MeasureKey;
  readonly kind: NumberKind;
  readonly valueOf: (summary: Summary) => number | undefined;
}

export type MeasureKey =
  | 'attendances'
  | 'concluded'
  | 'clients'
  | 'smallBusinesses'
  | 'engaged'
  | 'netPromoterScore'
  | 'deliveries'
  | 'scoreChange'
  | 'interrupted';

/** What the chart, the table and the file show of each slice, in this order. */
export const MEASURES: readonly [Measure, ...Measure[]] = [
  { key: 'smallBusinesses', kind: 'count', valueOf: ({ smallBusinesses }) => smallBusinesses },
  { key: 'clients', kind: 'count', valueOf: ({ clients }) => clients },
  { key: 'attendances', kind: 'count', valueOf: ({ attendances }) => attendances },
  { key: 'concluded', kind: 'count', valueOf: ({ concluded }) => concluded },
  { key: 'netPromoterScore', kind: 'points', valueOf: ({ netPromoterScore }) => netPromoterScore.score },
  { key: 'engaged', kind: 'share', valueOf: ({ engaged }) => engaged.share },
  { key: 'deliveries', kind: 'mean', valueOf: ({ deliveriesPerAttendance }) => deliveriesPerAttendance.mean },
  { key: 'scoreChange', kind: 'mean', valueOf: ({ scoreChange }) => scoreChange.mean },
  { key: 'interrupted', kind: 'share', valueOf: ({ interrupted }) => interrupted.share },
];
