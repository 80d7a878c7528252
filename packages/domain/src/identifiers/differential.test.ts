import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as brazilianUtils from '@brazilian-utils/brazilian-utils';
import { cnpj as cnpjValidator, cpf as cpfValidator } from 'cpf-cnpj-validator';
import fc from 'fast-check';
import { formatCnpj, parseCnpj } from './cnpj.js';
import { parsePhone } from './contact.js';
import { formatCpf, parseCpf } from './cpf.js';
import { parseMunicipality } from './municipality.js';
import { STATES, stateOfIbgeCode } from './state.js';

const RUNS = 100_000;

const text = (alphabet: string, length: number) =>
  fc
    .array(fc.constantFrom(...alphabet), { minLength: length, maxLength: length })
    .map((characters) => characters.join(''));
const digits = (length: number) => text('0123456789', length);

/** A base with two digits after it: right ones half of the time, so that both verdicts are met. */
const completed = (base: fc.Arbitrary<string>, checkDigit: (digits: string) => number) =>
  fc.tuple(base, digits(2), fc.boolean()).map(([start, random, isRight]) => {
    if (!isRight) return start + random;
    const first = start + String(checkDigit(start));
    return first + String(checkDigit(first));
  });

const seen = { valid: 0, invalid: 0 };
const count = (isValid: boolean) => (seen[isValid ? 'valid' : 'invalid'] += 1);

/** Both verdicts were met thousands of times, else the comparison shows little. */
const expectBothVerdicts = () => {
  assert.ok(seen.valid > RUNS / 10 && seen.invalid > RUNS / 10, JSON.stringify(seen));
  Object.assign(seen, { valid: 0, invalid: 0 });
};

describe('identifiers against two public libraries', () => {
  it('agrees on 100,000 CPF, and on how they are written', () => {
    fc.assert(
      fc.property(completed(digits(9), cpfValidator.verifierDigit), (number) => {
        const cpf = parseCpf(number);
        count(cpf !== undefined);
        assert.equal(cpf !== undefined, cpfValidator.isValid(number));
        assert.equal(cpf !== undefined, brazilianUtils.isValidCpf(number));
        if (cpf) assert.equal(formatCpf(cpf), cpfValidator.format(number));
        if (cpf) assert.equal(parseCpf(brazilianUtils.formatCpf(number)), cpf);
      }),
      { numRuns: RUNS },
    );
    expectBothVerdicts();
  });

  for (const [kind, alphabet] of [
    ['numeric', '0123456789'],
    ['alphanumeric', '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'],
  ] as const) {
    it(`agrees on 100,000 ${kind} CNPJ, and on how they are written`, () => {
      fc.assert(
        fc.property(completed(text(alphabet, 12), cnpjValidator.verifierDigit), (number) => {
          const cnpj = parseCnpj(number);
          count(cnpj !== undefined);
          assert.equal(cnpj !== undefined, cnpjValidator.isValid(number));
          assert.equal(cnpj !== undefined, brazilianUtils.isValidCnpj(number, { version: 2 }));
          if (cnpj) assert.equal(formatCnpj(cnpj), cnpjValidator.format(number));
          assert.equal(parseCnpj(number.toLowerCase()), cnpj);
        }),
        { numRuns: RUNS },
      );
      expectBothVerdicts();
    });
  }

  it('takes every telephone that a public library makes', () => {
    for (let index = 0; index < 1000; index += 1) {
      const phone = brazilianUtils.generatePhone();
      assert.ok(parsePhone(phone), phone);
    }
  });

  it('takes every município of the public table, in its state', () => {
    const municipalities = STATES.flatMap((state) => brazilianUtils.getMunicipalities(state));
    assert.ok(municipalities.length > 5500);
    for (const { code, stateCode } of municipalities) {
      assert.ok(parseMunicipality(code), code);
      assert.equal(stateOfIbgeCode(code), stateCode);
    }
  });
});
