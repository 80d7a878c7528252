import type { Locale } from '@atendimento-ativo/domain';
import type { StorageWarning, SyncState } from '@atendimento-ativo/sdk';

/** A warning as a text of the element, with its values. */
export interface DeviceWarning {
  readonly key: `warning.${StorageWarning['code']}` | 'clock.ahead' | 'clock.behind';
  readonly values: Readonly<Record<string, string>>;
}

const HOUR_MS = 3_600_000;
const HOURS_TOLD_AS_HOURS = 48;
const GIGABYTE = 1e9;

/** What endangers the records on this device, or makes their time wrong, for people. */
export function deviceWarnings(
  warnings: readonly StorageWarning[],
  { pending, clockOffset }: Pick<SyncState, 'pending' | 'clockOffset'>,
  locale: Locale,
): readonly DeviceWarning[] {
  // Only what waits could be lost.
  const kept = warnings.filter(({ code }) => code !== 'storage_not_persistent' || pending > 0);
  return [
    ...kept.map((warning): DeviceWarning => ({
      key: `warning.${warning.code}`,
      values: {
        ...('quota' in warning && { used: inBytes(warning.usage, locale), quota: inBytes(warning.quota, locale) }),
        ...('since' in warning && {
          date: new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(warning.since),
        }),
      },
    })),
    ...(clockOffset === undefined ? [] : [clockWarning(clockOffset, locale)]),
  ];
}

/** @param offset milliseconds that the gateway's clock is ahead of the device's */
function clockWarning(offset: number, locale: Locale): DeviceWarning {
  const hours = Math.abs(offset) / HOUR_MS;
  const [value, unit] = hours < HOURS_TOLD_AS_HOURS ? [hours, 'hour'] : [hours / 24, 'day'];
  const duration = inUnit(Math.round(value), unit, locale, 'long');
  return { key: offset > 0 ? 'clock.behind' : 'clock.ahead', values: { duration } };
}

function inBytes(bytes: number, locale: Locale): string {
  return bytes < GIGABYTE ? inUnit(bytes / 1e6, 'megabyte', locale) : inUnit(bytes / GIGABYTE, 'gigabyte', locale);
}

function inUnit(value: number, unit: string, locale: Locale, unitDisplay: 'short' | 'long' = 'short'): string {
  const maximumFractionDigits = value < 10 ? 1 : 0;
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay, maximumFractionDigits }).format(value);
}
