import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import type { $ZodType } from 'zod/v4/core';
import * as domain from '../index.js';
import { parseAll, type Question } from './parse-all.fixture.js';
import { inputsFor } from './schema-inputs.fixture.js';

const INPUTS_PER_SCHEMA = 120;

describe('The small schema engine', () => {
  it('takes and refuses the same as zod, with the same values and problems, for every schema of the domain', async () => {
    const schemas = Object.entries(domain).filter(([, value]) => typeof value === 'object' && '_zod' in value);
    assert.ok(schemas.length > 40);
    const seed = randomInt(2 ** 31);
    const questions = schemas.map(([name, schema]): Question => {
      const inputs = fc.sample(inputsFor(schema as $ZodType), { numRuns: INPUTS_PER_SCHEMA, seed });
      return { name, inputs };
    });
    const withZod = parseAll(domain, questions);
    const withSmallEngine = await askChild(questions);
    for (const [index, { name, inputs }] of questions.entries()) {
      for (const [position, input] of inputs.entries()) {
        const [expected, actual] = [withZod[index]?.[position], withSmallEngine[index]?.[position]];
        assert.deepEqual(actual, expected, `${name}, seed ${seed}: ${JSON.stringify(input)?.slice(0, 2000)}`);
      }
    }
    const shareOfGood = withZod.flat().filter((result) => 'data' in (result as object)).length / withZod.flat().length;
    assert.ok(shareOfGood > 0.2 && shareOfGood < 0.95, `${shareOfGood} of the inputs fit`);
  });
});

/** The same questions, in a process that takes the package's entry for browsers. */
async function askChild(questions: readonly Question[]): Promise<unknown[][]> {
  const program = fileURLToPath(new URL('./parsing-child.fixture.js', import.meta.url));
  const child = fork(program, { execArgv: ['--conditions=browser'], serialization: 'advanced' });
  child.send(questions);
  const [answers] = (await once(child, 'message')) as [unknown[][]];
  return answers;
}
