import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { guidanceProgress, guidanceSchema, type GuidanceOutcome } from './guidance.js';

const ids = ['motivo', 'valor', 'parcela', 'golpes'] as const;
const guidance = guidanceSchema.parse({
  kind: 'guidance',
  id: 'exemplo',
  version: '2026.1',
  locale: 'pt-BR',
  validFrom: '2026-01-01',
  title: 'Orientação',
  introduction: 'Vamos por partes.',
  points: ids.map((id) => ({ id, topic: id, question: `${id}?`, help: 'Veja.', toDo: 'Faça.' })),
  whenToRefer: 'Quando estiver claro.',
});
const outcomes: readonly GuidanceOutcome[] = ['in-order', 'to-do', 'not-applicable'];

describe('guidanceProgress', () => {
  it('tells what is in order, what is to do and what is still open', () => {
    const progress = guidanceProgress(guidance, [
      { pointId: 'parcela', outcome: 'to-do' },
      { pointId: 'motivo', outcome: 'in-order' },
    ]);
    assert.equal(progress.answered, 2);
    assert.equal(progress.inOrder, 1);
    assert.deepEqual(
      progress.toDo.map(({ id }) => id),
      ['parcela'],
    );
    assert.deepEqual(
      progress.open.map(({ id }) => id),
      ['valor', 'golpes'],
    );
    assert.equal(progress.isComplete, false);
  });

  it('takes the last outcome of a point', () => {
    const progress = guidanceProgress(guidance, [
      { pointId: 'motivo', outcome: 'to-do' },
      { pointId: 'motivo', outcome: 'in-order' },
    ]);
    assert.deepEqual([progress.answered, progress.inOrder, progress.toDo.length], [1, 1, 0]);
  });

  it('is complete exactly when every point has an outcome, whatever the order and the strangers among them', () => {
    const point = fc.record({
      pointId: fc.constantFrom(...ids, 'de-outra-orientacao'),
      outcome: fc.constantFrom(...outcomes),
    });
    fc.assert(
      fc.property(fc.array(point), (points) => {
        const progress = guidanceProgress(guidance, points);
        const known = new Set(points.map(({ pointId }) => pointId).filter((id) => id !== 'de-outra-orientacao'));
        assert.equal(progress.answered, known.size);
        assert.equal(progress.answered + progress.open.length, ids.length);
        assert.equal(progress.isComplete, known.size === ids.length);
        assert.ok(progress.inOrder + progress.toDo.length <= progress.answered);
      }),
    );
  });
});
