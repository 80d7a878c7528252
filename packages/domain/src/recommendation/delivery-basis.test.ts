import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findFindings } from '../diagnostic/findings.js';
import { answer, exampleQuestionnaire } from '../diagnostic/questionnaire.fixture.js';
import { exampleTool } from './catalogue.fixture.js';
import { bestBasis, type ListeningNote } from './delivery-basis.js';

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
