import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findFindings } from '../diagnostic/findings.js';
import { answer, exampleQuestionnaire } from '../diagnostic/questionnaire.fixture.js';
import { exampleCatalogue, exampleTool } from './catalogue.fixture.js';
import type { Tool } from './catalogue.js';
import { explainRecommendations } from './explain.js';
import { recommendTools, type RecommendationRequest } from './recommend.js';

const questionnaire = exampleQuestionnaire();
const findings = findFindings(questionnaire, [answer('caixa', 0)]);

function requestOf(tools: readonly Tool[], change: Partial<RecommendationRequest> = {}): RecommendationRequest {
  return { catalogue: exampleCatalogue(...tools), questionnaire, findings, ...change };
}

function explained(tools: readonly Tool[], change: Partial<RecommendationRequest> = {}) {
  return explainRecommendations(requestOf(tools, change)).map(({ tool, place, leftOut }) => [
    tool.id,
    place ?? leftOut,
  ]);
}

describe('explainRecommendations', () => {
  it('begins with the list as it was recommended', () => {
    const request = requestOf(['a', 'b', 'c', 'd'].map((id) => exampleTool(id)));
    const list = explainRecommendations(request).filter(({ place }) => place !== undefined);
    assert.deepEqual(
      list.map(({ recommendation }) => recommendation),
      recommendTools(request),
    );
    assert.deepEqual(
      list.map(({ place }) => place),
      [1, 2, 3],
    );
  });

  it('says of every other tool why it is not in the list', () => {
    const tools = [
      exampleTool('escolhida', { function: 'caixa' }),
      exampleTool('alternativa', { function: 'caixa' }),
      exampleTool('entregue'),
      exampleTool('grande', { sizes: ['EPP'] }),
      exampleTool('loja', { sectors: ['commerce'] }),
      exampleTool('presencial', { channels: ['in-person'] }),
      exampleTool('aplicativo', { device: 'phone' }),
      exampleTool('equipe', { themes: ['pessoas'] }),
      exampleTool('sistema', { maturity: { from: 2, to: 3 } }),
      exampleTool('depois'),
    ];
    const why = explained(tools, {
      limit: 1,
      delivered: ['entregue'],
      companySize: 'MEI',
      sector: 'services',
      channel: 'remote',
      device: 'paper',
    });
    assert.deepEqual(Object.fromEntries(why), {
      escolhida: 1,
      alternativa: { reason: 'same-function', toolId: 'escolhida' },
      entregue: { reason: 'delivered' },
      grande: { reason: 'size' },
      loja: { reason: 'sector' },
      presencial: { reason: 'channel' },
      aplicativo: { reason: 'device' },
      equipe: { reason: 'no-finding' },
      sistema: { reason: 'no-finding' },
      depois: { reason: 'ranked-lower' },
    });
  });

  it('says which tool gave its place to one for the visit', () => {
    const tools = [
      exampleTool('a', { weight: 3 }),
      exampleTool('b', { weight: 3 }),
      exampleTool('papel', { duringVisit: true }),
    ];
    assert.deepEqual(explained(tools, { limit: 2 }), [
      ['a', 1],
      ['papel', 2],
      ['b', { reason: 'room-for-visit' }],
    ]);
  });

  it('gives what does not fit its points too, best first', () => {
    const tools = [exampleTool('a'), exampleTool('b', { sizes: ['EPP'] }), exampleTool('controle-de-caixa')];
    const request = requestOf(tools, { companySize: 'MEI', delivered: ['controle-de-caixa'] });
    const points = explainRecommendations(request).map(({ tool, recommendation }) => [tool.id, recommendation?.score]);
    // Beside the list, which answers the finding already.
    assert.deepEqual(points, [
      ['a', 6],
      ['controle-de-caixa', 15],
      ['b', 3],
    ]);
  });
});
