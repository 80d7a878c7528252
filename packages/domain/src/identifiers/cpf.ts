import * as z from '#schema';
import { bare } from './bare.js';
import { branded } from '../schema/checked.js';

/**
 * A natural person's taxpayer number: eleven digits, no mask, check digits verified.
 * A string, never a number: leading zeros are part of it.
 */
export const cpfSchema = branded<'Cpf'>(
  z.refine(isCpf, { params: { code: 'cpf_invalid' }, error: 'CPF must be 11 digits with valid check digits.' }),
);

/** Read with `parseCpf`, shown with `formatCpf`, or with `maskCpf` where it is only to be recognised. */
export type Cpf = z.infer<typeof cpfSchema>;

/**
 * Reads a CPF as people write or paste it (mask, spaces), or `undefined` when the digits do not check.
 *
 * Source: modulus 11 with weights 10…2 and 11…2; sequences of one repeated digit are not issued.
 */
export function parseCpf(input: string): Cpf | undefined {
  const digits = bare(input);
  return isCpf(digits) ? (digits as Cpf) : undefined;
}

/** `52998224725` → `529.982.247-25`. */
export function formatCpf(cpf: Cpf): string {
  return cpf.replace(/^(\d{3})(\d{3})(\d{3})(\d{2})$/, '$1.$2.$3-$4');
}

function isCpf(text: string): boolean {
  if (!/^\d{11}$/.test(text) || /^(\d)\1{10}$/.test(text)) return false;
  return checkDigit(text, 9) === Number(text[9]) && checkDigit(text, 10) === Number(text[10]);
}

function checkDigit(text: string, length: number): number {
  let sum = 0;
  for (let index = 0; index < length; index += 1) sum += Number(text[index]) * (length + 1 - index);
  const remainder = sum % 11;
  return remainder < 2 ? 0 : 11 - remainder;
}
