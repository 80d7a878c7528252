import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { companySizeSchema } from '../attendance/company-size.js';
import { channelSchema } from '../attendance/events.js';
import { answer, exampleQuestionnaire } from '../diagnostic/questionnaire.fixture.js';
import { sectorSchema } from '../identifiers/cnae.js';
import { journeysSchema } from './journeys.js';
import { suggestJourneys, type RoutingRequest } from './routing.js';

const questionnaire = exampleQuestionnaire();

function journey(id: string, change: object = {}) {
  return { id, name: id, summary: 'S', fits: 'F', next: 'N', contactForms: ['phone'], termDays: 7, ...change };
}

const document = {
  kind: 'journeys',
  id: 'exemplo',
  version: '2026.1',
  locale: 'pt-BR',
  validFrom: '2026-01-01',
  journeys: [
    journey('agencia'),
    journey('credito', { suggestWhen: [{ themeId: 'financas', below: 50, reason: 'o dinheiro pede atenção' }] }),
    journey('vendas', { suggestWhen: [{ themeId: 'mercado', below: 50, reason: 'dá para vender mais' }] }),
    journey('ali', {
      sizes: ['ME', 'EPP'],
      sectors: ['industry', 'commerce'],
      channels: ['in-person'],
      suggestWhen: [{ atLeast: 60, when: { sizes: ['ME', 'EPP'] }, reason: 'a casa está em ordem' }],
    }),
    journey('caixa', { suggestWhen: [{ when: { question: 'caixa', atMost: 0 }, reason: 'o caixa vem primeiro' }] }),
  ],
};
const journeys = journeysSchema.parse(document);

const answersAt = (level: 0 | 3) => ['caixa', 'preco', 'clientes', 'estoque'].map((id) => answer(id, level));

function route(change: Partial<RoutingRequest> = {}) {
  return suggestJourneys({ journeys, questionnaire, ...change });
}
function reasons(change: Partial<RoutingRequest>) {
  return route(change).flatMap(({ journey, reason }) => (reason ? [[journey.id, reason]] : []));
}
function order(change: Partial<RoutingRequest>) {
  return route(change).map(({ journey }) => journey.id);
}

describe('suggestJourneys', () => {
  it('suggests by the score of a theme, by the overall score and by an answer, in the order of the document', () => {
    assert.deepEqual(reasons({ answers: answersAt(0) }), [
      ['credito', 'o dinheiro pede atenção'],
      ['vendas', 'dá para vender mais'],
      ['caixa', 'o caixa vem primeiro'],
    ]);
    assert.deepEqual(reasons({ answers: answersAt(3), client: { companySize: 'ME' } }), [
      ['ali', 'a casa está em ordem'],
    ]);
  });

  it('goes by the whole number that people read, as the bands do', () => {
    // 59.7, shown as 60.
    const weighted = {
      ...questionnaire,
      questions: questionnaire.questions.map((question) => ({
        ...question,
        weight: question.id === 'caixa' ? 1 : 1.48,
      })),
      themes: questionnaire.themes.map((theme) => ({ ...theme, weight: theme.id === 'financas' ? 1 : 0 })),
    };
    const answers = [answer('caixa', 0), answer('preco', 3)];
    const rounded = (atLeast: number) =>
      suggestJourneys({
        questionnaire: { ...weighted, minimumAnswered: 0 },
        journeys: journeysSchema.parse({
          ...document,
          journeys: [journey('x', { suggestWhen: [{ atLeast, reason: 'r' }] })],
        }),
        answers,
      })[0]?.reason;
    assert.equal(rounded(60), 'r');
    assert.equal(rounded(61), undefined);
  });

  it('offers all without a reason when nothing was diagnosed', () => {
    assert.deepEqual(reasons({}), []);
    assert.deepEqual(order({}), ['agencia', 'credito', 'vendas', 'ali', 'caixa']);
  });

  it('begins with what the client named as pressing', () => {
    assert.deepEqual(order({ answers: answersAt(0), priorities: ['mercado', 'financas'] }).slice(0, 3), [
      'vendas',
      'credito',
      'caixa',
    ]);
  });

  it('tells of several reasons the one about what the client named', () => {
    const [own] = journeysSchema.parse({
      ...document,
      journeys: [
        journey('consultoria', {
          suggestWhen: [
            { themeId: 'financas', below: 50, reason: 'as contas' },
            { themeId: 'mercado', below: 50, reason: 'as vendas' },
          ],
        }),
      ],
    }).journeys;
    assert.ok(own);
    const request = { journeys: { ...journeys, journeys: [own] }, answers: answersAt(0) };
    assert.equal(route(request)[0]?.reason, 'as contas');
    assert.equal(route({ ...request, priorities: ['mercado'] })[0]?.reason, 'as vendas');
  });

  it('takes a theme that the client named and nobody measured for weak', () => {
    assert.deepEqual(reasons({ priorities: ['mercado'] }), [['vendas', 'dá para vender mais']]);
    assert.deepEqual(reasons({ answers: answersAt(3), priorities: ['mercado'] }), []);
  });

  it('puts last what is not for this client, says why, and does not suggest it', () => {
    const last = route({
      answers: answersAt(3),
      client: { companySize: 'MEI', sector: 'services' },
      channel: 'remote',
    }).at(-1);
    assert.equal(last?.journey.id, 'ali');
    assert.equal(last.reason, undefined);
    assert.deepEqual(last.outside, ['size', 'sector', 'channel']);
  });

  it('takes what is not known of the client for no limit', () => {
    assert.ok(route({}).every(({ outside }) => outside.length === 0));
  });

  it('has nothing for a company that the policy does not attend', () => {
    assert.ok(route({ client: { companySize: 'OTHER' } }).every(({ outside }) => outside.includes('size')));
  });

  it('leaves nothing out and keeps suggested, open and closed apart, whoever the client is', () => {
    const answers = fc.array(
      fc.record({ questionId: fc.constantFrom('caixa', 'preco', 'clientes', 'estoque'), value: fc.nat(3) }),
    );
    const client = fc.record({
      companySize: fc.option(fc.constantFrom(...companySizeSchema.options), { nil: undefined }),
      sector: fc.option(fc.constantFrom(...sectorSchema.options), { nil: undefined }),
    });
    const channel = fc.option(fc.constantFrom(...channelSchema.options), { nil: undefined });
    const priorities = fc.subarray(['financas', 'mercado']);
    fc.assert(
      fc.property(answers, client, channel, priorities, (given, traits, through, named) => {
        const routed = route({ answers: given, client: traits, channel: through, priorities: named });
        assert.deepEqual(routed.map(({ journey }) => journey.id).sort(), journeys.journeys.map(({ id }) => id).sort());
        const groups = routed.map(({ reason, outside }) => (outside.length > 0 ? 2 : reason === undefined ? 1 : 0));
        assert.deepEqual(groups, [...groups].sort());
        assert.ok(routed.every(({ reason, outside }) => reason === undefined || outside.length === 0));
      }),
    );
  });
});

describe('journeysSchema', () => {
  it('refuses a suggestion that would be made to everybody', () => {
    const everybody = journey('todos', { suggestWhen: [{ themeId: 'financas', reason: 'sim' }] });
    assert.equal(journeysSchema.safeParse({ ...document, journeys: [everybody] }).success, false);
  });

  it('asks for a way to reach the client', () => {
    const silent = journey('silenciosa', { contactForms: [] });
    assert.equal(journeysSchema.safeParse({ ...document, journeys: [silent] }).success, false);
  });
});
