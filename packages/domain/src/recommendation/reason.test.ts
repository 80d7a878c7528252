import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findFindings, noteFindings } from '../diagnostic/findings.js';
import { answer, exampleQuestionnaire } from '../diagnostic/questionnaire.fixture.js';
import { exampleCatalogue, exampleTool } from './catalogue.fixture.js';
import { reasonOf } from './reason.js';
import { recommendTools, type RecommendationRequest } from './recommend.js';

const questionnaire = exampleQuestionnaire();
const findings = findFindings(questionnaire, [answer('caixa', 1)]);

function reason(change: Partial<RecommendationRequest> = {}) {
  const catalogue = exampleCatalogue(exampleTool('controle-de-caixa'));
  const [first] = recommendTools({ catalogue, questionnaire, findings, ...change });
  assert.ok(first);
  return reasonOf(first);
}

describe('reasonOf', () => {
  it('gives the words that were answered, and what they are about', () => {
    assert.deepEqual(reason(), {
      said: 'Faz de cabeça',
      topic: 'caixa',
      themeId: 'financas',
      isClientPriority: false,
      isStatePriority: false,
    });
  });

  it('gives what was said, when a note is the reason', () => {
    const note = {
      noteId: '019ab000-0000-7000-8000-0000000000ff',
      text: 'Não sei quanto sobra.',
      themes: ['financas'],
    };
    const { said, topic } = reason({ findings: noteFindings(questionnaire, [note]) });
    assert.deepEqual([said, topic], ['Não sei quanto sobra.', undefined]);
  });

  it('says who named the theme', () => {
    const named = reason({ priorities: ['financas'], priorityThemes: ['mercado'] });
    assert.deepEqual([named.isClientPriority, named.isStatePriority], [true, false]);
    assert.equal(reason({ priorityThemes: ['financas'] }).isStatePriority, true);
  });
});
