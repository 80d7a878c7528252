import * as z from '#schema';
import { cnpjSchema, parseCnpj, type Cnpj } from './cnpj.js';
import { cpfSchema, parseCpf, type Cpf } from './cpf.js';

/** A document that names a client: a person's CPF or a company's CNPJ. */
export const documentSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('cpf'), number: cpfSchema }),
  z.strictObject({ kind: z.literal('cnpj'), number: cnpjSchema }),
]);

/** Read with `parseDocument`. It travels in bodies alone: an address ends up in logs. */
export type ClientDocument = z.infer<typeof documentSchema>;

/** Recognises what was typed or pasted as a CPF or a CNPJ, or `undefined` when it is neither. */
export function parseDocument(input: string): ClientDocument | undefined {
  const cpf: Cpf | undefined = parseCpf(input);
  if (cpf) return { kind: 'cpf', number: cpf };
  const cnpj: Cnpj | undefined = parseCnpj(input);
  return cnpj && { kind: 'cnpj', number: cnpj };
}
