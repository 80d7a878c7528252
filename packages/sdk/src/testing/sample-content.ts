import type { Catalogue, Question } from '@atendimento-ativo/domain';
import type { LoadedProfile } from '../client.js';

/** The documents that a gateway publishes for one state. */
export interface PublishedContent extends Omit<LoadedProfile, 'hashes'> {}

const identity = { id: 'exemplo', version: '2026.1', locale: 'pt-BR', validFrom: '2026-01-01' } as const;
const reference = { id: identity.id, version: identity.version };

const question = (id: string, themeId: string, topic: string, toolId: string): Question => ({
  kind: 'maturity',
  id,
  themeId,
  text: `Como está hoje: ${topic.toLowerCase()}?`,
  topic,
  levels: ['Não faz', 'Faz de cabeça', 'Anota às vezes', 'Anota e usa para decidir'],
  weight: 1,
  required: true,
  allowsNotApplicable: false,
  tools: [{ toolId, upToLevel: 2 }],
});

const tool = (id: string, name: string, theme: string): Catalogue['tools'][number] => ({
  id,
  name,
  summary: `${name}: um primeiro passo já nesta visita.`,
  function: id,
  themes: [theme],
  provider: 'sebrae',
  urlInferred: false,
  urlAnswersHttps: false,
  steps: ['Preencher o dia de hoje com o cliente'],
  minutes: 10,
  duringVisit: true,
  cost: 'free',
  device: 'paper',
  effort: 'low',
  maturity: { from: 0, to: 3 },
  weight: 1,
});

/** Small documents with everything that a visit needs: two questions, two tools, two journeys, two purposes. */
export const sampleContent: PublishedContent = {
  questionnaire: {
    ...identity,
    kind: 'questionnaire',
    name: 'Diagnóstico de exemplo',
    minutes: 2,
    bands: [{ id: 'comecando', name: 'Começando', from: 0 }],
    minimumAnswered: 0.5,
    themes: [
      { id: 'financas', name: 'Finanças', summary: 'Saber para onde vai o dinheiro.', weight: 1 },
      { id: 'vendas', name: 'Vendas', summary: 'Quem conhece o cliente vende melhor.', weight: 1 },
    ],
    questions: [
      question('controle-do-caixa', 'financas', 'Controle do caixa', 'controle-de-caixa'),
      question('cadastro-de-clientes', 'vendas', 'Cadastro de clientes', 'lista-de-clientes'),
    ],
  },
  catalogue: {
    ...identity,
    kind: 'catalogue',
    name: 'Ferramentas de exemplo',
    tools: [
      tool('controle-de-caixa', 'Controle de caixa', 'financas'),
      tool('lista-de-clientes', 'Lista de clientes', 'vendas'),
    ],
  },
  journeys: {
    ...identity,
    kind: 'journeys',
    journeys: [
      {
        id: 'oficinas',
        name: 'Oficinas',
        summary: 'Encontros curtos e práticos.',
        fits: 'Quem quer aprender fazendo.',
        next: 'A agenda chega por mensagem.',
        contactForms: ['phone', 'email'],
        termDays: 15,
        suggestWhen: [],
      },
      {
        id: 'consultor-de-credito',
        name: 'Consultor de crédito',
        summary: 'Ajuda a preparar um pedido de crédito.',
        fits: 'Quem já sabe para que quer o dinheiro.',
        next: 'O consultor liga para marcar.',
        contactForms: ['phone', 'video'],
        termDays: 7,
        guidance: identity.id,
        suggestWhen: [],
      },
    ],
  },
  guidance: {
    ...identity,
    kind: 'guidance',
    title: 'Antes de pedir crédito',
    introduction: 'Uma conversa curta para o pedido dar certo.',
    points: [
      {
        id: 'motivo',
        topic: 'Motivo',
        question: 'Para que é o dinheiro?',
        help: 'Estoque, equipamento ou dívida pedem linhas diferentes.',
        toDo: 'Escrever para que é o dinheiro e quanto falta.',
      },
    ],
    whenToRefer: 'Quando o cliente sabe quanto pode pagar por mês.',
  },
  consentTerm: {
    ...identity,
    kind: 'consent-term',
    title: 'Seus dados nesta visita',
    controller: {
      id: 'sebrae-exemplo',
      name: 'Sebrae de exemplo',
      address: 'Salvador, BA',
      contact: 'encarregado@example.org',
    },
    notice: 'Guardamos o que foi combinado para atender você.',
    processing: {
      dataCategories: ['Nome e contato'],
      storageLocations: ['Brasil'],
      retention: 'Cinco anos.',
      recipients: [],
      withdrawalMethod: 'Com o agente, a qualquer momento.',
    },
    rights: 'Você pode ver, corrigir e apagar seus dados quando quiser.',
    purposes: [
      { id: 'offers', title: 'Receber convites', text: 'Cursos e eventos perto do seu negócio.' },
      { id: 'accessibility', title: 'Acessibilidade', text: 'Preparar o curso para você.', sensitive: true },
    ],
  },
  keywordIndex: {
    ...identity,
    kind: 'keyword-index',
    name: 'Palavras de exemplo',
    entries: [{ themeId: 'financas', questionIds: ['controle-do-caixa'], terms: ['caixa'] }],
  },
  anamnesis: {
    ...identity,
    kind: 'anamnesis',
    name: 'História de exemplo',
    minutes: 1,
    chapters: [
      {
        id: 'negocio',
        name: 'O negócio',
        prompts: [
          {
            id: 'como-comecou',
            text: 'Como o negócio começou?',
            help: 'Deixe contar, e anote nas palavras do cliente.',
            listenFor: { themes: ['vendas'], questionIds: [] },
          },
        ],
      },
    ],
  },
  profile: {
    ...identity,
    kind: 'state-profile',
    state: 'BA',
    name: 'Exemplo',
    audience: { sizes: ['MEI', 'ME', 'EPP'], personsWithoutCompany: false },
    channels: ['in-person', 'remote'],
    approaches: ['prospecting', 'relationship', 'strategic-theme', 'intervention'],
    requiredFields: [],
    followUp: { days: 30 },
    priorityThemes: [],
    diagnosticModes: ['structured', 'listening', 'anamnesis'],
    flow: ['approach', 'registration', 'consent', 'diagnostic', 'delivery', 'referral', 'conclusion'],
    questionnaire: reference,
    catalogue: reference,
    journeys: reference,
    guidance: reference,
    consentTerm: reference,
    keywordIndex: reference,
    anamnesis: reference,
  },
};
