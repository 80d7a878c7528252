import * as z from '#schema';

/**
 * The twenty-seven federative units and their IBGE codes, the first two digits of every município.
 * A registry's own codes look alike and mean other states: they are configuration of the registry.
 */
const IBGE_CODES = {
  RO: 11,
  AC: 12,
  AM: 13,
  RR: 14,
  PA: 15,
  AP: 16,
  TO: 17,
  MA: 21,
  PI: 22,
  CE: 23,
  RN: 24,
  PB: 25,
  PE: 26,
  AL: 27,
  SE: 28,
  BA: 29,
  MG: 31,
  ES: 32,
  RJ: 33,
  SP: 35,
  PR: 41,
  SC: 42,
  RS: 43,
  MS: 50,
  MT: 51,
  GO: 52,
  DF: 53,
} as const;

/** Two upper-case letters: `BA`. */
export type State = keyof typeof IBGE_CODES;

/** All twenty-seven, in the order of their IBGE codes. */
export const STATES = Object.keys(IBGE_CODES) as readonly State[] as readonly [State, ...State[]];

/** A federative unit (UF) by its letters; `parseState` reads them as people type them. */
export const stateSchema = z.enum(STATES);

/** Reads a state as people write it (`ba`, ` BA `), or `undefined`. */
export function parseState(input: string): State | undefined {
  const result = stateSchema.safeParse(input.trim().toUpperCase());
  return result.success ? result.data : undefined;
}

/** The state whose IBGE code begins a code of the IBGE, or `undefined`. */
export function stateOfIbgeCode(code: string): State | undefined {
  return STATES.find((state) => code.startsWith(String(IBGE_CODES[state])));
}
