import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findFindings, recommendTools, type Answer, type CompanySize, type Level } from '@atendimento-ativo/domain';
import { loadContent, nationalDocuments } from './index.js';

const library = await loadContent([nationalDocuments]);
const questionnaire = library.find('questionnaire', 'diagnostico-nacional', '2026.1', 'pt-BR')?.document;
const catalogue = library.find('catalogue', 'catalogo-nacional', '2026.1', 'pt-BR')?.document;
assert.ok(questionnaire && catalogue);

interface Client {
  readonly size: CompanySize;
  /** Level of every question that is not told apart. */
  readonly otherwise: Level;
  readonly answers: Record<string, Answer['value']>;
  readonly delivered?: readonly string[];
}

/** What the short list must hold, in any order, and what would be absurd in it. */
interface Expected {
  readonly delivers: readonly string[];
  readonly never: readonly string[];
}

const WORKS_ALONE = { 'direitos-e-deveres': 'not-applicable', 'preparo-da-equipe': 'not-applicable' } as const;

function recommend({ size, otherwise, answers, delivered }: Client) {
  assert.ok(questionnaire && catalogue);
  const known = new Set(questionnaire.questions.map((question) => question.id));
  for (const questionId of Object.keys(answers)) assert.ok(known.has(questionId), questionId);
  const all = questionnaire.questions.map(({ id }) => ({ questionId: id, value: answers[id] ?? otherwise }));
  return recommendTools({ catalogue, findings: findFindings(questionnaire, all), companySize: size, delivered });
}

function shortList(client: Client): readonly string[] {
  return recommend(client).map(({ tool }) => tool.id);
}

function agentDelivers(client: Client, { delivers, never }: Expected): void {
  const list = shortList(client);
  for (const toolId of delivers) assert.ok(list.includes(toolId), `${toolId} is missing from ${list.join(', ')}`);
  for (const toolId of never) assert.ok(!list.includes(toolId), `${toolId} is absurd in ${list.join(', ')}`);
}

test('a bakery MEI without cash control gets the cash sheet and its own wallet apart', () => {
  agentDelivers(
    {
      size: 'MEI',
      otherwise: 2,
      answers: { ...WORKS_ALONE, 'controle-do-caixa': 0, 'contas-separadas': 0, 'formacao-do-preco': 1 },
    },
    {
      delivers: ['controle-de-caixa', 'separar-contas'],
      never: ['conta-azul', 'quickbooks', 'pipedrive', 'mercado-livre', 'alibaba', 'tangerino'],
    },
  );
});

test('a shop that nobody finds online gets its place on the map, a catalogue and answers by message', () => {
  agentDelivers(
    {
      size: 'ME',
      otherwise: 2,
      answers: { 'encontrado-na-internet': 0, 'vendas-pela-internet': 0, 'resposta-as-mensagens': 0 },
    },
    {
      delivers: ['google-meu-negocio', 'catalogo-de-pedidos', 'atendimento-por-mensagem'],
      never: ['similarweb', 'alibaba', 'controle-de-estoque', 'expofeiras'],
    },
  );
});

test('an owner who wants credit prepares the talk with the bank and compares offers', () => {
  agentDelivers(
    {
      size: 'ME',
      otherwise: 2,
      answers: { 'preparo-para-o-credito': 0, 'dividas-e-juros': 1, 'contas-separadas': 1 },
    },
    {
      delivers: ['preparar-conversa-com-o-banco', 'em-conta'],
      never: ['redes-sociais', 'tangerino', 'plano-de-negocios'],
    },
  );
});

test('an owner who does not know what he owes lists the debts before anything else', () => {
  const list = shortList({ size: 'MEI', otherwise: 2, answers: { ...WORKS_ALONE, 'dividas-e-juros': 0 } });
  assert.equal(list[0], 'mapa-de-dividas');
});

test('a workshop with staff problems gets duties, tasks and training in order', () => {
  agentDelivers(
    {
      size: 'ME',
      otherwise: 2,
      answers: { 'tarefas-e-substitutos': 0, 'direitos-e-deveres': 0, 'preparo-da-equipe': 0 },
    },
    {
      delivers: ['matriz-de-responsabilidades', 'obrigacoes-trabalhistas', 'treinamento-baseado-em-problemas'],
      never: ['tangerino', 'google-trends', 'em-conta'],
    },
  );
});

test('a seamstress who works alone never hears about employees', () => {
  agentDelivers(
    { size: 'MEI', otherwise: 1, answers: { ...WORKS_ALONE, 'cadastro-dos-clientes': 0, 'formacao-do-preco': 0 } },
    {
      delivers: ['cadastro-de-clientes', 'formacao-de-preco'],
      never: ['obrigacoes-trabalhistas', 'folha-de-ponto', 'tangerino', 'competencias-necessarias'],
    },
  );
});

test('a grocery that loses goods counts its stock and compares suppliers', () => {
  agentDelivers(
    { size: 'ME', otherwise: 3, answers: { 'compras-e-estoque': 0, 'jeito-de-trabalhar': 2 } },
    { delivers: ['controle-de-estoque', 'cadastro-de-fornecedores'], never: ['marketup', 'google-meu-negocio'] },
  );
});

test('a hairdresser without goods is not told to count stock', () => {
  agentDelivers(
    { size: 'MEI', otherwise: 1, answers: { ...WORKS_ALONE, 'compras-e-estoque': 'not-applicable' } },
    { delivers: ['controle-de-caixa'], never: ['controle-de-estoque', 'cadastro-de-fornecedores', 'marketup'] },
  );
});

test('a MEI with overdue taxes gets the calendar of taxes and an application made for MEI', () => {
  agentDelivers(
    { size: 'MEI', otherwise: 2, answers: { ...WORKS_ALONE, 'documentos-e-impostos': 0 } },
    { delivers: ['controle-de-tributos', 'qipu'], never: ['conta-azul', 'dropbox'] },
  );
});

test('the application for MEI is not offered to other sizes', () => {
  agentDelivers(
    { size: 'EPP', otherwise: 2, answers: { 'documentos-e-impostos': 0 } },
    { delivers: ['controle-de-tributos', 'organizacao-de-documentos'], never: ['qipu'] },
  );
});

test('a business that only puts out fires sets a target, a plan and a look back', () => {
  agentDelivers(
    {
      size: 'ME',
      otherwise: 2,
      answers: { 'objetivos-do-ano': 0, 'acoes-com-prazo': 0, 'aprender-com-resultados': 0 },
    },
    {
      delivers: ['objetivos-e-metas', 'plano-de-acao', 'aprendizagem-estrategica'],
      never: ['socialblade', 'mercado-mpe'],
    },
  );
});

test('a well-run company gets the next step, not the first one', () => {
  agentDelivers(
    { size: 'EPP', otherwise: 3, answers: { 'controle-do-caixa': 2, 'cadastro-dos-clientes': 2 } },
    { delivers: ['fluxo-de-caixa', 'grupos-de-clientes'], never: ['controle-de-caixa', 'cadastro-de-clientes'] },
  );
});

test('the second visit brings something new', () => {
  const client: Client = { size: 'MEI', otherwise: 2, answers: { ...WORKS_ALONE, 'controle-do-caixa': 0 } };
  const first = shortList(client);
  const second = shortList({ ...client, delivered: first });
  assert.equal(second.length, 3);
  assert.ok(second.every((toolId) => !first.includes(toolId)));
});

test('one weak practice alone is answered only with tools that its question links', () => {
  for (const { id } of questionnaire.questions) {
    for (const size of ['MEI', 'ME', 'EPP'] as const) {
      for (const level of [0, 1, 2] as const) {
        const list = recommend({ size, otherwise: 3, answers: { [id]: level } });
        const loose = list.filter(({ factors }) => factors.every((factor) => factor.name !== 'linked-to-question'));
        assert.deepEqual(
          loose.map(({ tool }) => tool.id),
          [],
          `${id} at ${level} for ${size}`,
        );
        assert.ok(list[0]?.tool.duringVisit, `${id} at ${level} for ${size} starts during the visit`);
      }
    }
  }
});
