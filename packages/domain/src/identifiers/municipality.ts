import * as z from '#schema';
import { stateOfIbgeCode } from './state.js';
import { branded } from '../schema/checked.js';

/** Municípios whose code was issued with a check digit that the rule does not give. Source: IBGE. */
const EXCEPTIONS = new Set([
  '2201919',
  '2201988',
  '2202251',
  '2611533',
  '3117836',
  '3152131',
  '4305871',
  '5203939',
  '5203962',
]);

/** A município by its IBGE code: seven digits, the first two of them the state's, the last one a check digit. */
export const municipalitySchema = branded<'Municipality'>(
  z.refine(isMunicipality, {
    params: { code: 'municipality_invalid' },
    error: 'Município must be its 7-digit IBGE code with a valid check digit.',
  }),
);

/** Read with `parseMunicipality`. Registries number municípios in ways of their own: this is the IBGE's. */
export type Municipality = z.infer<typeof municipalitySchema>;

/** Reads an IBGE code, or `undefined` when it cannot be a município. */
export function parseMunicipality(input: string): Municipality | undefined {
  const code = input.trim();
  return isMunicipality(code) ? (code as Municipality) : undefined;
}

function isMunicipality(code: string): boolean {
  if (!/^\d{7}$/.test(code) || !stateOfIbgeCode(code)) return false;
  return EXCEPTIONS.has(code) || checkDigit(code) === Number(code[6]);
}

/** Weights 1, 2, 1, 2, 1, 2; the digits of each product are added; the digit completes the next ten. */
function checkDigit(code: string): number {
  let sum = 0;
  for (let index = 0; index < 6; index += 1) {
    const product = Number(code[index]) * (index % 2 === 0 ? 1 : 2);
    sum += Math.floor(product / 10) + (product % 10);
  }
  return (10 - (sum % 10)) % 10;
}
