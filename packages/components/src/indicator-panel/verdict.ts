import type { IndicatorsResponse } from '@atendimento-ativo/domain';

type Differences = IndicatorsResponse['channels']['difference'];

/** A measure that is compared between the channels. */
export type ComparedKey = keyof Differences;

/** What an interval allows to say: nothing when it holds zero. */
export type Verdict = 'few' | 'unclear' | 'more' | 'less';

export function verdictOf({ value, interval }: Differences[ComparedKey]): Verdict {
  if (value === undefined) return 'few';
  if (!interval || (interval.lower <= 0 && interval.upper >= 0)) return 'unclear';
  return value > 0 ? 'more' : 'less';
}
