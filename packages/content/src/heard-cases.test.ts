import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { noteFindings, recommendTools, suggestTags } from '@atendimento-ativo/domain';
import { loadContent, nationalDocuments } from './index.js';

const library = await loadContent([nationalDocuments]);
const questionnaire = library.find('questionnaire', 'diagnostico-nacional', '2026.1', 'pt-BR')?.document;
const catalogue = library.find('catalogue', 'catalogo-nacional', '2026.1', 'pt-BR')?.document;
const keywordIndex = library.find('keyword-index', 'palavras-nacionais', '2026.1', 'pt-BR')?.document;
assert.ok(questionnaire && catalogue && keywordIndex);

/** What a MEI says in a visit without questionnaire, what the first tool has to be, and what would be absurd. */
const heardCases: readonly (readonly [said: string, first: string, never: readonly string[]])[] = [
  ['Vendo fiado e perdi a conta de quem me deve.', 'controle-do-fiado', ['formacao-de-preco', 'separar-contas']],
  ['Não sei se dá lucro no fim do mês.', 'demonstrativo-de-resultado', ['controle-do-fiado', 'separar-contas']],
  ['Falta dinheiro para pagar o fornecedor.', 'fluxo-de-caixa', ['formacao-de-preco', 'controle-do-fiado']],
  ['Devo no cartão e no banco, os juros me comem.', 'mapa-de-dividas', ['controle-de-estoque', 'formacao-de-preco']],
  ['Ninguém me acha no Google.', 'google-meu-negocio', ['controle-de-caixa', 'mercado-livre']],
  ['Meu DAS está atrasado.', 'regularizar-o-mei', ['controle-de-estoque', 'organizacao-e-disciplina']],
  ['Meu nome tá sujo.', 'mapa-de-dividas', ['controle-de-caixa', 'formacao-de-preco']],
  ['Jogo pão fora todo dia.', 'controle-de-estoque', ['regularizar-o-mei', 'instrucao-de-trabalho']],
  ['Nao sei cobrar pelo meu serviço.', 'formacao-de-preco', ['controle-do-fiado', 'separar-contas']],
  ['Misturo o dinheiro da casa com o da loja.', 'separar-contas', ['preparar-conversa-com-o-banco']],
  ['Perco mensagem no WhatsApp.', 'atendimento-por-mensagem', ['google-meu-negocio', 'pipedrive']],
  ['Não anoto nada do que entra e sai.', 'controle-de-caixa', ['controle-do-fiado', 'conta-azul']],
];

describe('what was heard leads to the tool for it, where the agent takes what is suggested', () => {
  for (const [said, first, never] of heardCases) {
    it(`${first}: ${said}`, () => {
      const suggested = suggestTags(said, keywordIndex);
      const note = {
        noteId: '019ab000-0000-7000-8000-0000000000ff',
        text: said,
        themes: suggested.map(({ themeId }) => themeId),
        practices: suggested.flatMap(({ practices }) => practices.map(({ questionId }) => questionId)),
      };
      const findings = noteFindings(questionnaire, [note]);
      const list = recommendTools({ catalogue, questionnaire, findings, companySize: 'MEI' });
      const ids = list.map(({ tool }) => tool.id);
      assert.equal(ids[0], first, ids.join(', '));
      for (const toolId of never) assert.ok(!ids.includes(toolId), `${toolId} is absurd in ${ids.join(', ')}`);
      assert.ok(list.some(({ tool }) => tool.duringVisit));
    });
  }
});
