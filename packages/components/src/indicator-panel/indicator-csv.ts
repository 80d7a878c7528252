import type { Locale } from '@atendimento-ativo/domain';
import { MEASURES, type Slice, type Summary } from './measures.js';

export interface CsvTexts {
  /** Title of the first column: what the slices are made by. */
  readonly by: string;
  readonly total: string;
  readonly titleOf: (measure: (typeof MEASURES)[number]['key']) => string;
  readonly nameOf: (slice: Slice) => string;
}

/** So that spreadsheets read the accents. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The slices and the total as a file for spreadsheets: as those of the language want it, which in Brazil is a semicolon
 * between fields and a comma in numbers. Numbers are not rounded; what rests on too few observations is empty.
 */
export function indicatorCsv(
  slices: readonly Slice[],
  total: Summary,
  locale: Locale,
  { by, total: totalName, titleOf, nameOf }: CsvTexts,
): string {
  const separator = locale === 'en' ? ',' : ';';
  const number = (value: number | undefined): string => {
    if (value === undefined) return '';
    return locale === 'en' ? String(value) : String(value).replace('.', ',');
  };
  const row = (name: string, summary: Summary): string[] => [
    textField(name),
    ...MEASURES.map(({ valueOf }) => quoted(number(valueOf(summary)))),
  ];
  const rows = [
    [textField(by), ...MEASURES.map(({ key }) => textField(titleOf(key)))],
    ...slices.map((slice) => row(nameOf(slice), slice.summary)),
    row(totalName, total),
  ];
  return BYTE_ORDER_MARK + rows.map((fields) => `${fields.join(separator)}\r\n`).join('');

  /** A name that a spreadsheet would take for a formula is shown as text. */
  function textField(text: string): string {
    return quoted(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
  }

  function quoted(text: string): string {
    return /["\r\n;,]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  }
}
