/**
 * Dates as SAS writes them: local time of Brasília, no zone on the wire.
 */

/** A local moment, `yyyy-MM-ddTHH:mm:ss`. Sorts as text. */
export type LocalDateTime = string;

/** An accounting month, `MM/yyyy`. */
export type AccountingMonth = string;

/** How dates are written in answers. [CODE]: older services ISO, newer Brazilian. */
export type DateStyle = 'iso' | 'brazilian';

/** The three formats seen in requests: ISO, Brazilian [CODE], and the person manual's sample [DOC]. */
const dateTimeFormats: readonly RegExp[] = [
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})T(?<time>\d{2}:\d{2}:\d{2})$/,
  /^(?<day>\d{2})\/(?<month>\d{2})\/(?<year>\d{4}) (?<time>\d{2}:\d{2}:\d{2})$/,
  /^(?<year>\d{4})\/(?<month>\d{2})\/(?<day>\d{2})T(?<time>\d{2}:\d{2}:\d{2})$/,
];

/** The first year that the database's `datetime` columns can hold. [DB] */
const firstYear = 1753;

/**
 * Reads a moment in any of the three accepted formats.
 *
 * @returns the moment, or `undefined` when the text is in no accepted format
 * or names a day or hour that does not exist
 */
export function parseDateTime(text: string): LocalDateTime | undefined {
  for (const format of dateTimeFormats) {
    const parts = format.exec(text)?.groups;
    if (parts === undefined) continue;
    const iso = `${parts['year']}-${parts['month']}-${parts['day']}T${parts['time']}`;
    return isRealMoment(iso) ? iso : undefined;
  }
  return undefined;
}

/**
 * Reads `MM/yyyy` [CODE] or `MMyyyy` (legacy, [CODE]). A number may have lost
 * its leading zero.
 */
export function parseAccountingMonth(value: string | number): AccountingMonth | undefined {
  const text = typeof value === 'number' ? String(value).padStart(6, '0') : value;
  const parts = /^(?<month>\d{2})\/?(?<year>\d{4})$/.exec(text)?.groups;
  if (parts === undefined) return undefined;
  const { month, year } = parts;
  return isRealMoment(`${year}-${month}-01T00:00:00`) ? `${month}/${year}` : undefined;
}

/** The local moment at a given UTC offset. */
export function toLocalDateTime(moment: Date, utcOffsetMinutes: number): LocalDateTime {
  return new Date(moment.getTime() + utcOffsetMinutes * 60_000).toISOString().slice(0, 19);
}

/** A local moment, a number of hours later. */
export function addHours(moment: LocalDateTime, hours: number): LocalDateTime {
  return toLocalDateTime(new Date(`${moment}Z`), hours * 60);
}

/**
 * Fields that hold a moment, so that an answer can be written in either style
 * without each record knowing about it.
 */
const dateFields: ReadonlySet<string> = new Set([
  'DataNasc',
  'DatAbert',
  'DatFech',
  'DataInclusao',
  'DataUltimaAlteracao',
  'DataInclusaoTermoAceiteLGPD',
  'DtSituacao',
  'DataHoraInicioRealizacao',
  'DataHoraFimRealizacao',
  'DataEntrada',
]);

/** Copies an answer with its dates written in the given style. */
export function writeDates(value: unknown, style: DateStyle): unknown {
  if (style === 'iso' || value === null || typeof value !== 'object') {
    return value;
  }
  if (Array.isArray(value)) return value.map((item) => writeDates(item, style));
  return Object.fromEntries(
    Object.entries(value).map(([name, content]: [string, unknown]) => [
      name,
      dateFields.has(name) && typeof content === 'string' ? toBrazilian(content) : writeDates(content, style),
    ]),
  );
}

function toBrazilian(moment: LocalDateTime): string {
  const [year, month, day] = moment.slice(0, 10).split('-');
  return `${day}/${month}/${year} ${moment.slice(11)}`;
}

function isRealMoment(iso: string): boolean {
  const moment = new Date(`${iso}Z`);
  return (
    !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 19) === iso && moment.getUTCFullYear() >= firstYear
  );
}
