import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { explanationProblems } from './explanation-problems.js';

const agents = {};
const selfService = { sid: 'visit' };
const codesOf = (acknowledged: { byAgent?: boolean; byClient: boolean }, session: { sid?: string }) =>
  explanationProblems({ acknowledged }, session).map(({ pointer, code }) => `${pointer} ${code}`);

describe('explanationProblems', () => {
  it('asks whoever attends to say that the term was explained', () => {
    assert.deepEqual(codesOf({ byAgent: true, byClient: true }, agents), []);
    assert.deepEqual(codesOf({ byClient: true }, agents), ['/payload/acknowledged/byAgent acknowledgement_missing']);
  });

  it('takes no such word where nobody attends', () => {
    assert.deepEqual(codesOf({ byClient: true }, selfService), []);
    assert.deepEqual(codesOf({ byAgent: true, byClient: true }, selfService), [
      '/payload/acknowledged/byAgent explanation_by_nobody',
    ]);
  });
});
