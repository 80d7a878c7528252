import type { Locale } from '@atendimento-ativo/domain';
import type { NumberKind } from './measures.js';

const FORMATS: Readonly<Record<NumberKind, Intl.NumberFormatOptions>> = {
  count: { maximumFractionDigits: 0 },
  points: { maximumFractionDigits: 0 },
  share: { style: 'percent', maximumFractionDigits: 0 },
  mean: { minimumFractionDigits: 1, maximumFractionDigits: 1 },
};

/** A number for people, with the minus sign that type has. */
export function formatNumber(value: number, kind: NumberKind, locale: Locale): string {
  // What rounds to nothing has no sign.
  return new Intl.NumberFormat(locale, { ...FORMATS[kind], signDisplay: 'negative' }).format(value).replace('-', '−');
}

/** A difference for people: points where shares are compared, always with its sign. */
export function formatDifference(value: number, kind: NumberKind, locale: Locale): string {
  const scaled = kind === 'share' ? value * 100 : value;
  const format = kind === 'mean' ? FORMATS.mean : FORMATS.count;
  return new Intl.NumberFormat(locale, { ...format, signDisplay: 'exceptZero' }).format(scaled).replace('-', '−');
}
