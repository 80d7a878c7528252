import type { MessageTable } from '../foundation/message-table.js';

export type ToolRecommenderMessage = 'label' | 'title';

export const toolRecommenderMessages: MessageTable<ToolRecommenderMessage> = {
  'pt-BR': {
    label: 'Entrega',
    title: 'O que o cliente leva hoje',
    'self.label': 'Ferramentas',
    'self.title': 'O que você leva hoje',
  },
  en: () => import('./tool-recommender.messages.en.js'),
  es: () => import('./tool-recommender.messages.es.js'),
};
