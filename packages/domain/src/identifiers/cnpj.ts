import * as z from '#schema';
import { branded } from '../schema/checked.js';

/**
 * A company's register number: twelve characters `[0-9A-Z]` and two check digits, no mask, upper case.
 * Numeric and alphanumeric numbers live side by side.
 *
 * Source: Instrução Normativa RFB 2.229/2024 (alphanumeric numbers issued since July 2026).
 */
export const cnpjSchema = branded<'Cnpj'>(
  z.refine(isCnpj, {
    params: { code: 'cnpj_invalid' },
    error: 'CNPJ must be 12 characters 0-9A-Z plus 2 valid check digits, upper case, without mask.',
  }),
);

/** Read with `parseCnpj`, shown with `formatCnpj`. Letters and leading zeros belong to it. */
export type Cnpj = z.infer<typeof cnpjSchema>;

/** Reads a CNPJ as people write or paste it (mask, spaces, lower case), or `undefined` when it does not check. */
export function parseCnpj(input: string): Cnpj | undefined {
  const characters = input.replace(/[\s.\-/]/g, '').toUpperCase();
  return isCnpj(characters) ? (characters as Cnpj) : undefined;
}

/** `12ABC34501DE35` → `12.ABC.345/01DE-35`. */
export function formatCnpj(cnpj: Cnpj): string {
  return cnpj.replace(/^(..)(...)(...)(....)(..)$/, '$1.$2.$3/$4-$5');
}

/** Whether the number carries letters, which a registry with a numeric column cannot hold. */
export function isAlphanumericCnpj(cnpj: Cnpj): boolean {
  return /[A-Z]/.test(cnpj);
}

function isCnpj(text: string): boolean {
  if (!/^[0-9A-Z]{12}\d{2}$/.test(text) || /^(.)\1{13}$/.test(text)) return false;
  return checkDigit(text, 12) === Number(text[12]) && checkDigit(text, 13) === Number(text[13]);
}

/** Modulus 11 over `code − 48`, weights 2…9 repeated from the right. */
function checkDigit(text: string, length: number): number {
  let sum = 0;
  for (let index = 0; index < length; index += 1) {
    const weight = 2 + ((length - 1 - index) % 8);
    sum += (text.charCodeAt(index) - 48) * weight;
  }
  const remainder = sum % 11;
  return remainder < 2 ? 0 : 11 - remainder;
}
