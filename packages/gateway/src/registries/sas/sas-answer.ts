/** Values of an answer. SAS sends numbers as numbers or as text, and nothing as `null`, blank or absent. */

export type SasRow = Readonly<Record<string, unknown>>;

export function isRow(value: unknown): value is SasRow {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Rows of an answer: a list, one bare object, or nothing. */
export function rowsOf(value: unknown): readonly SasRow[] {
  if (Array.isArray(value)) return value.filter(isRow);
  return isRow(value) ? [value] : [];
}

export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

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
