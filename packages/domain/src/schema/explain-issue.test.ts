import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as z from 'zod/mini';
import { companySizeSchema, fieldProblems } from '../index.js';
import { explaining } from './explain-issue.js';

const visitSchema = z.strictObject({
  size: companySizeSchema,
  name: z.string().check(z.maxLength(5)),
  day: z.iso.date(),
  minutes: z.int().check(z.gte(1)),
  phone: z.string({ error: 'Digits only.' }),
  step: z.discriminatedUnion('kind', [z.object({ kind: z.literal('call') }), z.object({ kind: z.literal('visit') })]),
});
const right = { size: 'ME', name: 'Ana', day: '2026-01-31', minutes: 5, phone: '71', step: { kind: 'call' } };

function problemOf(change: object): string {
  const { error } = visitSchema.safeParse({ ...right, ...change }, explaining);
  return fieldProblems(error?.issues ?? [])
    .map(({ pointer, code, message }) => `${pointer} ${code}: ${message}`)
    .join('\n');
}

describe('A problem of a field', () => {
  const cases: readonly (readonly [change: object, problem: string])[] = [
    [{ size: 'HUGE' }, '/size size_invalid: Must be one of: MEI, ME, EPP, OTHER.'],
    [{ size: undefined }, '/size size_missing: Is required, but missing: one of MEI, ME, EPP, OTHER.'],
    [{ name: undefined }, '/name name_missing: Is required, but missing.'],
    [{ name: 7 }, '/name name_invalid: Must be string, but is number.'],
    [{ name: null }, '/name name_invalid: Must be string, but is null.'],
    [{ name: 'Joaquim' }, '/name name_invalid: Must be at most 5 characters long.'],
    [{ day: '31/01/2026' }, '/day day_invalid: Must be a day such as 2026-01-31.'],
    [{ minutes: 1.5 }, '/minutes minutes_invalid: Must be a whole number.'],
    [{ minutes: 0 }, '/minutes minutes_invalid: Must be at least 1.'],
    [{ phone: 71 }, '/phone phone_invalid: Digits only.'],
    [{ step: { kind: 'letter' } }, '/step/kind kind_invalid: Must be one of: call, visit.'],
    [{ step: {} }, '/step/kind kind_missing: Is required, but missing: one of call, visit.'],
    [{ colour: 'red' }, '/colour unknown_field: Remove "colour", which is not part of the contract.'],
  ];
  for (const [change, problem] of cases) {
    it(`says what was expected: ${JSON.stringify(change)}`, () => assert.equal(problemOf(change), problem));
  }

  it('never says a value back', () => {
    assert.doesNotMatch(problemOf({ size: 'Maria', name: 'Maria de Souza', day: 'Maria', minutes: 'Maria' }), /Maria/);
  });
});
