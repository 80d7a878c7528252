import { textOf, type Row } from '../answer.js';

export { isRow, rowsOf, textOf } from '../answer.js';
/** Values of an answer. SAS sends numbers as numbers or as text, and nothing as `null`, blank or absent. */
export type SasRow = Row;

export function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** A document or postal code that lost its leading zeros on the way, or was given punctuation. */
export function digitsOf(value: unknown, length: number): string | undefined {
  return textOf(value)
    ?.replace(/[.\-/\s]/g, '')
    .padStart(length, '0');
}

/** Whether a code is one of SAS: a positive whole number. */
export function isCode(value: unknown): boolean {
  const number = numberOf(value);
  return number !== undefined && Number.isSafeInteger(number) && number > 0;
}

/** The first of some fields that has a value. */
export function firstOf(row: SasRow, names: readonly string[]): unknown {
  return names.map((name) => row[name]).find((value) => textOf(value) !== undefined);
}
