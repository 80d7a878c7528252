import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { conditionSchema, holds, questionsOf, type ClientTraits, type Condition } from './condition.js';

const values = new Map<string, number | string | string[]>([
  ['empregados', 3],
  ['vende-fiado', 'yes'],
  ['canais', ['instagram', 'whatsapp']],
]);
const client: ClientTraits = { companySize: 'ME', sector: 'commerce' };

const cases: readonly [Condition, boolean][] = [
  [{ question: 'empregados', atLeast: 3 }, true],
  [{ question: 'empregados', atLeast: 4 }, false],
  [{ question: 'empregados', atMost: 3 }, true],
  [{ question: 'empregados', atMost: 2 }, false],
  [{ question: 'vende-fiado', equals: 'yes' }, true],
  [{ question: 'empregados', equals: 3 }, true],
  [{ question: 'vende-fiado', equals: 'no' }, false],
  [{ question: 'canais', includes: 'whatsapp' }, true],
  [{ question: 'canais', includes: 'site' }, false],
  [{ question: 'vende-fiado', includes: 'yes' }, false],
  [{ question: 'vende-fiado', atLeast: 0 }, false],
  [{ question: 'nunca-respondida', atMost: 9 }, false],
  [{ sizes: ['ME', 'EPP'] }, true],
  [{ sizes: ['MEI'] }, false],
  [{ sectors: ['commerce'] }, true],
  [{ sectors: ['agriculture'] }, false],
  [{ not: { sizes: ['MEI'] } }, true],
  [{ all: [{ sizes: ['ME'] }, { question: 'vende-fiado', equals: 'yes' }] }, true],
  [{ all: [{ sizes: ['ME'] }, { question: 'vende-fiado', equals: 'no' }] }, false],
  [{ any: [{ sizes: ['MEI'] }, { question: 'vende-fiado', equals: 'yes' }] }, true],
  [{ any: [{ sizes: ['MEI'] }, { sectors: ['services'] }] }, false],
];

describe('conditions', () => {
  for (const [condition, expected] of cases) {
    it(`${JSON.stringify(condition)} ${expected ? 'holds' : 'does not hold'}`, () => {
      assert.deepEqual(conditionSchema.parse(condition), condition);
      assert.equal(holds(condition, values, client), expected);
    });
  }

  it('about a client of whom nothing is known do not hold', () => {
    assert.equal(holds({ sizes: ['ME'] }, values, {}), false);
    assert.equal(holds({ sectors: ['commerce'] }, values, {}), false);
  });

  it('name the questions that they look at', () => {
    const condition: Condition = {
      any: [{ not: { question: 'a', equals: 'yes' } }, { all: [{ question: 'b', atLeast: 1 }, { sizes: ['ME'] }] }],
    };
    assert.deepEqual(questionsOf(condition), ['a', 'b']);
  });

  for (const wrong of [
    {},
    { all: [] },
    { question: 'a' },
    { question: 'a', atLeast: 1, atMost: 2 },
    { code: 'return true' },
  ]) {
    it(`refuses ${JSON.stringify(wrong)}`, () => assert.equal(conditionSchema.safeParse(wrong).success, false));
  }
});
