import type { Question, Questionnaire } from '@atendimento-ativo/domain';
import { sampleQuestionnaire } from './sample-content.js';

const common = { weight: 1, required: true, allowsNotApplicable: false, tools: [] };

const questions: Question[] = [
  {
    ...common,
    kind: 'yes-no',
    id: 'sells-online',
    themeId: 'sales',
    text: 'O negócio vende pela internet?',
    topic: 'Venda pela internet',
    evidence: 'O perfil ou a loja aberta no celular',
    yes: { text: 'Sim, já recebe pedidos', level: 3 },
    no: { text: 'Ainda não vende', level: 0 },
    tools: [{ toolId: 'perfil-da-empresa', upToLevel: 1 }],
  },
  {
    ...common,
    kind: 'multiple-choice',
    id: 'channels',
    themeId: 'sales',
    text: 'Por onde chegam os pedidos?',
    topic: 'Canais de venda',
    showWhen: { question: 'sells-online', equals: 'yes' },
    allowsNotApplicable: true,
    options: [
      { id: 'whatsapp', text: 'WhatsApp' },
      { id: 'instagram', text: 'Instagram' },
      { id: 'marketplace', text: 'Site de vendas, como Mercado Livre' },
    ],
    ranges: [
      { from: 0, level: 0, text: 'Nenhum canal' },
      { from: 1, level: 1, text: 'Um canal só' },
      { from: 2, level: 3, text: 'Dois canais ou mais' },
    ],
  },
  {
    ...common,
    kind: 'number',
    id: 'employees',
    themeId: 'sales',
    text: 'Quantas pessoas trabalham no negócio, além do dono?',
    topic: 'Pessoas no negócio',
    minimum: 0,
    maximum: 500,
    unit: 'pessoas',
    ranges: [],
  },
  {
    ...common,
    kind: 'money',
    id: 'payroll',
    themeId: 'sales',
    text: 'Quanto o negócio paga a elas por mês?',
    topic: 'Folha do mês',
    showWhen: { question: 'employees', atLeast: 1 },
    allowsNotApplicable: true,
    minimum: 100,
    ranges: [],
  },
  {
    ...common,
    kind: 'maturity',
    id: 'tasks',
    themeId: 'team',
    text: 'Como são divididas as tarefas?',
    topic: 'Divisão de tarefas',
    showWhen: { question: 'employees', atLeast: 1 },
    levels: ['Não são divididas', 'Combinadas na hora', 'Divididas, sem registro', 'Divididas e escritas'],
  },
  {
    ...common,
    kind: 'yes-no',
    id: 'das',
    themeId: 'plans',
    text: 'O DAS do MEI está em dia?',
    topic: 'DAS em dia',
    showWhen: { sizes: ['MEI'] },
    yes: { text: 'Sim, todos pagos', level: 3 },
    no: { text: 'Há atrasados', level: 0 },
    tools: [{ toolId: 'planilha-de-caixa', upToLevel: 1 }],
  },
  {
    ...common,
    kind: 'short-text',
    id: 'product',
    themeId: 'plans',
    text: 'Qual é o produto que mais sai?',
    topic: 'Produto que mais sai',
    allowsNotApplicable: true,
  },
  {
    ...common,
    kind: 'long-text',
    id: 'plans',
    themeId: 'plans',
    text: 'O que o dono quer mudar neste ano?',
    topic: 'Planos para o ano',
    required: false,
  },
];

/** A question of each kind; answers open questions, a question and a whole theme, and the size opens one. */
export const branchingQuestionnaire: Questionnaire = {
  ...sampleQuestionnaire,
  themes: [
    { id: 'sales', name: 'Vendas', summary: 'Onde o dinheiro entra.', weight: 1 },
    { id: 'team', name: 'Equipe', summary: 'Quem faz o negócio andar.', weight: 1 },
    { id: 'plans', name: 'Planos', summary: 'Para onde o negócio vai.', weight: 1 },
  ],
  questions,
};
