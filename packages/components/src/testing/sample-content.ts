import {
  contentHash,
  keywordIndexSchema,
  type Anamnesis,
  type Catalogue,
  type ConsentTerm,
  type Guidance,
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
  partnerName: 'Associação Vila Nova',
  network: 'extended',
  state: 'BA',
  unit: 'UN-01',
  scope: 'attendances clients',
  iat: 1_767_225_600,
  exp: 4_102_444_800,
};

export const sampleTerm: ConsentTerm = {
  ...identity,
  kind: 'consent-term',
  id: 'termo-nacional',
  title: 'Seus dados no atendimento do Sebrae',
  controller: {
    id: 'sebrae-ba',
    name: 'Sebrae Bahia',
    address: 'Rua Exemplo, 1, Salvador, BA',
    contact: 'Encarregado de dados: privacidade@exemplo.org.br',
  },
  notice:
    'Para atender você, o Sebrae registra seu nome, documento, contato e o que foi combinado nesta visita. Isso faz parte do serviço e não depende de autorização.',
  processing: {
    dataCategories: ['Nome, CPF e contato', 'Dados da empresa'],
    storageLocations: ['Sistema de atendimento do Sebrae'],
    retention: 'Cinco anos depois do último atendimento.',
    recipients: ['Entidades parceiras, só se você aceitar'],
    withdrawalMethod: 'Com o agente ou pelo 0800 570 0800, sem custo.',
  },
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
    {
      id: 'accessibility',
      title: 'Atendimento acessível',
      text: 'O Sebrae pode registrar uma necessidade de acessibilidade para preparar o atendimento.',
      sensitive: true,
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
      fits: 'Empresas com equipe e o básico em ordem.',
      next: 'O agente liga para marcar a primeira visita.',
      contactForms: ['phone', 'whatsapp'],
      termDays: 15,
      suggestWhen: [{ below: 50, reason: 'há vários pontos a organizar' }],
    },
    {
      id: 'oficinas',
      name: 'Oficinas e cursos',
      summary: 'Encontros curtos e práticos.',
      fits: 'Quem quer aprender em poucas horas.',
      next: 'A agenda chega por mensagem.',
      contactForms: ['whatsapp', 'email'],
      termDays: 7,
      suggestWhen: [],
    },
    {
      id: 'credito',
      name: 'Consultor de crédito',
      summary: 'Conversa com quem entende de crédito.',
      fits: 'Quem pensa em pegar empréstimo.',
      next: 'O consultor liga para marcar a conversa.',
      contactForms: ['phone', 'whatsapp', 'video', 'in-person'],
      termDays: 1,
      guidance: 'orientacao-de-credito',
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

export const sampleGuidance: Guidance = {
  ...identity,
  kind: 'guidance',
  id: 'orientacao-de-credito',
  title: 'Orientação de crédito',
  introduction: 'Passem juntos por estes pontos antes de pedir dinheiro emprestado.',
  points: [
    {
      id: 'motivo',
      topic: 'Motivo',
      question: 'Está claro para que é o dinheiro?',
      help: 'Um forno que faz vender mais é um bom motivo.',
      toDo: 'Escreva em uma linha o que vai comprar.',
      toolId: 'planilha-de-caixa',
    },
    {
      id: 'parcela',
      topic: 'Parcela',
      question: 'A parcela cabe no caixa até num mês fraco?',
      help: 'Pegue o pior mês do último ano.',
      toDo: 'Descubra a parcela que cabe.',
    },
    {
      id: 'golpes',
      topic: 'Golpes',
      question: 'Você sabe se proteger de golpe?',
      help: 'Quem empresta não pede depósito antes.',
      toDo: 'Confira o nome da instituição no Banco Central.',
    },
  ],
  whenToRefer: 'Com o motivo e a parcela claros, a conversa rende mais.',
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
  guidance: { id: sampleGuidance.id, version: sampleGuidance.version },
  consentTerm: { id: sampleTerm.id, version: sampleTerm.version },
  keywordIndex: { id: sampleKeywordIndex.id, version: sampleKeywordIndex.version },
  anamnesis: { id: sampleAnamnesis.id, version: sampleAnamnesis.version },
};

export const sampleLoadedProfile: LoadedProfile = {
  profile: sampleProfile,
  questionnaire: sampleQuestionnaire,
  catalogue: sampleCatalogue,
  journeys: sampleJourneys,
  guidance: sampleGuidance,
  consentTerm: sampleTerm,
  keywordIndex: sampleKeywordIndex,
  anamnesis: sampleAnamnesis,
  hashes: {
    questionnaire: 'a1'.repeat(32),
    catalogue: 'b2'.repeat(32),
    journeys: 'c3'.repeat(32),
    guidance: 'a7'.repeat(32),
    consentTerm: await contentHash(sampleTerm),
    keywordIndex: 'e5'.repeat(32),
    anamnesis: 'f6'.repeat(32),
  },
};
