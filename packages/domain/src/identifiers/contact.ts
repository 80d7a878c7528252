import * as z from '#schema';
import { branded } from '../schema/checked.js';

/** A postal code: eight digits, no mask. */
export const cepSchema = branded<'Cep'>(z.regex(/^\d{8}$/, { error: 'CEP must be 8 digits without mask.' }));

/** Read with `parseCep`. Leading zeros belong to it. */
export type Cep = z.infer<typeof cepSchema>;

/**
 * A Brazilian telephone with area code: ten (landline) or eleven (mobile) digits, no mask, no country code.
 * Landlines begin with 2 to 5 today; 6 to 8 are taken too, since refusing a number that rings loses a client.
 */
export const phoneSchema = branded<'Phone'>(
  z.regex(/^[1-9][1-9](?:9\d{8}|[2-8]\d{7})$/, { error: 'Phone must be area code and number, 10 or 11 digits.' }),
);

/** Read with `parsePhone`, shown with `formatPhone`, or with `maskPhone` where it is only to be recognised. */
export type Phone = z.infer<typeof phoneSchema>;

/** Reads a CEP as people write it, or `undefined`. */
export function parseCep(input: string): Cep | undefined {
  const result = cepSchema.safeParse(input.replace(/[\s.-]/g, ''));
  return result.success ? result.data : undefined;
}

/** Reads a telephone as people write it (`+55`, parentheses, spaces, dash), or `undefined`. */
export function parsePhone(input: string): Phone | undefined {
  const digits = input.replace(/[\s().-]/g, '').replace(/^\+?55(?=\d{10,11}$)/, '');
  const result = phoneSchema.safeParse(digits);
  return result.success ? result.data : undefined;
}

/** `71987654321` → `(71) 98765-4321`. */
export function formatPhone(phone: Phone): string {
  return phone.replace(/^(\d{2})(\d{4,5})(\d{4})$/, '($1) $2-$3');
}

/** `71987654321` → `(71) •••••-4321`. */
export function maskPhone(phone: string): string {
  return phone.replace(/^(\d{2})(\d{4,5})(\d{4})$/, '($1) •••••-$3');
}

/** `maria@exemplo.com.br` → `m•••@exemplo.com.br`. */
export function maskEmail(email: string): string {
  return email.replace(/^(.)[^@]*(@.*)$/, '$1•••$2');
}
