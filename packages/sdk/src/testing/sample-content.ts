import type {
  Catalogue,
  ConsentTerm,
  Journeys,
  Question,
  Questionnaire,
  StateProfile,
} from '@atendimento-ativo/domain';

/** The documents that a gateway publishes for one state. */
export interface PublishedContent {
  readonly profile: StateProfile;
  readonly questionnaire: Questionnaire;
  readonly catalogue: Catalogue;
  readonly journeys: Journeys;
  readonly consentTerm: ConsentTerm;
}

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
  steps: ['Preencher o dia de hoje com o cliente'],
  minutes: 10,
  duringVisit: true,
  cost: 'free',
});

/** Small documents with everything that a visit needs: two questions, two tools, two journeys, one purpose. */
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
        next: 'A agenda chega por mensagem.',
        suggestWhen: [],
      },
      {
        id: 'consultor-de-credito',
        name: 'Consultor de crédito',
        summary: 'Ajuda a preparar um pedido de crédito.',
        next: 'O consultor liga para marcar.',
        suggestWhen: [],
      },
    ],
  },
  consentTerm: {
    ...identity,
    kind: 'consent-term',
    title: 'Seus dados nesta visita',
    controller: 'Sebrae de exemplo',
    notice: 'Guardamos o que foi combinado para atender você.',
    rights: 'Você pode ver, corrigir e apagar seus dados quando quiser.',
    purposes: [{ id: 'offers', title: 'Receber convites', text: 'Cursos e eventos perto do seu negócio.' }],
  },
  profile: {
    ...identity,
    kind: 'state-profile',
    state: 'BA',
    name: 'Exemplo',
    audience: { sizes: ['MEI', 'ME', 'EPP'], personsWithoutCompany: false },
    followUpDays: 30,
    questionnaire: reference,
    catalogue: reference,
    journeys: reference,
    consentTerm: reference,
  },
};
