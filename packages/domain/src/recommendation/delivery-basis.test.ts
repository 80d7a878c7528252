import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { foldAttendance } from '../attendance/attendance.js';
import { ATTENDANCE_ID, NOTE_ID, exampleEvent, exampleEvents } from '../attendance/attendance.fixture.js';
import { findFindings } from '../diagnostic/findings.js';
import { answer, exampleQuestionnaire } from '../diagnostic/questionnaire.fixture.js';
import { exampleTool } from './catalogue.fixture.js';
import { bestBasis, ungroundedDelivery, type ListeningNote } from './delivery-basis.js';

const findings = findFindings(exampleQuestionnaire(), [answer('preco', 0), answer('caixa', 1)]);
const note = (noteId: string, ...themes: string[]): ListeningNote => ({ noteId, text: 'Vende pouco.', themes });

describe('bestBasis', () => {
  it('is the finding whose question links the tool, else the widest one of its themes', () => {
    const basisOf = (id: string) => bestBasis(exampleTool(id), findings, [note('a', 'financas')]);
    assert.deepEqual(basisOf('controle-de-caixa'), { kind: 'finding', questionId: 'caixa' });
    assert.deepEqual(basisOf('planilha'), { kind: 'finding', questionId: 'preco' });
  });

  it('is the newest note of its themes where no finding fits, else the newest of all', () => {
    const tool = exampleTool('vitrine', { themes: ['mercado'] });
    const ofTheme = [note('a', 'mercado'), note('b', 'mercado'), note('c', 'pessoas')];
    assert.deepEqual(bestBasis(tool, findings, ofTheme), { kind: 'listening', noteId: 'b' });
    assert.deepEqual(bestBasis(tool, findings, [note('a'), note('b')]), { kind: 'listening', noteId: 'b' });
  });

  it('is missing where nothing was found or noted', () => {
    assert.equal(bestBasis(exampleTool('a'), [], []), undefined);
  });
});

describe('ungroundedDelivery', () => {
  const before = (...types: Parameters<typeof exampleEvents>) => foldAttendance(ATTENDANCE_ID, exampleEvents(...types));
  const codes = (basis: object, attendance = before('attendance.started', 'diagnostic.completed')) =>
    ungroundedDelivery(
      exampleEvent('tool.delivered', 3, { toolId: 'a', catalogue: { id: 'exemplo', version: '2026.1' }, basis }),
      attendance,
    ).map(({ pointer, code }) => [pointer, code]);

  it('has nothing against a finding whose question was answered, whatever the answer, nor against another basis', () => {
    assert.deepEqual(codes({ kind: 'finding', questionId: 'caixa' }), []);
    assert.deepEqual(codes({ kind: 'finding', questionId: 'preco' }), []);
    assert.deepEqual(codes({ kind: 'listening', noteId: NOTE_ID }, before('attendance.started')), []);
    assert.deepEqual(ungroundedDelivery(exampleEvent('followup.scheduled', 3), before('attendance.started')), []);
  });

  it('names the question that was not answered, or not yet', () => {
    const unknown = [['/payload/basis/questionId', 'finding_unknown']];
    assert.deepEqual(codes({ kind: 'finding', questionId: 'estoque' }), unknown);
    assert.deepEqual(codes({ kind: 'finding', questionId: 'caixa' }, before('attendance.started')), unknown);
  });
});
