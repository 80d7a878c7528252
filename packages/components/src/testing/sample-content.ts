import {
  keywordIndexSchema,
  type Anamnesis,
  type Catalogue,
  type ConsentTerm,
  type Journeys,
  type KeywordIndex,
  type Question,
  type Questionnaire,
  type SessionClaims,
  type StateProfile,
} from '@atendimento-ativo/domain';
import type { LoadedProfile } from '@atendimento-ativo/sdk';

const identity = { version: '2026.1', locale: 'pt-BR', validFrom: '2026-01-01' } as const;

/** Documents that check, for tests: published by Receita Federal as examples or made up with right digits. */
export const SAMPLE_CPF = '52998224725';
export const SAMPLE_CNPJ = '11222333000181';
export const SAMPLE_ALPHANUMERIC_CNPJ = '12ABC34501DE35';

export const sampleSession: SessionClaims = {
  sub: 'agente-01',
  name: 'Ana Souza',
  partner: 'vila-nova',
  network: 'extended',
  state: 'BA',
  unit: 'UN-01',
  iat: 1_767_225_600,
  exp: 4_102_444_800,
};

export const sampleTerm: ConsentTerm = {
  ...identity,
  kind: 'consent-term',
  id: 'termo-nacional',
  title: 'Seus dados no atendimento do Sebrae',
  controller: 'Sebrae Bahia, CNPJ 13.838.155/0001-20. Encarregado: privacidade@exemplo.org.br.',
  notice:
    'Para atender você, o Sebrae registra seu nome, documento, contato e o que foi combinado nesta visita. Isso faz parte do serviço e não depende de autorização.',
  rights: 'Você pode ver, corrigir e apagar seus dados, e mudar de ideia quando quiser, pelo 0800 570 0800.',
  purposes: [
    {
      id: 'contact',
      title: 'Receber contato depois',
      text: 'O Sebrae pode ligar ou escrever para acompanhar o que foi combinado.',
    },
    { id: 'offers', title: 'Receber convites', text: 'Cursos, oficinas e eventos perto do seu negócio.' },
    {
      id: 'sharing',
      title: 'Compartilhar com parceiros',
      text: 'Parceiros do Sebrae recebem seu contato para oferecer crédito.',
    },
  ],
};

const question = (id: string, themeId: string, topic: string, toolId: string): Question => ({
  kind: 'maturity',
  id,
  themeId,
  text: `Como é feito hoje: ${topic.toLowerCase()}?`,
  topic,
  levels: ['Não é feito', 'De cabeça, sem anotar', 'Anotado, mas nem sempre', 'Anotado e usado para decidir'],
  weight: 1,
  required: true,
  allowsNotApplicable: false,
  tools: [{ toolId, upToLevel: 2 }],
});

export const sampleQuestionnaire: Questionnaire = {
  ...identity,
  kind: 'questionnaire',
  id: 'diagnostico-nacional',
  name: 'Diagnóstico do negócio',
  minutes: 8,
  bands: [
    { id: 'starting', name: 'Começando', from: 0 },
    { id: 'growing', name: 'Em crescimento', from: 50 },
    { id: 'solid', name: 'Consolidado', from: 80 },
  ],
  minimumAnswered: 0.5,
  themes: [
    {
      id: 'finance',
      name: 'Finanças',
      summary: 'Saber para onde vai o dinheiro evita susto no fim do mês.',
      weight: 1,
    },
    { id: 'marketing', name: 'Clientes e vendas', summary: 'Quem conhece o cliente vende melhor.', weight: 1 },
  ],
  questions: [
    question('cash-control', 'finance', 'Controle diário do caixa', 'planilha-de-caixa'),
    {
      ...question('pricing', 'finance', 'Formação de preço', 'calculadora-de-preco'),
      help: 'Inclui custos, impostos e o seu trabalho.',
    },
    {
      ...question('online-presence', 'marketing', 'Presença na internet', 'perfil-da-empresa'),
      allowsNotApplicable: true,
    },
    { ...question('customer-list', 'marketing', 'Cadastro de clientes', 'lista-de-clientes'), required: false },
  ],
};

const tool = (id: string, name: string, theme: string): Catalogue['tools'][number] => ({
  id,
  name,
  summary: `${name}: um primeiro passo que se vê no mesmo dia.`,
  function: id,
  themes: [theme],
  provider: 'sebrae',
  url: `https://exemplo.org.br/${id}`,
  urlInferred: false,
  urlAnswersHttps: false,
  steps: ['Abrir com o cliente', 'Preencher o primeiro dia'],
  minutes: 10,
  duringVisit: true,
  cost: 'free',
  device: 'paper',
  effort: 'low',
  maturity: { from: 0, to: 2 },
  weight: 1,
});

export const sampleCatalogue: Catalogue = {
  ...identity,
  kind: 'catalogue',
  id: 'catalogo-nacional',
  name: 'Ferramentas do atendimento ativo',
  tools: [
    tool('planilha-de-caixa', 'Planilha de caixa', 'finance'),
    tool('calculadora-de-preco', 'Calculadora de preço', 'finance'),
    tool('perfil-da-empresa', 'Perfil da empresa no mapa', 'marketing'),
    tool('lista-de-clientes', 'Lista de clientes', 'marketing'),
  ],
};

export const sampleJourneys: Journeys = {
  ...identity,
  kind: 'journeys',
  id: 'jornadas-nacionais',
  journeys: [
    {
      id: 'ali',
      name: 'Agentes Locais de Inovação',
      summary: 'Um agente acompanha o negócio por alguns meses.',
      next: 'O agente liga para marcar a primeira visita.',
      suggestWhen: [{ below: 50, reason: 'há vários pontos a organizar' }],
    },
    {
      id: 'oficinas',
      name: 'Oficinas e cursos',
      summary: 'Encontros curtos e práticos.',
      next: 'A agenda chega por mensagem.',
      suggestWhen: [],
    },
  ],
};

export const sampleKeywordIndex: KeywordIndex = keywordIndexSchema.parse({
  ...identity,
  kind: 'keyword-index',
  id: 'palavras-nacionais',
  name: 'Palavras de quem conta do seu negócio',
  entries: [
    { themeId: 'finance', questionIds: ['cash-control'], terms: ['fiado', 'caderno'] },
    { themeId: 'marketing', questionIds: ['customer-list'], terms: ['sumi* freguês', 'promoção'] },
    { themeId: 'farming', terms: ['fiado'] },
  ],
});

export const sampleAnamnesis: Anamnesis = {
  ...identity,
  kind: 'anamnesis',
  id: 'anamnese-nacional',
  name: 'A história do seu negócio',
  minutes: 30,
  chapters: [
    {
      id: 'business',
      name: 'O negócio',
      prompts: [
        {
          id: 'beginning',
          text: 'Como esse negócio começou?',
          help: 'Deixe a conversa correr.',
          listenFor: { themes: ['marketing'], questionIds: [] },
        },
      ],
    },
  ],
};

export const sampleProfile: StateProfile = {
  ...identity,
  kind: 'state-profile',
  id: 'perfil-ba',
  state: 'BA',
  name: 'Sebrae Bahia',
  audience: { sizes: ['MEI', 'ME', 'EPP'], personsWithoutCompany: false },
  channels: ['in-person', 'remote'],
  approaches: ['prospecting', 'relationship', 'strategic-theme', 'intervention'],
  requiredFields: [],
  followUp: { days: 30, daysBySize: { MEI: 15 } },
  priorityThemes: [],
  diagnosticModes: ['structured', 'listening', 'anamnesis'],
  flow: ['approach', 'registration', 'consent', 'diagnostic', 'feedback', 'delivery', 'referral', 'conclusion'],
  questionnaire: { id: sampleQuestionnaire.id, version: sampleQuestionnaire.version },
  catalogue: { id: sampleCatalogue.id, version: sampleCatalogue.version },
  journeys: { id: sampleJourneys.id, version: sampleJourneys.version },
  consentTerm: { id: sampleTerm.id, version: sampleTerm.version },
  keywordIndex: { id: sampleKeywordIndex.id, version: sampleKeywordIndex.version },
  anamnesis: { id: sampleAnamnesis.id, version: sampleAnamnesis.version },
};

export const sampleLoadedProfile: LoadedProfile = {
  profile: sampleProfile,
  questionnaire: sampleQuestionnaire,
  catalogue: sampleCatalogue,
  journeys: sampleJourneys,
  consentTerm: sampleTerm,
  keywordIndex: sampleKeywordIndex,
  anamnesis: sampleAnamnesis,
  hashes: {
    questionnaire: 'a1'.repeat(32),
    catalogue: 'b2'.repeat(32),
    journeys: 'c3'.repeat(32),
    consentTerm: 'd4e5f60718293a4b'.repeat(4),
    keywordIndex: 'e5'.repeat(32),
    anamnesis: 'f6'.repeat(32),
  },
};
