import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fieldProblems } from '../contract/problem.js';
import { subjectReferenceSchema } from './subject-reference.js';

const codesOf = (reference: string) =>
  fieldProblems(subjectReferenceSchema.safeParse(reference).error?.issues ?? []).map(({ code }) => code);

describe('subjectReferenceSchema', () => {
  for (const reference of [
    '52998224725',
    '529.982.247-25',
    'cpf:52998224725',
    'ba_529.982.247-25',
    'a-1-52998224725',
  ]) {
    it(`refuses the CPF in ${reference}`, () => assert.deepEqual(codesOf(reference), ['subject_in_clear']));
  }

  for (const reference of [
    '***.982.247-**',
    '019ab000-0000-7000-8000-000000000000',
    'a52998224725b0c1',
    'a52998224725',
    '52998224725b',
    '52998224724',
    'f'.repeat(64),
  ]) {
    it(`takes ${reference}`, () => assert.deepEqual(codesOf(reference), []));
  }

  it('refuses what is too short or has other characters', () => {
    assert.deepEqual(codesOf('abc'), ['body_invalid']);
    assert.deepEqual(codesOf('Maria da Conceição'), ['body_invalid']);
  });
});
